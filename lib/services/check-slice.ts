import type { StoredItem } from '@/lib/db/items'
import type { Anchor, Segment } from '@/lib/domain/dossier'
import type { ArticleItem, Change, ClaimItem, ItemContent, ItemKind, QuestionItem } from '@/lib/domain/item'
import { itemKinds } from '@/lib/domain/item'
import { listOf, partFaults } from '@/lib/ingest/items'

/** What a set of changes needs to know of its dossier, by kind. */
export type Slice = { readonly [K in ItemKind]: readonly StoredItem<K>[] } & {
  readonly texts: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly number: number
      readonly sha256: string
      readonly length: number
      readonly text: string
    }
  >
}

interface Planned {
  readonly change: Change
  readonly before: ItemContent | null
  readonly after: ItemContent | null
}

/** What would be wrong with the slice after the changes, one line each: the rules of the dossier file, and those of the desk. */
export function checkSlice(
  slice: Slice,
  planned: readonly Planned[],
  newTexts: ReadonlyMap<string, string>,
): readonly string[] {
  const after = new Map(planned.map(({ change, after }) => [`${change.kind}:${change.key}`, after]))
  const lists = Object.fromEntries(
    itemKinds.map(kind => {
      const kept = (slice[kind] as readonly StoredItem[]).flatMap(({ key, content }) => {
        const name = `${kind}:${key}`
        const now = after.has(name) ? after.get(name) : content
        after.delete(name)
        return now ? [now] : []
      })
      const made = planned.flatMap(({ change, after: now }) =>
        change.kind === kind && now && after.has(`${kind}:${change.key}`) ? [now] : [],
      )
      return [listOf[kind], [...kept, ...made].map(item => plain(kind, item))]
    }),
  )
  const texts = new Map([...slice.texts].map(([key, { text }]) => [key, text]))
  for (const [key, text] of newTexts) texts.set(key, text)
  const parts = lists as unknown as Parameters<typeof partFaults>[0]
  return [...partFaults(parts, texts), ...unexplained(parts.articles, planned)]
}

/** As the dossier file has it: nothing that the desk alone knows. */
function plain(kind: ItemKind, item: ItemContent): unknown {
  if (kind === 'question') {
    const { archived: _archived, ...question } = item as QuestionItem
    return question
  }
  if (kind === 'claim') {
    const { origin: _origin, ...claim } = item as ClaimItem
    return claim
  }
  return item
}

const within = ({ start, end }: Anchor, segments: readonly Segment[]) =>
  segments.some(
    segment =>
      (segment.kind === 'main' || segment.kind === 'headline') &&
      segment.start <= start &&
      end <= segment.end,
  )

/** A claim that a person newly anchors in a caption or a glued-on story says why. */
function unexplained(
  articles: readonly Pick<ArticleItem, 'id' | 'segments'>[],
  planned: readonly Planned[],
): string[] {
  const segments = new Map(articles.map(({ id, segments }) => [id, segments ?? []]))
  return planned.flatMap(({ change, before, after }) => {
    if (change.kind !== 'claim' || after === null || change.seen > 0) return []
    const claim = after as ClaimItem
    const inside = segments.get(claim.article) ?? []
    if (before !== null || claim.note || (claim.status ?? 'confirmed') !== 'confirmed' || inside.length === 0)
      return []
    return claim.anchors.every(anchor => within(anchor, inside))
      ? []
      : [`claims[${claim.id}].note: the quote stands outside the article's main text; say why`]
  })
}
