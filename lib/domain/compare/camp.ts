import type { Claim, Id } from '../dossier'
import type { DayRange, Message } from '../message'
import { countRoots } from '../provenance/roots'
import { campLabel } from '../values/label'
import type { Ballot, Bench } from './ballots'
import { campsOf, campValue } from './camps'
import type { Camp } from './comparison'
import type { Context } from './context'
import type { Reading, Standing } from './standing'
import type { JudgedGroup, Tally } from './tally'
import { commonSense, type Vote } from './vote'

function sortedIds(claims: readonly Claim[]): readonly Id[] {
  return claims.map(c => c.id).sort()
}

/** Every reading behind a ballot: its votes are alike, their claims are not. */
export function readingsOf({ votes, readings }: Ballot): readonly Reading[] {
  return votes.length === 1 ? readings : votes.flatMap(vote => vote.readings)
}

/** Of the claims that say the same at one time, the one of lowest id. */
function sayersOf(readings: readonly Reading[]): readonly Claim[] {
  const sayers = new Map<string, Claim>()
  for (const { sense, standing } of readings) {
    const { claim } = standing
    const name = [sense.key, claim.asOf, claim.mood].join('|')
    const known = sayers.get(name)
    if (known === undefined || claim.id < known.id) sayers.set(name, claim)
  }
  return [...sayers.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function makeCamp(
  holder: Id | null,
  question: Id,
  votes: readonly Vote[],
  readings: { readonly distinct: readonly Reading[]; readonly all: readonly Reading[] },
  bench: Bench,
): Camp<Message> {
  const { context } = bench
  const claims = readings.all.map(r => r.standing.claim)
  const value = campValue(readings.distinct, readings.all, context, bench)
  const affirmed = commonSense(readings.distinct, bench)?.affirmed
  const days =
    Array.isArray(affirmed) && typeof affirmed[0] === 'number' ? (affirmed as unknown as DayRange) : undefined
  return {
    value,
    label: campLabel(value, question, context, {
      days,
      claims: value === null || 'timeline' in value ? sayersOf(readings.all) : [],
    }),
    holder,
    articles: votes.map(v => v.article).sort(),
    claims: sortedIds(claims),
    roots: countRoots(
      readings.all.map(r => r.standing),
      context,
    ),
  }
}

/** An ungrouped text stands alone: its words are its value. */
function freeCamp(vote: Vote, question: Id, base: Tally, bench: Bench): Camp<Message> {
  const free = (base.standings.get(vote.article) as readonly Standing[]).filter(
    s => s.isFree && s.holder === vote.holder,
  )
  const claims = free.map(s => s.claim)
  const { value } = claims[0] as Claim
  return {
    value,
    label: campLabel(value, question, bench.context),
    holder: vote.holder,
    articles: [vote.article],
    claims: sortedIds(claims),
    roots: countRoots(free, bench.context),
  }
}

/** The camps of one voice, each ungrouped text a camp of its own (semantics §7). */
export function groupCamps(
  group: JudgedGroup,
  question: Id,
  base: Tally,
  bench: Bench,
): readonly Camp<Message>[] {
  const camps = campsOf(group.ballots, bench).map(ballots =>
    makeCamp(
      group.holder,
      question,
      ballots.flatMap(b => b.votes),
      { distinct: ballots.flatMap(b => b.readings), all: ballots.flatMap(readingsOf) },
      bench,
    ),
  )
  const free = group.votes.filter(v => v.state === 'free').map(v => freeCamp(v, question, base, bench))
  return [...camps, ...free]
}

/** By number of articles, then by first publication (unknown last), then by first article id (interchange §2). */
export function sortCamps(camps: readonly Camp<Message>[], context: Context): readonly Camp<Message>[] {
  const first = (camp: Camp<Message>) =>
    camp.articles.reduce((day, id) => Math.min(day, context.published(id)?.[0] ?? Infinity), Infinity)
  const keyed = camps.map(camp => ({
    camp,
    day: first(camp),
    name: [camp.articles[0], camp.holder ?? '', ...camp.claims].join(' '),
  }))
  keyed.sort(
    (a, b) =>
      b.camp.articles.length - a.camp.articles.length ||
      (a.day === b.day ? 0 : a.day - b.day) ||
      (a.name < b.name ? -1 : 1),
  )
  return keyed.map(({ camp }) => camp)
}
