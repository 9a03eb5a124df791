import type { ItemKind } from '@/lib/domain/item'
import { type ListName, listNames } from '@/lib/schemas/dossier'
import { faultLines } from '@/lib/schemas/fault-lines'
import { itemSchemas } from '@/lib/schemas/item'
import { checkParts, type Parts } from './dossier'

/** The list of the dossier file that each kind stands in. */
export const listOf: Readonly<Record<ItemKind, ListName>> = {
  outlet: 'outlets',
  source: 'sources',
  entity: 'entities',
  event: 'events',
  question: 'questions',
  article: 'articles',
  claim: 'claims',
  decision: 'decisions',
}

/** What is wrong with the shape of one item, one line each; its path begins with its key: `claims[c-1].value.unit: …`. */
export function shapeFaults(kind: ItemKind, key: string, content: unknown): readonly string[] {
  const read = itemSchemas[kind].safeParse(content)
  if (!read.success) return faultLines(read.error, content, [`${listOf[kind]}[${key}]`])
  return read.data.id === key
    ? []
    : [`${listOf[kind]}[${key}].id: is "${read.data.id}", and the item's key is "${key}"`]
}

/**
 * What is wrong with a part of a dossier, by the rules of the dossier file: references, schemes, values, segments, anchors.
 * `parts` holds what the items under test refer to; of an article without its text in `texts` no span is checked.
 */
export function partFaults(parts: Parts, texts: ReadonlyMap<string, string>): readonly string[] {
  const keys = Object.fromEntries(listNames.map(list => [list, parts[list].map(({ id }) => id)]))
  return checkParts(parts, texts).map(line =>
    line.replace(/^(\w+)\[(\d+)\]/, (whole, list: string, index: string) => {
      const key = keys[list]?.[Number(index)]
      return key === undefined ? whole : `${list}[${key}]`
    }),
  )
}
