import type { Claim, Id } from '../dossier'
import type { DayRange, Message } from '../message'
import { countRoots, rootsOf } from '../provenance/roots'
import { campLabel } from '../values/label'
import { type Ballot, type Bench, makeBench, openProposals } from './ballots'
import { campsOf, campValue } from './camps'
import { cellState, emptyCell } from './cell'
import type { Camp, Cell, Flags, Relation, Row, Verdict } from './comparison'
import type { Context } from './context'
import { listAssumptions } from './listing'
import { pair } from './pairing'
import { relate } from './relate'
import { sensitivityOf } from './sensitivity'
import { rowSentence, witnessSentence } from './sentence'
import { isConfirmed, type Reading, type Standing, standingOf, written } from './standing'
import { castVotes, type JudgedGroup, type Tally, tally, verdictOf } from './tally'
import { commonSense, type Vote } from './vote'
import { type FailingPair, failingPairs, findWitness } from './witness'

/** One (event, question) and the confirmed claims made on it. */
export interface RowInput {
  readonly event: Id
  readonly question: Id
  readonly claims: readonly Claim[]
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sortedIds(claims: readonly { readonly id: Id }[]): readonly Id[] {
  return claims.map(c => c.id).sort()
}

function benchOf({ event, question, claims }: RowInput, context: Context): Bench {
  const cumulative = context.questions.get(question)?.cumulative ?? false
  const hasDecisions = claims.some(c => context.decisions(c.id).length > 0)
  return makeBench({ scheme: context.scheme(question), cumulative, context, event }, hasDecisions)
}

/** Every reading behind a ballot: its votes are alike, their claims are not. */
function readingsOf({ votes, readings }: Ballot): readonly Reading[] {
  return votes.length === 1 ? readings : votes.flatMap(vote => vote.readings)
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
    label: campLabel(value, question, context, days),
    holder,
    articles: votes.map(v => v.article).sort(),
    claims: sortedIds(claims),
    roots: countRoots(claims, context),
  }
}

/** An ungrouped text stands alone: its words are its value. */
function freeCamp(vote: Vote, question: Id, base: Tally, bench: Bench): Camp<Message> {
  const claims = (base.standings.get(vote.article) ?? [])
    .filter(s => s.isFree && s.holder === vote.holder)
    .map(s => s.claim)
    .sort((a, b) => byCode(a.id, b.id))
  const value = claims[0]?.value ?? null
  return {
    value,
    label: campLabel(value, question, bench.context),
    holder: vote.holder,
    articles: [vote.article],
    claims: sortedIds(claims),
    roots: countRoots(claims, bench.context),
  }
}

function groupCamps(group: JudgedGroup, question: Id, base: Tally, bench: Bench): readonly Camp<Message>[] {
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
function sortCamps(camps: readonly Camp<Message>[], context: Context): readonly Camp<Message>[] {
  const first = (camp: Camp<Message>) =>
    camp.articles.reduce((day, id) => Math.min(day, context.published(id)?.[0] ?? Infinity), Infinity)
  const keyed = camps.map(camp => ({ camp, day: first(camp) }))
  keyed.sort(
    (a, b) =>
      b.camp.articles.length - a.camp.articles.length ||
      (a.day === b.day ? 0 : a.day - b.day) ||
      byCode(a.camp.articles[0] ?? '', b.camp.articles[0] ?? '') ||
      byCode(a.camp.holder ?? '', b.camp.holder ?? '') ||
      byCode(a.camp.claims.join(' '), b.camp.claims.join(' ')),
  )
  return keyed.map(({ camp }) => camp)
}

/** What each article of a camp goes back to: its claims' roots, and what it is only suspected to rest on. */
function suspectRoots({ articles, claims }: Camp<Message>, base: Tally, context: Context) {
  const counted = new Set(claims)
  return new Map(
    articles.map(id => {
      const own = (base.standings.get(id) ?? []).filter(s => counted.has(s.claim.id))
      const bases = context.articles.get(id)?.basedOn ?? []
      const suspected = bases.filter(b => b.status === 'suspected').map(b => b.source)
      return [id, [...own.flatMap(s => rootsOf(s.claim, context)), ...suspected]] as const
    }),
  )
}

/** Whether two camps of one voice go back to one report, so that a rendering of it drifted (semantics §5, §8). */
function hasTransmission(camps: readonly Camp<Message>[], base: Tally, context: Context): boolean {
  const behind = camps.map(camp => ({ holder: camp.holder, roots: suspectRoots(camp, base, context) }))
  return behind.some((a, i) =>
    behind.slice(i + 1).some(b => {
      if (a.holder !== b.holder) return false
      const of = (x: typeof a, y: typeof a) =>
        [...x.roots].filter(([id]) => !y.roots.has(id)).flatMap(([, r]) => r)
      const roots = new Set(of(a, b))
      return of(b, a).some(root => roots.has(root))
    }),
  )
}

/** Whether the values of two voices conflict under every reading still open (semantics §4, §7). */
function arePartiesAtOdds(groups: readonly JudgedGroup[], bench: Bench): boolean {
  const readings = groups.map(group => group.ballots.flatMap(b => b.readings))
  const isHard = (a: Reading, b: Reading) =>
    pair(a, b, bench) === null && openProposals(a, b, bench).length + openProposals(b, a, bench).length === 0
  return readings.some((of, i) =>
    readings.slice(i + 1).some(others => of.some(a => others.some(b => isHard(a, b)))),
  )
}

function cellsOf({ event, question }: RowInput, base: Tally, context: Context): Readonly<Record<Id, Cell>> {
  const votes = new Map<Id, Vote[]>()
  for (const vote of base.votes) votes.set(vote.article, [...(votes.get(vote.article) ?? []), vote])
  const cells: Record<Id, Cell> = {}
  for (const article of context.articlesById) {
    const { id } = article
    const standings = base.standings.get(id)?.filter(s => !base.left.has(s.claim.id)) ?? []
    if (standings.length === 0) cells[id] = emptyCell(article, event, question)
    else {
      const state = cellState(article, question, standings, votes.get(id) ?? [])
      cells[id] = { state, claims: sortedIds(standings.map(s => s.claim)) }
    }
  }
  return cells
}

function relationsOf(base: Tally, bench: Bench): Row<Message>['relations'] {
  const standings = [...base.standings.values()].flat().sort((a, b) => byCode(a.claim.id, b.claim.id))
  const settled = new Map<Id, Reading>()
  for (const { ballots } of base.groups)
    for (const ballot of ballots)
      for (const reading of readingsOf(ballot)) settled.set(reading.standing.claim.id, reading)
  const readingOf = (s: Standing): Reading | null => {
    if (s.sense === null) return null
    const reading =
      settled.get(s.claim.id) ?? written(s as Standing & { sense: NonNullable<Standing['sense']> })
    return base.left.has(s.claim.id) ? { ...reading, hasLeft: true } : reading
  }
  return standings.flatMap((a, i) =>
    standings.slice(i + 1).map(b => {
      const relation: Relation = relate(a, b, [readingOf(a), readingOf(b)], bench)
      return { a: a.claim.id, b: b.claim.id, relation }
    }),
  )
}

/** The ballots of the voice whose verdict a row took, with their failing pairs; the first such voice. */
function judgedBy(verdict: Verdict, groups: readonly JudgedGroup[], bench: Bench) {
  const found = groups
    .filter(group => group.verdict === verdict)
    .map(group => ({ ballots: group.ballots, pairs: failingPairs(group.ballots, bench) }))
  const isHard = (pairs: readonly FailingPair[]) => pairs.some(p => p.isHard)
  return found.find(({ pairs }) => isHard(pairs)) ?? found[0]
}

/** Compares the claims of one event and question (semantics §6, §7). */
export function makeRow(
  input: RowInput,
  context: Context,
  options: { readonly relations: boolean },
): Row<Message> {
  const bench = benchOf(input, context)
  const standings = new Map<Id, Standing[]>()
  for (const claim of input.claims.filter(isConfirmed)) {
    const known = standings.get(claim.article)
    if (known) known.push(standingOf(claim, context))
    else standings.set(claim.article, [standingOf(claim, context)])
  }
  const votes = [...standings].flatMap(([article, of]) => castVotes(article, of, bench))
  const base = tally(votes, standings, bench)
  const verdict = verdictOf(base)
  const camps = sortCamps(
    base.groups.flatMap(group => groupCamps(group, input.question, base, bench)),
    context,
  )
  const judged =
    verdict === 'conflict' || verdict === 'reconcilable' ? judgedBy(verdict, base.groups, bench) : undefined
  const found = judged && findWitness(judged.ballots, judged.pairs, bench)
  const byId = new Map(input.claims.map(c => [c.id, c]))
  const flags: Flags = {
    selfContradicted: votes
      .filter(v => v.state === 'withheld')
      .map(v => v.article)
      .sort(byCode),
    singleRoot: camps.some(camp => camp.articles.length > 1 && camp.roots.max === 1),
    partyDispute: arePartiesAtOdds(base.groups, bench),
    transmission: verdict === 'conflict' && hasTransmission(camps, base, context),
    codingDisputed: false,
    tainted: false,
    stale: false,
  }
  const assumptions = listAssumptions(base, bench)
  const cells = cellsOf(input, base, context)
  const holders = new Set(base.groups.filter(g => g.verdict === verdict).map(g => g.holder))
  const sentence = rowSentence(
    {
      verdict,
      camps: camps.filter(camp => holders.has(camp.holder)),
      speaking: [...new Set(votes.filter(v => v.state !== 'withheld').map(v => v.article))].sort(),
      unknown: [...standings.keys()].filter(id => cells[id]?.state === 'unknown').sort(),
      assumptions: assumptions.filter(a => a.status === 'proposed').map(a => a.sentence),
      flags,
    },
    context,
  )
  return {
    event: input.event,
    question: input.question,
    verdict,
    flags: { ...flags, selfContradicted: [...new Set(flags.selfContradicted)] },
    camps,
    cells,
    ...(options.relations ? { relations: relationsOf(base, bench) } : {}),
    assumptions,
    witness: found
      ? { claims: found.claims, rule: found.rule, sentence: witnessSentence(found, byId, context) }
      : null,
    sensitivity: sensitivityOf(base, verdict, assumptions, context, bench),
    sentence,
  }
}
