import { type Context, makeContext } from '../compare/context'
import { isConfirmed, type Standing, standingOf } from '../compare/standing'
import type { Article, Dossier, Id } from '../dossier'
import { meetSenses, type Sense } from '../values/sense'
import type { ClaimPair } from './derivation'
import { grouped } from './grouped'
import { isOwnVoice } from './roots'

/** The claims of one row that say the same, whoever carries them. */
export interface Statement {
  readonly sense: Sense
  readonly standings: readonly Standing[]
}

/** What is said on one question about one event. */
export interface RowClaims {
  readonly event: Id
  readonly question: Id
  readonly isCumulative: boolean
  readonly statements: readonly Statement[]
  /** By article, and by the source that it goes back to. */
  readonly byArticle: ReadonlyMap<Id, readonly Standing[]>
  readonly byRoot: ReadonlyMap<Id, readonly Standing[]>
  /** Articles that are about the event or have a claim about it. */
  readonly covering: ReadonlySet<Id>
}

/** The rows of a dossier as statements; claims that take no position, or a free or unresolved one, say nothing here. */
export function rowClaims(dossier: Dossier): {
  readonly rows: readonly RowClaims[]
  readonly context: Context
} {
  const context = makeContext(dossier)
  const rows = new Map<string, Map<string, Standing[]>>()
  const covering = new Map<Id, Set<Id>>(dossier.events.map(({ id }) => [id, new Set()]))
  for (const { id, events } of dossier.articles) for (const event of events) covering.get(event)?.add(id)
  for (const claim of dossier.claims) {
    if (!isConfirmed(claim)) continue
    const about = covering.get(claim.event) ?? new Set()
    covering.set(claim.event, about.add(claim.article))
    const standing = standingOf(claim, context)
    if (!standing.sense) continue
    const key = `${claim.event} ${claim.question}`
    const statements = rows.get(key) ?? new Map<string, Standing[]>()
    rows.set(key, statements)
    const said = `${standing.holder} ${standing.mood} ${claim.asOf} ${standing.sense.key}`
    const known = statements.get(said)
    if (known) known.push(standing)
    else statements.set(said, [standing])
  }
  const found = [...rows].map(([key, statements]): RowClaims => {
    const [event, question] = key.split(' ') as [Id, Id]
    const standings = [...statements.values()].flat()
    return {
      byArticle: grouped(standings, ({ claim }) => [claim.article]),
      byRoot: grouped(standings, ({ roots }) => roots),
      event,
      question,
      isCumulative: context.questions.get(question)?.cumulative === true,
      statements: [...statements.values()].map(standings => ({
        sense: (standings[0] as Standing).sense as Sense,
        standings,
      })),
      covering: covering.get(event) as Set<Id>,
    }
  })
  return { rows: found, context }
}

/** A row of more different statements is compared by equal ones only: all pairs would take the square of their number. */
const mostCompared = 64

/**
 * The statements that say at least what one says, itself among them: equal ones, and more specific ones of the same holder
 * and mood («مسقط» says «عُمان» too).
 */
export function implying(
  statement: Statement,
  { statements, question }: RowClaims,
  context: Context,
): Statement[] {
  if (statements.length > mostCompared) return [statement]
  const { holder, mood } = statement.standings[0] as Standing
  return statements.filter(other => {
    const [one] = other.standings as [Standing]
    if (one.holder !== holder || one.mood !== mood) return false
    return (
      other === statement ||
      meetSenses(statement.sense, other.sense, context.scheme(question))?.key === other.sense.key
    )
  })
}

/** Whether a standing's article says it in its own voice: it credits no report, and is known to rest on none. */
export const isUncredited = ({ roots }: Standing): boolean => roots.every(isOwnVoice) && roots.length > 0

/** The first anchor of a standing's claim as a quote of its article. */
export function anchorOf({ claim }: Standing, articles: ReadonlyMap<Id, Article>) {
  const anchor = claim.anchors[0]
  return anchor && articles.has(claim.article) ? { article: claim.article, ...anchor } : null
}

/** Two standings of one row as a pair of claims, with the words of both where both have some. */
export function claimPair(
  { event, question }: RowClaims,
  here: Standing,
  there: Standing,
  articles: ReadonlyMap<Id, Article>,
): ClaimPair {
  const [ours, theirs] = [anchorOf(here, articles), anchorOf(there, articles)]
  const quotes = ours && theirs ? { here: ours, there: theirs } : null
  return { event, question, here: here.claim.id, there: there.claim.id, quotes }
}
