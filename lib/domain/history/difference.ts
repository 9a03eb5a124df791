import type { Id } from '../dossier'
import type { ItemContent, ItemKind } from '../item'
import { type Field, fieldsOf, type Part } from './fields'

/** A field that two versions of an item say differently. */
export interface FieldDifference {
  readonly name: string
  readonly of: Id | null
  readonly before: readonly Part[]
  readonly after: readonly Part[]
}

/**
 * Two parts are the same when they say the same, whatever the order of the keys they were stored with and whatever key
 * is there without a value.
 */
export function partKey(part: unknown): string {
  return JSON.stringify(part, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )
}

const says = (one: Field | undefined) => (one ? one.parts.map(partKey).join('\n') : '')
const place = ({ name, of }: Field) => `${name} ${of ?? ''}`

/**
 * What differs between two versions of one item, field by field in reading order. Of an item that was made or removed,
 * every field that says something; nothing where both say the same.
 */
export function differences(
  kind: ItemKind,
  before: ItemContent | null,
  after: ItemContent | null,
): readonly FieldDifference[] {
  const old = before ? fieldsOf(kind, before) : []
  const now = after ? fieldsOf(kind, after) : []
  const [olds, nows] = [old, now].map(fields => new Map(fields.map(one => [place(one), one])))
  const all = new Map([...now, ...old].map(one => [place(one), one]))
  return [...all.values()].flatMap(one => {
    const [was, is] = [olds?.get(place(one)), nows?.get(place(one))]
    if (says(was) === says(is)) return []
    // A new item's defaults are nobody's words.
    if (!(was && is) && one.isDefault) return []
    return [{ name: one.name, of: one.of, before: was?.parts ?? [], after: is?.parts ?? [] }]
  })
}

/** The parts of one list that the other does not have. */
export function partsOnlyIn(parts: readonly Part[], others: readonly Part[]): ReadonlySet<Part> {
  const known = new Set(others.map(partKey))
  return new Set(parts.filter(part => !known.has(partKey(part))))
}
