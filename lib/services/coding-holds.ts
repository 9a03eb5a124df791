import { database } from '@/lib/db/client'
import { listCodings, readBlindRows } from '@/lib/db/codings'
import { reaching } from '@/lib/db/failures'
import { type CellKey, sameCell } from '@/lib/domain/agreement/second-coding'
import type { Id, Names } from '@/lib/domain/dossier'
import type { Change, ClaimItem, ItemContent, ItemKind } from '@/lib/domain/item'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import { type Refusal, refuse } from '@/lib/domain/registry/merge'
import type { DossierItems } from '@/lib/domain/registry/references'
import { AppError } from '@/lib/errors'
import { isSettled } from './coding-disputes'

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
 * cell, and would say nothing of them once they are those of another. `moved`: they are, so its settlement is not taken back.
 */
export interface CodingHold extends CellKey {
  readonly reason: 'blind' | 'coded' | 'moved'
}

/** `by` as histories write it. Claims that are merely suggested are no coding. */
export async function codingHolds(
  asked: Parameters<typeof listCodings>[0],
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
  const blind = await blindHolds(asked, dossierId, by, coded)
  if (moved.length === 0 && gone.length === 0) return blind
  const isMoved = (cell: CellKey) => moved.some(claim => sameCell(claim, cell))
  const isGone = (cell: CellKey) => gone.some(({ kind, key }) => cell[kind as 'event' | 'question'] === key)
  const unsettled = (await listCodings(asked, dossierId)).filter(one => !isSettled(one))
  const held = unsettled.filter(cell => isMoved(cell) || isGone(cell))
  return [
    ...blind,
    ...held.map(({ event, question, article }) => ({ reason: 'coded' as const, event, question, article })),
  ]
}

const isCoded = (content: ItemContent | null): content is ClaimItem =>
  content !== null && 'anchors' in content && (content.status ?? 'confirmed') === 'confirmed'

async function blindHolds(
  asked: Parameters<typeof listCodings>[0],
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
