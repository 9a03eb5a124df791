import { isDeepStrictEqual } from 'node:util'
import { latestOf, readRevision } from '@/lib/db/histories'
import { newId } from '@/lib/db/ids'
import { nextPosition, type StoredItem } from '@/lib/db/items'
import type { Session } from '@/lib/db/transaction'
import type { ArticleItem, Change, ClaimItem, ItemContent, ItemContents, ItemKind } from '@/lib/domain/item'
import { mergeFields } from '@/lib/domain/merge-fields'
import { AppError } from '@/lib/errors'
import { canonicalItem } from '@/lib/export/dossier'
import { itemSchemas } from '@/lib/schemas/item'
import { plainValue } from '@/lib/schemas/plain-value'
import type { Slice } from './check-slice'

/** What a change comes to, before it is written. */
export interface Planned {
  readonly change: Change
  readonly stored: StoredItem | null
  readonly id: string
  /** The revision it makes. */
  readonly revision: number
  readonly position: number
  readonly before: ItemContent | null
  readonly after: ItemContent | null
  /** What the change says is there already. */
  readonly isDone: boolean
}

/** Holds a change against what stands; `positions` counts what comes last in each list of this go. */
export async function planChange(
  session: Session,
  dossierId: string,
  slice: Slice,
  given: Change,
  positions: Map<ItemKind, number>,
): Promise<Planned> {
  const { kind, key, seen } = given
  const stored = (slice[kind] as readonly StoredItem[]).find(one => one.key === key) ?? null
  const earlier = stored === null ? (await latestOf(session, dossierId, kind, [key])).get(key) : undefined
  const standing = stored?.revision ?? earlier?.number ?? 0
  const id = stored?.id ?? earlier?.itemId ?? newId()
  const content = given.content === null ? null : canonical(kind, given.content)
  const before = stored?.content ?? null
  if (seen !== standing || isDeepStrictEqual(before, content)) {
    if (isDeepStrictEqual(plainJson(before), plainJson(content)) && isUnmoved(given, stored)) {
      const base = seen > 0 && seen < standing ? await readRevision(session, dossierId, kind, id, seen) : null
      const was = seen === standing ? before : (base?.content ?? null)
      const position = stored?.position ?? earlier?.position ?? 0
      return {
        change: given,
        stored,
        id,
        revision: standing,
        position,
        before: was,
        after: content,
        isDone: true,
      }
    }
  }
  const isFresh = seen === standing || (await saysTheSame(session, dossierId, kind, { id, seen, before }))
  const after = isFresh ? content : await merged(session, dossierId, given, { id, standing, before, content })
  const position =
    given.position ??
    stored?.position ??
    earlier?.position ??
    (await last(session, dossierId, kind, positions))
  return { change: given, stored, id, revision: standing + 1, position, before, after, isDone: false }
}

/** Changed and changed back, an item is what the person saw. */
async function saysTheSame(
  session: Session,
  dossierId: string,
  kind: ItemKind,
  { id, seen, before }: { readonly id: string; readonly seen: number; readonly before: ItemContent | null },
): Promise<boolean> {
  const was = await readRevision(session, dossierId, kind, id, seen)
  return was !== null && isDeepStrictEqual(was.content, before)
}

const isUnmoved = ({ position }: Change, stored: StoredItem | null) =>
  position === undefined || stored === null || position === stored.position

const plainJson = (content: ItemContent | null): unknown =>
  content === null ? null : JSON.parse(JSON.stringify(content))

async function last(
  session: Session,
  dossierId: string,
  kind: ItemKind,
  positions: Map<ItemKind, number>,
): Promise<number> {
  const next = positions.get(kind) ?? (await nextPosition(session, dossierId, kind))
  positions.set(kind, next + 1)
  return next
}

/** The content as it is stored, whatever the order of its keys and however its value was written. */
export function canonical<K extends ItemKind>(kind: K, content: ItemContents[K]): ItemContents[K]
export function canonical(kind: ItemKind, content: ItemContent): ItemContent
export function canonical(kind: ItemKind, content: ItemContent): ItemContent {
  const read = itemSchemas[kind].parse(content) as ItemContent
  if (kind !== 'claim') return canonicalItem(kind, read)
  const claim = read as ClaimItem
  return canonicalItem(kind, { ...claim, value: plainValue(claim.value) })
}

interface Standing {
  readonly id: string
  readonly standing: number
  readonly before: ItemContent | null
  readonly content: ItemContent | null
}

/** Two hands on different fields of an article both keep what they did; everything else is told with both versions. */
async function merged(
  session: Session,
  dossierId: string,
  { kind, key, seen }: Change,
  { id, standing, before, content }: Standing,
): Promise<ItemContent> {
  const base = seen > 0 ? await readRevision(session, dossierId, kind, id, seen) : null
  if (kind === 'article' && before && content && base?.content) {
    const both = mergeFields(fields(base.content), fields(before), fields(content))
    if (both !== null) return canonical('article', both as unknown as ArticleItem)
  }
  const theirs = await readRevision(session, dossierId, kind, id, standing)
  throw new AppError('stale', `${kind} ${key} was changed meanwhile: revision ${standing}, not ${seen}`, {
    data: {
      kind,
      key,
      seen,
      current: before === null ? null : { content: before, revision: standing },
      revision: standing,
      by: theirs?.by ?? '',
      at: theirs?.at.toISOString() ?? '',
      yours: content,
    },
  })
}

const fields = (content: ItemContent) =>
  canonicalItem('article', content) as unknown as Record<string, unknown>
