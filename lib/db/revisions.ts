import { isDeepStrictEqual } from 'node:util'
import type { Dossier } from '@/lib/domain/dossier'
import { type ItemContent, type ItemKind, itemKinds } from '@/lib/domain/item'
import type { TableRows } from './copy'
import { type Ids, newId } from './ids'
import type { Places } from './rows'
import type { Session } from './transaction'

type Action = 'created' | 'changed' | 'removed'

interface Latest {
  readonly kind: ItemKind
  readonly itemId: string
  readonly number: number
  readonly action: Action
  readonly content: unknown
}

/** One revision that is added to the history of an item. */
export interface NewRevision {
  readonly kind: ItemKind
  readonly itemId: string
  readonly key: string
  readonly number: number
  readonly action: Action
  readonly content: ItemContent | null
  readonly position: number | null
}

/** What is added to the histories, and where each item then stands. */
export interface RevisionPlan {
  readonly entries: readonly NewRevision[]
  readonly places: Places
}

/** What a history keeps of an item. */
export type Snapshot = (kind: ItemKind, item: ItemContent) => ItemContent

const lists = {
  outlet: 'outlets',
  source: 'sources',
  entity: 'entities',
  event: 'events',
  question: 'questions',
  article: 'articles',
  claim: 'claims',
  decision: 'decisions',
} as const satisfies Record<ItemKind, keyof Dossier>

/** Every item of a dossier, list after list, with its place. */
function* itemsOf(dossier: Dossier): Generator<{ kind: ItemKind; item: ItemContent; position: number }> {
  for (const kind of itemKinds) {
    for (const [position, item] of dossier[lists[kind]].entries()) yield { kind, item, position }
  }
}

/** The database does not keep the order of keys, so bytes say nothing. */
const says = (before: Latest, content: ItemContent) =>
  before.action !== 'removed' && isDeepStrictEqual(before.content, JSON.parse(JSON.stringify(content)))

const nameOf = (kind: ItemKind, key: string) => `${kind}:${key}`

async function latestRevisions(
  session: Session,
  dossierId: string,
): Promise<Map<string, Latest & { key: string }>> {
  const { rows } = await session.query<Latest & { key: string }>(
    `SELECT DISTINCT ON (kind, item_id) kind, item_id AS "itemId", item_key AS key, number, action, content
     FROM revision WHERE dossier_id = $1 ORDER BY kind, item_id, number DESC`,
    [dossierId],
  )
  return new Map(rows.map(row => [nameOf(row.kind, row.key), row]))
}

/** An item keeps its identity by its key, also where it was removed and comes back. */
export async function planRevisions(
  session: Session,
  dossierId: string,
  dossier: Dossier,
  snapshot: Snapshot,
  ids: Ids,
): Promise<RevisionPlan> {
  const latest = await latestRevisions(session, dossierId)
  for (const { kind, key, itemId } of latest.values()) ids.know(kind, key, itemId)
  const entries: NewRevision[] = []
  const numbers = new Map<string, number>()
  for (const { kind, item, position } of itemsOf(dossier)) {
    const name = nameOf(kind, item.id)
    const before = latest.get(name)
    latest.delete(name)
    const content = snapshot(kind, item)
    const same = before !== undefined && says(before, content)
    const number = same ? before.number : (before?.number ?? 0) + 1
    numbers.set(name, number)
    if (same) continue
    const action = before && before.action !== 'removed' ? 'changed' : 'created'
    entries.push({ kind, itemId: ids.of(kind, item.id), key: item.id, number, action, content, position })
  }
  for (const { kind, key, itemId, number, action } of latest.values()) {
    if (action !== 'removed') {
      entries.push({
        kind,
        itemId,
        key,
        number: number + 1,
        action: 'removed',
        content: null,
        position: null,
      })
    }
  }
  return {
    entries,
    places: {
      positionOf: (_kind, _key, index) => index,
      revisionOf: (kind, key) => numbers.get(nameOf(kind, key)) ?? 1,
    },
  }
}

export function revisionTable(
  dossierId: string,
  entries: readonly NewRevision[],
  madeBy: string,
  entry: number | null,
): TableRows {
  return {
    table: 'revision',
    columns: [
      'dossier_id',
      'id',
      'kind',
      'item_id',
      'item_key',
      'number',
      'action',
      'content',
      'position',
      'made_by',
      'entry',
    ],
    rows: entries.map(({ kind, itemId, key, number, action, content, position }) => [
      dossierId,
      newId(),
      kind,
      itemId,
      key,
      number,
      action,
      content === null ? null : JSON.stringify(content),
      position,
      madeBy,
      entry,
    ]),
  }
}
