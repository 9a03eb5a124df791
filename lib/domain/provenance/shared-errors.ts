import type { Context } from '../compare/context'
import type { Standing } from '../compare/standing'
import type { Id } from '../dossier'
import { meetSenses } from '../values/sense'
import { inOrder } from './article-order'
import { type ClaimPair, type Edge, edgeKey, type Finding, rounded, scoreOf } from './derivation'
import { grouped } from './grouped'
import { claimPair, isUncredited, type RowClaims, type Statement } from './row-claims'
import { type SharedSpelling, sharedSpellings } from './shared-spellings'

/** A figure that two or three articles have against all others. */
interface SharedFigure {
  readonly edge: Edge
  readonly claims: ClaimPair
}

const ofFigure = 0.45
const surest = 0.97
/** More articles of one mind are a camp. */
const fewArticles = 3
const figures: ReadonlySet<string> = new Set(['quantity', 'duration', 'date', 'since'])

/**
 * What articles have wrong together, or at least against all others: a figure or a day that two or three state while more
 * others agree on another one that cannot hold beside it (strength 0.45), and a spelling (`sharedSpellings`). A
 * running figure is left out, for it changes by itself. The edge is to the earliest article that has it.
 */
export function sharedErrors(rows: readonly RowClaims[], context: Context): Finding[] {
  const place = new Map(inOrder([...context.articles.values()]).map(({ id }, at) => [id, at]))
  const found = rows
    .filter(({ isCumulative }) => !isCumulative)
    .flatMap(row => oddFigures(row, context, place))
  const spelled = sharedSpellings(context.dossier)
  const byEdge = grouped<SharedFigure | SharedSpelling, string>([...found, ...spelled], ({ edge }) => [
    edgeKey(edge),
  ])
  return [...byEdge.values()].map(items => ({
    edge: (items[0] as SharedFigure | SharedSpelling).edge,
    evidence: {
      kind: 'shared-errors',
      strength: rounded(
        Math.min(surest, scoreOf(items.map(item => ('claims' in item ? ofFigure : item.strength)))),
      ),
      claims: items.flatMap(item => ('claims' in item ? [item.claims] : [])),
      spellings: items.flatMap(item => ('claims' in item ? [] : [item.spelling])),
    },
  }))
}

const articlesOf = ({ standings }: Statement) => new Set(standings.map(({ claim }) => claim.article))

function oddFigures(row: RowClaims, context: Context, place: ReadonlyMap<Id, number>): SharedFigure[] {
  return row.statements.filter(isFigure).flatMap(statement => {
    const having = articlesOf(statement)
    if (having.size < 2 || having.size > fewArticles || !isOdd(statement, row, context)) return []
    const [there, ...others] = [...grouped(statement.standings, ({ claim }) => [claim.article]).values()]
      .map(standings => standings[0] as Standing)
      .sort((a, b) => (place.get(a.claim.article) as number) - (place.get(b.claim.article) as number))
    return others.filter(isUncredited).map(here => ({
      edge: { article: here.claim.article, from: (there as Standing).claim.article },
      claims: claimPair(row, here, there as Standing, context.articles),
    }))
  })
}

const isFigure = ({ standings: [one] }: Statement) => one !== undefined && figures.has(one.claim.value.type)

/** Whether nothing that others say can hold beside it, and more of them say one thing: else either may be the odd one. */
function isOdd(statement: Statement, { statements, question }: RowClaims, { scheme }: Context): boolean {
  const [own] = statement.standings as [Standing]
  const others = statements.filter(other => {
    const [one] = other.standings as [Standing]
    return other !== statement && one.holder === own.holder && one.mood === own.mood
  })
  if (others.some(other => meetSenses(other.sense, statement.sense, scheme(question)) !== null)) return false
  return others.some(other => articlesOf(other).size > articlesOf(statement).size)
}
