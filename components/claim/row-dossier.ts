import { compare } from '@/lib/domain/compare/compare'
import type { Relation, Row } from '@/lib/domain/compare/comparison'
import type { Article, Claim, Dossier, Id } from '@/lib/domain/dossier'
import type { Versioned } from '@/lib/domain/item'
import type { Message } from '@/lib/domain/message'
import type { DeskData } from '../annotate/desk-data'

const contents = <T>(list: readonly Versioned<T>[]): readonly T[] => list.map(({ content }) => content)

/** What the engine asks of every article beside its claims; texts are not wanted. */
function articlesOf({ articles, article }: DeskData): readonly Article[] {
  return articles.map(head =>
    head.key === article.content.id
      ? article.content
      : {
          id: head.key,
          outlet: head.outlet,
          title: head.title,
          language: head.language,
          published: head.published,
          events: head.events,
          basedOn: head.basedOn,
          readFor: head.readFor,
        },
  )
}

/** The desk's data as a dossier with these claims only. */
export function dossierWith(data: DeskData, claims: readonly Claim[]): Dossier {
  const { key, title, weekStart } = data.dossier
  return {
    isnad: 1,
    dossier: { id: key, title, weekStart },
    outlets: contents(data.outlets),
    sources: contents(data.sources),
    entities: contents(data.entities),
    events: contents(data.events),
    questions: contents(data.questions),
    articles: articlesOf(data),
    claims,
    decisions: [],
  }
}

/** A question of an event with the claim on the form among its others. */
export interface OthersRow {
  readonly dossier: Dossier
  /** Null where nobody has said anything yet. */
  readonly row: Row<Message> | null
  readonly mine: Claim | null
}

/**
 * The row that a claim would stand in, were it confirmed now: the others' confirmed claims and this article's own, with
 * the one on the form in place of what it was. Decisions are left out: they judged other claims.
 */
export function rowWith(data: DeskData, at: { event: Id; question: Id }, draft: Claim | null): OthersRow {
  const isHere = (claim: Claim) => claim.event === at.event && claim.question === at.question
  const mine = draft && isHere(draft) ? { ...draft, status: 'confirmed' as const } : null
  const own = contents(data.claims).filter(
    claim => isHere(claim) && claim.id !== draft?.id && (claim.status ?? 'confirmed') === 'confirmed',
  )
  const claims = [...contents(data.others).filter(isHere), ...own, ...(mine ? [mine] : [])]
  const dossier = dossierWith(data, claims)
  const { rows } = compare(dossier, { row: at, relations: true })
  return { dossier, row: rows[0] ?? null, mine }
}

/** How another claim stands to the one on the form, in the words of the panel. */
export type Standing = 'equal' | 'meets' | 'conditional' | 'differs' | 'apart' | 'open'

const standings: Readonly<Record<Relation, Standing>> = {
  equal: 'equal',
  'more-specific': 'meets',
  'less-specific': 'meets',
  overlap: 'meets',
  reconcilable: 'conditional',
  denies: 'differs',
  conflict: 'differs',
  'party-dispute': 'differs',
  incomparable: 'apart',
  unresolved: 'open',
  'no-position': 'open',
}

/** Every other claim's standing to the one on the form; empty while the form says nothing. */
export function standingsTo({ row, mine }: OthersRow): ReadonlyMap<Id, Standing> {
  if (!row || !mine) return new Map()
  return new Map(
    (row.relations ?? []).flatMap(({ a, b, relation }) => {
      if (a !== mine.id && b !== mine.id) return []
      return [[a === mine.id ? b : a, standings[relation]] as const]
    }),
  )
}

/** One other article of a row: what it says, or that it says nothing. */
export interface OtherArticle {
  readonly article: Article
  readonly claims: readonly Claim[]
  readonly state: 'says' | 'silent' | 'not-reviewed'
}

/** The others in the order in which they help: those that speak first, then read and silent, then not read. */
export function otherArticles(
  { dossier, row }: OthersRow,
  here: Id,
  event: Id,
  question: Id,
): readonly OtherArticle[] {
  const found = dossier.articles
    .filter(({ id }) => id !== here)
    .flatMap((article): OtherArticle[] => {
      const claims = dossier.claims.filter(claim => claim.article === article.id)
      if (claims.length > 0) return [{ article, claims, state: 'says' }]
      if (!article.events.includes(event)) return []
      const cell = row?.cells[article.id]?.state
      const isRead = cell === 'silent' || (cell === undefined && isReadFor(article, question))
      return [{ article, claims: [], state: isRead ? 'silent' : 'not-reviewed' }]
    })
  const order = ['says', 'silent', 'not-reviewed']
  return found.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function isReadFor({ readFor }: Article, question: Id): boolean {
  return readFor === 'all' || (readFor ?? []).includes(question)
}
