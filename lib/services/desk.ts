import { database } from '@/lib/db/client'
import { countClaims, readDeskHead } from '@/lib/db/desk'
import { reaching } from '@/lib/db/failures'
import { readItems, readTexts, type StoredItem } from '@/lib/db/items'
import type { Entity, Id, Locale, Names, NewsEvent, Outlet, Source, WeekStart } from '@/lib/domain/dossier'
import type {
  ArticleItem,
  ClaimItem,
  ItemContents,
  ItemKind,
  QuestionItem,
  Versioned,
} from '@/lib/domain/item'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
import { blindRows, withoutClaims } from './coding-blindness'
import { keepHistories } from './keep-histories'

/** An article as the desk lists it: enough to go to it and to say how far it is. */
export interface DeskArticleHead {
  readonly key: Id
  readonly revision: number
  readonly title: string
  readonly outlet: Id
  readonly language: Locale
  readonly published: string | null
  readonly events: readonly Id[]
  readonly basedOn: NonNullable<ArticleItem['basedOn']>
  readonly readFor: 'all' | readonly Id[]
  /** Whether anybody marked its parts. */
  readonly hasSegments: boolean
  readonly confirmed: number
  readonly suggested: number
  /** Read to the end by somebody, for every question. */
  readonly isRead: boolean
}

export interface DeskDossier {
  readonly dossier: {
    readonly key: Id
    readonly title: Names
    readonly weekStart: WeekStart
    readonly synthetic: boolean
    readonly isArchived: boolean
    readonly isPublished: boolean
  }
  readonly articles: readonly DeskArticleHead[]
  readonly outlets: readonly Versioned<Outlet>[]
  readonly sources: readonly Versioned<Source>[]
  readonly entities: readonly Versioned<Entity>[]
  readonly events: readonly Versioned<NewsEvent>[]
  readonly questions: readonly Versioned<QuestionItem>[]
  /** The last audit entry that these data hold: what comes after it is a live change. */
  readonly entry: number
  readonly canWrite: boolean
}

export interface DeskArticle extends DeskDossier {
  readonly article: Versioned<ArticleItem>
  readonly text: string
  /** Of this article, whatever their status. */
  readonly claims: readonly Versioned<ClaimItem>[]
  /** Of the other articles, confirmed only. */
  readonly others: readonly Versioned<ClaimItem>[]
  /** Rows whose claims are left out, because whoever asks is coding them blind. */
  readonly hidden: readonly { readonly event: Id; readonly question: Id }[]
}

const versioned = <K extends ItemKind>({ content, revision }: StoredItem<K>): Versioned<ItemContents[K]> => ({
  content,
  revision,
})

/** A dossier as its desk shows it, without texts and claims. */
export async function readDesk(
  actor: Actor,
  { dossier: key }: { readonly dossier: Id },
): Promise<DeskDossier> {
  const head = await openDossier(actor, 'desk:read', key)
  await keepHistories(key)
  // The head is read first: what changes while the rest is read comes again as a live change.
  const { entry, title, weekStart, synthetic } = await readDeskHead(head.id)
  const { pool } = database()
  const list = async <K extends ItemKind>(kind: K) => readItems(pool, head.id, kind)
  return reaching(async () => {
    const [articles, counts, outlets, sources, entities, events, questions] = await Promise.all([
      list('article'),
      countClaims(head.id),
      list('outlet'),
      list('source'),
      list('entity'),
      list('event'),
      list('question'),
    ])
    return {
      dossier: {
        key,
        title,
        weekStart: weekStart ?? 'saturday',
        synthetic,
        isArchived: head.isArchived,
        isPublished: head.isPublished,
      },
      articles: articles.map(one => articleHead(one, counts.get(one.key))),
      outlets: outlets.map(versioned),
      sources: sources.map(versioned),
      entities: entities.map(versioned),
      events: events.map(versioned),
      questions: questions.map(versioned),
      entry,
      canWrite: permission(standingOf(actor, key), 'claim:write', head) === 'granted',
    }
  })
}

function articleHead(
  { content, revision }: StoredItem<'article'>,
  counts: { confirmed: number; suggested: number } = { confirmed: 0, suggested: 0 },
): DeskArticleHead {
  return {
    key: content.id,
    revision,
    title: content.title,
    outlet: content.outlet,
    language: content.language,
    published: content.published ?? null,
    events: content.events,
    basedOn: content.basedOn ?? [],
    readFor: content.readFor ?? [],
    hasSegments: (content.segments ?? []).length > 0,
    isRead: content.readFor === 'all',
    ...counts,
  }
}

/** An article on the annotation desk: its text and claims, and what the others say. */
export async function readDeskArticle(
  actor: Actor,
  { dossier, article: key }: { readonly dossier: Id; readonly article: Id },
): Promise<DeskArticle> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const desk = await readDesk(actor, { dossier })
  const { pool } = database()
  return reaching(async () => {
    const [[article], texts, all, hidden] = await Promise.all([
      readItems(pool, head.id, 'article', { keys: [key] }),
      readTexts(pool, head.id, [key]),
      readItems(pool, head.id, 'claim'),
      blindRows(actor, head.id),
    ])
    const claims = withoutClaims(all, hidden)
    const text = texts.get(key)?.text
    if (!article || text === undefined)
      throw new AppError('not-found', `there is no article ${key} in ${dossier}`)
    const isConfirmed = ({ content }: StoredItem<'claim'>) => (content.status ?? 'confirmed') === 'confirmed'
    return {
      ...desk,
      article: versioned(article),
      text,
      claims: claims.filter(one => one.content.article === key).map(versioned),
      others: claims.filter(one => one.content.article !== key && isConfirmed(one)).map(versioned),
      hidden: [...hidden.values()],
    }
  })
}
