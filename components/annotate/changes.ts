import type { Id } from '@/lib/domain/dossier'
import type { Change, ClaimItem, ItemContent, ItemKind, Versioned } from '@/lib/domain/item'
import type { ArticleHead, DeskData } from './desk-data'

const lists = {
  outlet: 'outlets',
  source: 'sources',
  entity: 'entities',
  event: 'events',
  question: 'questions',
} as const

type Registry = keyof typeof lists

interface Item {
  readonly id: Id
}

/** The item as these data hold it. */
export function findItem(data: DeskData, kind: ItemKind, key: Id): Versioned<ItemContent> | null {
  if (kind === 'article') return data.article.content.id === key ? data.article : null
  if (kind === 'decision') return null
  const among: readonly Versioned<ItemContent>[] =
    kind === 'claim' ? [...data.claims, ...data.others] : data[lists[kind]]
  return among.find(({ content }) => content.id === key) ?? null
}

export interface Written extends Omit<Change, 'seen'> {
  readonly revision: number
}

/** The data after these items were written; what nothing touched stays the same object. */
export function withItems(data: DeskData, written: readonly Written[]): DeskData {
  return written.reduce(withItem, data)
}

function withItem(data: DeskData, { kind, key, content, revision, position }: Written): DeskData {
  if (kind === 'claim') return withClaim(data, key, content && { content: content as ClaimItem, revision })
  if (kind === 'article') {
    const articles = data.articles.map(head => (head.key === key ? headOf(head, content) : head))
    if (data.article.content.id !== key || content === null) return { ...data, articles }
    return { ...data, articles, article: { content: content as DeskData['article']['content'], revision } }
  }
  // What is decided about claims is shown where it is decided.
  if (kind === 'decision') return data
  return withRegistered(data, kind, key, content && { content, revision }, position)
}

function headOf(head: ArticleHead, content: ItemContent | null): ArticleHead {
  if (content === null || !('readFor' in content || 'title' in content)) return head
  const { title, readFor } = content as DeskData['article']['content']
  return { ...head, title: title ?? head.title, isRead: readFor === 'all' }
}

function withRegistered(
  data: DeskData,
  kind: Registry,
  key: Id,
  item: Versioned<ItemContent> | null,
  position: number | undefined,
): DeskData {
  const list = lists[kind]
  return { ...data, [list]: put(data[list] as readonly Versioned<ItemContent>[], key, item, position) }
}

/** A claim's place is told in the whole dossier's list, and the desk shows an article's claims in the order of its text. */
function withClaim(data: DeskData, key: Id, item: Versioned<ClaimItem> | null): DeskData {
  const isHere = item !== null && item.content.article === data.article.content.id
  const isThere = item !== null && !isHere && (item.content.status ?? 'confirmed') === 'confirmed'
  return {
    ...data,
    claims: put(data.claims, key, isHere ? item : null, undefined),
    others: put(data.others, key, isThere ? item : null, undefined),
  }
}

function put<T extends Item>(
  list: readonly Versioned<T>[],
  key: Id,
  item: Versioned<T> | null,
  position: number | undefined,
): readonly Versioned<T>[] {
  const at = list.findIndex(({ content }) => content.id === key)
  if (item === null) return at < 0 ? list : list.toSpliced(at, 1)
  if (at >= 0) return list.with(at, item)
  return list.toSpliced(position ?? list.length, 0, item)
}

/** Newer data in which every item of an unchanged revision is the object that was there: nothing redraws without need. */
export function reuse(old: DeskData, fresh: DeskData): DeskData {
  return {
    ...fresh,
    text: old.text === fresh.text ? old.text : fresh.text,
    article: old.article.revision === fresh.article.revision ? old.article : fresh.article,
    claims: reuseList(old.claims, fresh.claims),
    others: reuseList(old.others, fresh.others),
    outlets: reuseList(old.outlets, fresh.outlets),
    sources: reuseList(old.sources, fresh.sources),
    entities: reuseList(old.entities, fresh.entities),
    events: reuseList(old.events, fresh.events),
    questions: reuseList(old.questions, fresh.questions),
  }
}

function reuseList<T extends Item>(
  old: readonly Versioned<T>[],
  fresh: readonly Versioned<T>[],
): readonly Versioned<T>[] {
  const known = new Map(old.map(item => [item.content.id, item]))
  const merged = fresh.map(item => {
    const same = known.get(item.content.id)
    return same?.revision === item.revision ? same : item
  })
  const isSame = merged.length === old.length && merged.every((item, at) => item === old[at])
  return isSame ? old : merged
}
