import type { Dossier } from '@/lib/domain/dossier'
import { dossierFile, dossierHead, dossierLists, type ListName, listNames } from '@/lib/schemas/dossier'
import { faultLines, quote } from '@/lib/schemas/fault-lines'
import { plainValue } from '@/lib/schemas/plain-value'
import { checkArticle, textFault } from './check-article'
import { checkClaim, checkDecision } from './check-claim'
import { checkScheme } from './check-scheme'
import { Faults } from './faults'
import { type Item, ItemFaults, type Items, type Registry, registerIds } from './registry'

/** All or nothing: the dossier with its texts in it, or every fault found, one line each. */
export type DossierReading =
  | { readonly dossier: Dossier; readonly faults?: undefined }
  | { readonly dossier?: undefined; readonly faults: readonly string[] }

/** The text an article's `textFile` names, or what is wrong with it. */
export type LoadText = (textFile: string) => Promise<{ readonly text: string } | { readonly fault: string }>

/** For doors where no folder stands behind the file. */
export const noTextFiles: LoadText = async () => ({
  fault: 'is read from disk, by the command line alone; give the text itself',
})

/** What the file may leave out altogether: nothing of the kind. */
const mayLack: ReadonlySet<ListName> = new Set(['sources', 'entities', 'decisions'])

type Raw = Readonly<Record<string, unknown>>

/** Reads version 1 of the dossier file (interchange §1) from parsed JSON. */
export async function parseDossier(json: unknown, loadText: LoadText): Promise<DossierReading> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { faults: ['the file: is not an object, but a dossier file is one'] }
  const raw = json as Raw
  if (raw.isnad !== 1) return { faults: [versionFault(raw.isnad)] }
  const faults = new Faults()
  const head = readHead(raw, faults)
  const lists = readLists(raw, faults)
  const items = readItems(lists, faults)
  const registry = registerIds(lists, items, faults)
  const texts = await readTexts(items.articles, registry, loadText, faults)
  checkScheme(items, registry, faults)
  checkReferences(items, registry, texts, faults)
  if (faults.any || head === null) return { faults: faults.lines() }
  return { dossier: assemble(head, items, texts) }
}

/** Lists of items that each fit their schema. */
export type Parts = { readonly [L in ListName]: readonly Item<L>[] }

/** The same checks for a part of a dossier; `texts` by article. */
export function checkParts(parts: Parts, texts: ReadonlyMap<string, string>): readonly string[] {
  const faults = new Faults()
  const registry = registerIds(parts, parts, faults)
  checkScheme(parts, registry, faults)
  checkReferences(parts, registry, texts, faults)
  return faults.lines()
}

function versionFault(version: unknown): string {
  if (version === undefined) return 'isnad: missing; the version of the dossier file, known: 1'
  const shown = typeof version === 'number' ? String(version) : quote(String(JSON.stringify(version)))
  return `isnad: version ${shown} of the dossier file is not known here; known: 1`
}

function readHead(raw: Raw, faults: Faults): Dossier['dossier'] | null {
  for (const key of Object.keys(raw))
    if (!Object.hasOwn(dossierFile.shape, key)) faults.head(`the file: unknown key ${quote(key)}`)
  const head = dossierHead.safeParse(raw.dossier)
  if (head.success) return head.data
  for (const line of faultLines(head.error, raw.dossier, ['dossier'])) faults.head(line)
  return null
}

function readLists(raw: Raw, faults: Faults): Record<ListName, readonly unknown[]> {
  const read = (list: ListName): readonly unknown[] => {
    const items = raw[list]
    if (Array.isArray(items)) return items
    if (items !== undefined || !mayLack.has(list))
      faults.head(`${list}: ${items === undefined ? 'missing' : 'is not a list'}`)
    return []
  }
  return Object.fromEntries(listNames.map(list => [list, read(list)])) as Record<ListName, readonly unknown[]>
}

/** Item by item, so that a fault in one hides none of another's. */
function readItems(lists: Readonly<Record<ListName, readonly unknown[]>>, faults: Faults): Items {
  const read = (list: ListName) =>
    lists[list].map((raw, index) => {
      const item = dossierLists[list].safeParse(raw)
      if (item.success) return item.data
      for (const line of faultLines(item.error, raw, [list, index])) faults.item(list, index, line)
      return null
    })
  return Object.fromEntries(listNames.map(list => [list, read(list)])) as unknown as Items
}

async function readTexts(
  articles: Items['articles'],
  registry: Registry,
  loadText: LoadText,
  faults: Faults,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const [index, article] of articles.entries()) {
    if (article === null) continue
    const { textFile } = article
    const loaded = textFile === undefined ? { text: article.text ?? '' } : await loadText(textFile)
    const fault = 'fault' in loaded ? loaded.fault : textFault(loaded.text)
    const told = new ItemFaults(faults, registry, 'articles', index)
    if (fault !== null && textFile === undefined) told.add('text', fault)
    else if (fault !== null) told.add('textFile', `${quote(textFile ?? '')} ${fault}`)
    else if ('text' in loaded && registry.articles.get(article.id) === article)
      texts.set(article.id, loaded.text)
  }
  return texts
}

function checkReferences(
  items: Items,
  registry: Registry,
  texts: ReadonlyMap<string, string>,
  faults: Faults,
): void {
  const options = new Map(
    items.questions.flatMap(question =>
      question === null
        ? []
        : [[question.id, new Set((question.options ?? []).map(({ id }) => id))] as const],
    ),
  )
  const context = { texts, options, units: new Map<string, string>() }
  const of = (list: ListName, index: number) => new ItemFaults(faults, registry, list, index)
  items.articles.forEach((article, index) => {
    if (article !== null) checkArticle(article, texts.get(article.id) ?? null, of('articles', index))
  })
  items.claims.forEach((claim, index) => {
    if (claim !== null) checkClaim(claim, context, of('claims', index))
  })
  items.decisions.forEach((decision, index) => {
    if (decision !== null) checkDecision(decision, of('decisions', index))
  })
}

const whole = <T>(items: readonly (T | null)[]): readonly T[] => items.filter(item => item !== null)

function assemble(head: Dossier['dossier'], items: Items, texts: ReadonlyMap<string, string>): Dossier {
  return {
    isnad: 1,
    dossier: head,
    outlets: whole(items.outlets),
    sources: whole(items.sources),
    entities: whole(items.entities),
    events: whole(items.events),
    questions: whole(items.questions),
    articles: whole(items.articles).map(({ textFile: _, ...article }) => ({
      ...article,
      text: texts.get(article.id) ?? '',
    })),
    claims: whole(items.claims).map(claim => ({ ...claim, value: plainValue(claim.value) })),
    decisions: whole(items.decisions),
  }
}
