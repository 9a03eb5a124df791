import type { Id } from '../dossier'
import type { Message } from '../message'
import { standsFor } from '../provenance/roots'
import { type Bench, openProposals } from './ballots'
import type { Camp } from './comparison'
import type { Context } from './context'
import { pair } from './pairing'
import type { Reading, Standing } from './standing'
import type { JudgedGroup, Tally } from './tally'

/** What an article of a camp goes back to: its claims' roots, and what it is only suspected to rest on. */
function suspectRoots(article: Id, claims: ReadonlySet<Id>, base: Tally, context: Context): readonly Id[] {
  const own = (base.standings.get(article) as readonly Standing[]).filter(s => claims.has(s.claim.id))
  const bases = context.articles.get(article)?.basedOn ?? []
  const suspected = bases.filter(b => b.status === 'suspected').flatMap(b => standsFor(b.source, context))
  return [...own.flatMap(s => s.roots), ...suspected]
}

/**
 * Whether two camps of one voice go back to one report, so that a rendering of it drifted; articles that stand in both are
 * set aside (semantics §5, §8).
 */
export function hasTransmission(camps: readonly Camp<Message>[], base: Tally, context: Context): boolean {
  const known = camps.map(({ holder, articles, claims }) => ({
    holder,
    articles: new Set(articles),
    claims: new Set(claims),
  }))
  return known.some((a, i) =>
    known.slice(i + 1).some(b => {
      if (a.holder !== b.holder) return false
      const roots = new Set<Id>()
      for (const id of a.articles)
        if (!b.articles.has(id)) for (const root of suspectRoots(id, a.claims, base, context)) roots.add(root)
      return [...b.articles].some(
        id => !a.articles.has(id) && suspectRoots(id, b.claims, base, context).some(root => roots.has(root)),
      )
    }),
  )
}

/** Whether the values of two voices conflict under every reading still open (semantics §4, §7). */
export function arePartiesAtOdds(groups: readonly JudgedGroup[], bench: Bench): boolean {
  const readings = groups.map(group => group.ballots.flatMap(b => b.readings))
  const isHard = (a: Reading, b: Reading) =>
    pair(a, b, bench) === null && openProposals(a, b, bench).length + openProposals(b, a, bench).length === 0
  return readings.some((of, i) =>
    readings.slice(i + 1).some(others => of.some(a => others.some(b => isHard(a, b)))),
  )
}
