import { database } from '@/lib/db/client'
import { type CodingRow, listCodings, readBlindRows } from '@/lib/db/codings'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import { type CellKey, sameCell } from '@/lib/domain/agreement/second-coding'
import type { Id, Names } from '@/lib/domain/dossier'
import type { Change, ClaimItem, ItemContent, ItemKind } from '@/lib/domain/item'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import { type Refusal, refuse } from '@/lib/domain/registry/merge'
import type { DossierItems } from '@/lib/domain/registry/references'
import { AppError } from '@/lib/errors'
import { isSettled } from './coding-disputes'

type Asked = Parameters<typeof listCodings>[0]

/** An item before and after a change; null: not there. */
export interface Touched {
  readonly kind: ItemKind
  readonly key: Id
  readonly before: ItemContent | null
  readonly after: ItemContent | null
}

/**
 * What a second coding keeps from being changed. `blind`: claims of a row that whoever changes them is coding blind, for theirs
 * would be a hand of the first coding. `coded`: a cell whose second coding is not settled; it is held against the claims of that
 * cell, and would say nothing of them once they are those of another. `moved`: they are, so
 * what settled it is not taken back.
 */
export interface CodingHold extends CellKey {
  readonly reason: 'blind' | 'coded' | 'moved'
}

/** `by` as histories write it. Claims that are merely suggested are no coding. */
export async function codingHolds(
  asked: Asked,
  dossierId: string,
  by: string,
  touched: readonly Touched[],
): Promise<readonly CodingHold[]> {
  const coded = touched.filter(one => isCoded(one.before) || isCoded(one.after))
  const gone = touched.filter(
    ({ kind, after }) => after === null && (kind === 'event' || kind === 'question'),
  )
  const moved = coded.flatMap(({ before, after }) =>
    isCoded(before) && after !== null && !sameCell(before, after as ClaimItem) ? [before] : [],
  )
  const withdrawn = touched.filter(({ kind, after }) => after === null && kind === 'decision')
  const blind = await blindHolds(asked, dossierId, by, coded)
  if (moved.length + gone.length + withdrawn.length === 0) return blind
  const isMoved = (cell: CellKey) => moved.some(claim => sameCell(claim, cell))
  const isGone = (cell: CellKey) => gone.some(({ kind, key }) => cell[kind as 'event' | 'question'] === key)
  const codings = await listCodings(asked, dossierId)
  const held = codings.filter(one => !isSettled(one) && (isMoved(one) || isGone(one)))
  const reopened = codings.filter(({ settlements }) =>
    settlements.some(({ holds, decision }) => holds && withdrawn.some(({ key }) => key === decision)),
  )
  const left: CodingRow[] = []
  for (const one of reopened) if (await isLeft(asked, dossierId, one, touched)) left.push(one)
  return [...blind, ...held.map(one => holdOn(one, 'coded')), ...left.map(one => holdOn(one, 'moved'))]
}

const holdOn = ({ event, question, article }: CodingRow, reason: CodingHold['reason']): CodingHold => ({
  reason,
  event,
  question,
  article,
})

/**
 * Whether a claim that was coded first is of another cell by now, or will be after a change: a dispute that opens again would
 * say nothing of it there.
 */
export async function isLeft(
  asked: Asked,
  dossierId: string,
  coding: CodingRow,
  touched: readonly Touched[] = [],
): Promise<boolean> {
  const keys = coding.first?.claims.map(({ id }) => id) ?? []
  const stored = await readItems(asked, dossierId, 'claim', { keys })
  const changed = new Map(touched.flatMap(one => (one.kind === 'claim' ? [[one.key, one.after]] : [])))
  return stored.some(({ key, content }) => {
    const claim = changed.has(key) ? (changed.get(key) as ClaimItem | null) : content
    return claim !== null && !sameCell(claim, coding)
  })
}

const isCoded = (content: ItemContent | null): content is ClaimItem =>
  content !== null && 'anchors' in content && (content.status ?? 'confirmed') === 'confirmed'

async function blindHolds(
  asked: Asked,
  dossierId: string,
  by: string,
  coded: readonly Touched[],
): Promise<readonly CodingHold[]> {
  const user = by.startsWith('user:') ? by.slice('user:'.length) : null
  if (user === null || coded.length === 0) return []
  const rows = new Set((await readBlindRows(asked, dossierId, user)).map(rowName))
  return coded
    .flatMap(({ before, after }) => [before, after])
    .filter(isCoded)
    .filter(claim => rows.has(rowName(claim)))
    .map(({ event, question, article }) => ({ reason: 'blind' as const, event, question, article }))
}

const words: Readonly<Record<CodingHold['reason'], string>> = {
  blind: 'whoever codes a row blind does not change its claims',
  coded: 'the second coding of a cell is not settled',
  moved: 'the claims that were coded first are of another cell by now',
}

/** `conflict` with the reason and the cell, named for the page that says it. */
export function heldBy(
  dossier: Id,
  hold: CodingHold,
  names: { readonly question: Names; readonly article: string },
): AppError {
  return new AppError('conflict', words[hold.reason], { data: { ...hold, dossier, names } })
}

/** The same before it is done, in the words of a preview: one refusal of each kind, with the rows that it is about. */
export async function heldChanges(
  dossierId: string,
  actor: Actor,
  changes: readonly Change[],
  items: DossierItems,
): Promise<readonly Refusal[]> {
  const claims = new Map(items.claim.map(({ content }) => [content.id, content]))
  const touched = changes.map(({ kind, key, content }): Touched => {
    const before = kind === 'claim' ? (claims.get(key) ?? null) : null
    return { kind, key, before, after: content }
  })
  const holds = await reaching(() => codingHolds(database().pool, dossierId, actorName(actor), touched))
  return (['blind', 'coded'] as const).flatMap(reason => {
    const rows = new Set(holds.filter(one => one.reason === reason).map(rowName))
    return rows.size === 0 ? [] : [refuse(reason, [...rows])]
  })
}
