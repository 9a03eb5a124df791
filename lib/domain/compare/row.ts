import type { Claim, Id } from '../dossier'
import type { Message } from '../message'
import { type Bench, makeBench, reconcile } from './ballots'
import { groupCamps, readingsOf, sortCamps } from './camp'
import { cellState } from './cell'
import type { Assumption, Cell, Flags, Relation, Row } from './comparison'
import type { Context } from './context'
import { arePartiesAtOdds, hasTransmission } from './flags'
import { listAssumptions } from './listing'
import { relate } from './relate'
import { sensitivityOf } from './sensitivity'
import { rowSentence, witnessSentence } from './sentence'
import { isConfirmed, type Reading, type Standing, standingOf, written } from './standing'
import { castVotes, groupBy, type JudgedGroup, type Tally, tally, verdictOf } from './tally'
import type { Vote } from './vote'
import { witnessOf } from './witness'

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

function cellsOf({ event, question }: RowInput, base: Tally, context: Context): Readonly<Record<Id, Cell>> {
  const cells = context.emptyCells(event, question)
  for (const [id, all] of base.standings) {
    const standings = base.left.size > 0 ? all.filter(s => !base.left.has(s.claim.id)) : all
    if (standings.length === 0) continue
    const state = cellState(standings, base.votesOf.get(id) ?? [])
    cells[id] = { state, claims: sortedIds(standings.map(s => s.claim)) }
  }
  return cells
}

function relationsOf(base: Tally, bench: Bench): Row<Message>['relations'] {
  const standings = [...base.standings.values()].flat().sort((a, b) => byCode(a.claim.id, b.claim.id))
  const settled = new Map<Id, Reading>()
  for (const { ballots, apart } of base.groups)
    for (const reading of [...ballots.flatMap(readingsOf), ...apart])
      settled.set(reading.standing.claim.id, reading)
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

/** A vote that is withheld does not count as speaking, nor one whose claims have all left the row. */
function isSpeaking({ state, readings }: Vote, { left }: Tally): boolean {
  if (state === 'withheld') return false
  return readings.length === 0 || readings.some(({ standing }) => !left.has(standing.claim.id))
}

/** The sentences of the fewest assumptions under which a reconcilable voice agrees. */
function sufficient(
  groups: readonly JudgedGroup[],
  assumptions: readonly Assumption<Message>[],
  bench: Bench,
): readonly Message[] {
  const { ballots } = groups.find(({ verdict }) => verdict === 'reconcilable') as JudgedGroup
  const chosen = reconcile(ballots, bench) as readonly Reading[]
  return chosen.flatMap(({ standing, assumption }) => {
    const isIt = (a: Assumption<Message>) =>
      a.claim === standing.claim.id && a.kind === assumption?.kind && a.to === assumption.to
    return assumptions.filter(a => a.status === 'proposed' && isIt(a)).map(a => a.sentence)
  })
}

/** A row with its votes counted: what everything else about it is read from. */
export interface CountedRow {
  readonly bench: Bench
  readonly base: Tally
}

/** Casts and counts the votes of a row. */
export function countRow(input: RowInput, context: Context): CountedRow {
  const bench = benchOf(input, context)
  const confirmed = input.claims.filter(isConfirmed).map(claim => standingOf(claim, context))
  const standings = groupBy(confirmed, standing => standing.claim.article)
  const votes = [...standings].flatMap(([article, of]) => castVotes(article, of, bench))
  return { bench, base: tally(votes, standings, bench) }
}

/** Compares the claims of one event and question (semantics §6, §7). */
export function makeRow(
  input: RowInput,
  context: Context,
  options: { readonly relations: boolean },
): Row<Message> {
  return rowOf(countRow(input, context), input, context, options)
}

/** What a counted row comes to. */
export function rowOf(
  { bench, base }: CountedRow,
  input: RowInput,
  context: Context,
  options: { readonly relations: boolean },
): Row<Message> {
  const { votes, standings } = base
  const verdict = verdictOf(base)
  const camps = sortCamps(
    base.groups.flatMap(group => groupCamps(group, input.question, base, bench)),
    context,
  )
  const found = witnessOf(verdict, base.groups, bench)
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
      voices: camps,
      speaking: [...new Set(votes.filter(v => isSpeaking(v, base)).map(v => v.article))].sort(),
      unknown: [...standings.keys()].filter(id => cells[id]?.state === 'unknown').sort(),
      assumptions: verdict === 'reconcilable' ? sufficient(base.groups, assumptions, bench) : [],
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
      ? {
          claims: found.claims,
          rule: found.rule,
          sentence: witnessSentence(found, new Map(input.claims.map(c => [c.id, c])), context),
        }
      : null,
    sensitivity: sensitivityOf(base, verdict, assumptions, bench),
    sentence,
  }
}
