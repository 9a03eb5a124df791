import type { Context } from '../compare/context'
import type { Standing } from '../compare/standing'
import type { Id } from '../dossier'
import { meetSenses, type Sense } from '../values/sense'
import type { ValueType } from '../values/value'
import { inOrder, isOutAfter } from './article-order'
import { type ClaimPair, type Edge, edgeKey, type Finding, rounded, scoreOf } from './derivation'
import { grouped } from './grouped'
import { claimPair, implying, isUncredited, type RowClaims, type Statement } from './row-claims'
import { isAboutSource } from './self-reference'

/** One claim of an article that only a certain source's reports, or only one other article, has too. */
interface Shared {
  readonly edge: Edge
  readonly strength: number
  readonly claims: ClaimPair
}

/** Strengths of one item that both have and others about the event do not. */
const strengths = {
  /** Both name the same people behind it, and one of them the report that it came through. */
  sameSpeakers: 0.4,
  /** Elsewhere it is credited to the source by name. */
  credited: 0.2,
  /** Elsewhere it stands in an article known to rest on the source. */
  byBase: 0.12,
  /** Two articles, neither of which credits anybody: both may have been there. */
  betweenArticles: 0.2,
} as const
/** Where no further article is there that could have said it, that it is shared tells half. */
const untried = 0.5
const surest = 0.97

/** Figures and days are shared only where they are the same: "more than 35" is not taken from "about 40". */
const figures: ReadonlySet<ValueType> = new Set(['quantity', 'duration', 'date', 'since'])

/**
 * Items that an article states without credit and that
 * - elsewhere only one source is credited with (semantics §8): an edge to that source;
 * - otherwise only one other article states, also without credit, while others cover the event: an edge to the earlier.
 * Strengths add up as evidence does (`scoreOf`), and are lessened by the part of their common rows on which the two do not
 * meet: who copies repeats, and who was there differs. Who was first to report is no item (`isAboutSource`).
 */
export function sharedClaims(rows: readonly RowClaims[], context: Context): Finding[] {
  const place = new Map(inOrder([...context.articles.values()]).map(({ id }, at) => [id, at]))
  const byEdge = new Map<string, Shared[]>()
  for (const row of rows)
    for (const statement of row.statements) {
      const all = saying(statement, row, context)
      const found =
        withSource(row, statement, all, context) ?? betweenTwo(row, statement, all, context, place)
      if (found) byEdge.set(edgeKey(found.edge), [...(byEdge.get(edgeKey(found.edge)) ?? []), found])
    }
  const rowsOf = grouped(rows, ({ byArticle }) => [...byArticle.keys()])
  return [...byEdge.values()].map(items => {
    const { edge } = items[0] as Shared
    const all =
      scoreOf(items.map(({ strength }) => strength)) *
      agreeing(edge, rowsOf.get(edge.article) as RowClaims[], context)
    return {
      edge,
      evidence: {
        kind: 'shared-claims',
        strength: rounded(Math.min(surest, all)),
        claims: items.map(({ claims }) => claims),
        passages: [],
      },
    }
  })
}

function saying(statement: Statement, row: RowClaims, context: Context): readonly Standing[] {
  const [{ claim }] = statement.standings as [Standing]
  if (figures.has(claim.value.type)) return statement.standings
  return implying(statement, row, context).flatMap(({ standings }) => standings)
}

function withSource(
  row: RowClaims,
  { standings }: Statement,
  all: readonly Standing[],
  context: Context,
): Shared | null {
  const credited = all.filter(one => !isUncredited(one) && one.roots.length === 1)
  const [source, ...others] = new Set(credited.flatMap(({ roots }) => roots))
  const [there] = credited
  if (source === undefined || !there || others.length > 0) return null
  const crediting = new Set(credited.map(({ claim }) => claim.article))
  const stating = new Set(all.map(({ claim }) => claim.article).filter(id => !crediting.has(id)))
  const here = standings.find(one => isUncredited(one) && stating.has(one.claim.article))
  if (!here || stating.size > 1 || isOutLater(source, here, context) || isAboutSource(here, source, context))
    return null
  const strength = Math.max(...credited.map(one => strengthOf(here, one, context)))
  const isTried = [...row.covering].some(id => !stating.has(id) && !crediting.has(id))
  if (strength === 0) return null
  return {
    edge: { article: here.claim.article, source },
    strength: isTried ? strength : strength * untried,
    claims: claimPair(row, here, there, context.articles),
  }
}

/** What one item tells, by who is said to have said it: somebody of one's own, by name, is another source. */
function strengthOf(here: Standing, there: Standing, { sources }: Context): number {
  const [ours, theirs] = [here, there].map(({ claim }) =>
    (claim.attribution ?? []).map(({ source }) => source),
  )
  const speakers = (ours as Id[]).map(id => sources.get(id)?.class ?? id)
  const known = new Set((theirs as Id[]).map(id => sources.get(id)?.class ?? id))
  if (speakers.some(one => known.has(one))) return strengths.sameSpeakers
  if ((ours as Id[]).some(id => sources.get(id)?.kind !== 'anonymous')) return 0
  return there.roots.some(root => known.has(root)) ? strengths.credited : strengths.byBase
}

/** Whether a source came out only after the article of a standing. */
function isOutLater(source: Id, { claim }: Standing, { sources, articles }: Context): boolean {
  const article = articles.get(claim.article)
  return article !== undefined && isOutAfter(sources.get(source)?.published ?? null, article)
}

function betweenTwo(
  row: RowClaims,
  { standings }: Statement,
  all: readonly Standing[],
  context: Context,
  place: ReadonlyMap<Id, number>,
): Shared | null {
  const stating = new Set(all.map(({ claim }) => claim.article))
  if (stating.size !== 2 || !all.every(isUncredited) || row.covering.size < 3) return null
  const [there, here] = [...stating]
    .sort((a, b) => (place.get(a) as number) - (place.get(b) as number))
    .map(id => standings.find(({ claim }) => claim.article === id))
  if (!here || !there) return null
  const edge = { article: here.claim.article, from: there.claim.article }
  return { edge, strength: strengths.betweenArticles, claims: claimPair(row, here, there, context.articles) }
}

/** Of the rows on which both speak, the part on which they meet. */
function agreeing(edge: Edge, rows: readonly RowClaims[], { scheme }: Context): number {
  let [met, apart] = [0, 0]
  for (const { question, byArticle, byRoot } of rows) {
    const ours = byArticle.get(edge.article) as readonly Standing[]
    const theirs = (edge.source === undefined ? byArticle.get(edge.from) : byRoot.get(edge.source)) ?? []
    const pairs = ours.flatMap(a =>
      theirs.filter(b => areComparable(a, b)).map(b => [a.sense, b.sense] as const),
    )
    if (pairs.length === 0) continue
    if (pairs.some(([a, b]) => meetSenses(a as Sense, b as Sense, scheme(question)) !== null)) met += 1
    else apart += 1
  }
  return met / (met + apart)
}

const areComparable = (a: Standing, b: Standing) =>
  a.holder === b.holder && a.mood === b.mood && a.claim.asOf === b.claim.asOf
