import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Every text a program can say: literals as they are, templates with `*` where something is put in. */
export function textsOf(source: string, name: string): readonly string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('*'))
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, false))
  return texts
}

/** The source files under some folders with their names, tests and generated ones left out. */
export function sourcesUnder(
  root: string,
  folders: readonly string[],
): readonly (readonly [name: string, source: string])[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !/\.(test|cases)\.tsx?$|\.d\.ts$|generated/.test(name))
      .map(name => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')] as const),
  )
}

/** The texts of the source files under some folders. */
export function textsUnder(root: string, folders: readonly string[]): readonly string[] {
  return sourcesUnder(root, folders).flatMap(([name, source]) => textsOf(source, name))
}

function isPattern(text: string): boolean {
  return text.includes('*') && /\w/.test(text)
}

function matcher(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^.]+')}$`)
}

/**
 * Message keys as programs write them: whole, or in two parts, a namespace (`ui.home`, or the start of a template)
 * and the rest (`title`).
 */
export class MessageUsage {
  readonly #texts: ReadonlySet<string>
  readonly #patterns: readonly RegExp[]
  readonly #starts: readonly string[]

  /** `roots`: the top-level namespaces; a template of one of them and a bare key says nothing of which key. */
  constructor(texts: readonly string[], roots: readonly string[]) {
    this.#texts = new Set(texts)
    const patterns = [...this.#texts].filter(isPattern)
    this.#patterns = patterns.filter(text => !roots.some(root => text === `${root}.*`)).map(matcher)
    this.#starts = patterns.flatMap(text => (text.endsWith('.*') ? [text.slice(0, -2)] : []))
  }

  says(key: string): boolean {
    return this.#texts.has(key) || this.#patterns.some(pattern => pattern.test(key))
  }

  uses(key: string): boolean {
    if (this.says(key)) return true
    const steps = key.split('.')
    return steps.some((_, at) => {
      const namespace = steps.slice(0, at).join('.')
      const isNamespace = this.#texts.has(namespace) || this.#starts.includes(namespace)
      return at > 0 && isNamespace && this.says(steps.slice(at).join('.'))
    })
  }
}
