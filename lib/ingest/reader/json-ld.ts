/** What a page says of its own article in schema.org's words. */
export interface LinkedData {
  readonly headline: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly language: string | null
  readonly body: string | null
  readonly published: readonly string[]
  readonly modified: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const article = /(?:Article|Posting|Report|NewsItem|Review)$/

/**
 * The articles among the nodes of the page's scripts: top level, `@graph` and `mainEntity`. Lists of other stories
 * (`itemListElement`, `hasPart`) are not entered, so their dates are not taken for this one's.
 */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.slice(0, 20).flatMap(parse).flatMap(opened).filter(isArticle)
  const first = (read: (node: Fields) => string | null): string | null =>
    nodes.map(read).find(found => found !== null) ?? null
  const all = (name: string): string[] => nodes.flatMap(node => textOf(node[name]) ?? [])
  return {
    headline: first(node => textOf(node.headline)),
    publisher: first(node => nameOf(node.publisher)),
    author: first(node => nameOf(node.author)),
    language: first(node => textOf(node.inLanguage)),
    body: first(node => textOf(node.articleBody)),
    published: all('datePublished'),
    modified: all('dateModified'),
  }
}

function parse(script: string): unknown[] {
  if (script.length > 500_000) return []
  try {
    return [JSON.parse(script.trim().replace(/^<!--|-->$/g, ''))]
  } catch {
    return []
  }
}

function opened(value: unknown, depth: unknown = 0): Fields[] {
  const level = typeof depth === 'number' ? depth : 0
  if (level > 3) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(item => opened(item, level + 1))
  if (!isFields(value)) return []
  return [value, ...opened(value['@graph'], level + 1), ...opened(value.mainEntity, level + 1)]
}

function isArticle(node: Fields): boolean {
  const type = node['@type']
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.some(name => typeof name === 'string' && article.test(name))
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.slice(0, 10).flatMap(item => nameOf(item) ?? [])
    return names.length > 0 ? names.join(', ') : null
  }
  return textOf(isFields(value) ? value.name : value)
}
