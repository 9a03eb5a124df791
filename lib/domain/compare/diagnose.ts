import type { Claim, Decision, Dossier, Id } from '../dossier'
import type { Message } from '../message'
import { type Rooting, rootingOf } from '../provenance/roots'
import { rowsWith } from './compare'
import type { Cell, Row } from './comparison'
import { type Context, makeContext } from './context'
import type { CellReason, ClaimDiagnosis, ClaimReason, Position, VoiceDiagnosis } from './diagnosis'
import { countRow, type RowInput, rowOf } from './row'
import { isConfirmed, type Standing } from './standing'
import { groupBy, type Tally } from './tally'
import type { Vote } from './vote'

/**
 * Why each article counts on each row, or does not: one position for every row and article, rows in the order of the
 * comparison (and those that have no confirmed claim yet), articles by id. Every claim of the dossier is in exactly one of
 * them, and those that count are those that stand in camps. Nothing is judged here: what the comparison counted is told.
 * Quadratic in the claims of a row, as relations are.
 */
export function diagnose(dossier: Dossier): readonly Position<Message>[] {
  const context = makeContext(dossier)
  const decisions = decisionsByClaim(dossier)
  return rowsWith(dossier.claims, dossier).flatMap(input => positionsOn(input, { context, decisions }))
}

type DecisionsOf = (claim: Claim, rooting: Rooting) => readonly Id[]

interface Known {
  readonly context: Context
  readonly decisions: DecisionsOf
}

/** What is known of one row while its positions are told. */
interface Looked extends Known {
  readonly row: Row<Message> | null
  readonly base: Tally
  readonly standings: ReadonlyMap<Id, Standing>
  readonly incomparable: ReadonlyMap<Id, readonly Id[]>
}

function positionsOn(input: RowInput, known: Known): readonly Position<Message>[] {
  const { context } = known
  const counted = countRow(input, context)
  const row = input.claims.some(isConfirmed) ? rowOf(counted, input, context, { relations: true }) : null
  const { base } = counted
  const standings = new Map([...base.standings.values()].flat().map(one => [one.claim.id, one]))
  const looked: Looked = { ...known, row, base, standings, incomparable: incomparableOf(row) }
  const cells = row?.cells ?? context.emptyCells(input.event, input.question)
  const claims = groupBy(input.claims, claim => claim.article)
  return Object.entries(cells).map(([article, cell]) =>
    positionOf({ ...input, claims: claims.get(article) ?? [] }, article, cell, looked),
  )
}

function positionOf(own: RowInput, article: Id, { state }: Cell, looked: Looked): Position<Message> {
  const { row, base } = looked
  const claims = own.claims.map(claim => diagnosisOf(claim, looked))
  const because = cellReason(state, claims)
  const votes = base.votesOf.get(article) ?? []
  return {
    event: own.event,
    question: own.question,
    verdict: row?.verdict ?? null,
    article,
    state,
    counted: claims.some(({ counted }) => counted),
    because,
    reason: reasonOf(
      because,
      [...new Set(claims.flatMap(({ camps }) => camps))].sort((a, b) => a - b),
    ),
    voices: votes.map(vote => voiceOf(vote, base)),
    claims,
  }
}

/** A cell counts through its claims; where none does, the first confirmed one says why, or the cell is empty. */
function cellReason(state: Cell['state'], claims: readonly ClaimDiagnosis<Message>[]): CellReason {
  const confirmed = claims.filter(({ status }) => status === 'confirmed')
  const speaking = confirmed.find(({ counted }) => counted) ?? confirmed[0]
  return speaking?.because ?? (state as Extract<CellReason, Cell['state']>)
}

function voiceOf({ holder, state }: Vote, { groups }: Tally): VoiceDiagnosis {
  const group = groups.find(one => one.holder === holder) as Tally['groups'][number]
  return { holder, vote: state, verdict: group.verdict }
}

function diagnosisOf(claim: Claim, looked: Looked): ClaimDiagnosis<Message> {
  const { row, context, decisions } = looked
  const rooting = rootingOf(claim, context)
  const camps = (row?.camps ?? []).flatMap((camp, at) => (camp.claims.includes(claim.id) ? [at + 1] : []))
  const because = claimReason(claim, camps, looked)
  return {
    claim: claim.id,
    status: claim.status ?? 'confirmed',
    holder: claim.holder ?? null,
    stance: claim.stance ?? 'asserts',
    polarity: claim.polarity ?? 'affirms',
    mood: claim.mood ?? 'actual',
    asOf: claim.asOf ?? null,
    counted: camps.length > 0,
    because,
    reason: reasonOf(because, camps),
    camps,
    roots: { ids: rooting.roots, because: rooting.because, at: rooting.at },
    incomparableWith: looked.incomparable.get(claim.id) ?? [],
    assumptions: (row?.assumptions ?? [])
      .filter(one => one.claim === claim.id)
      .map(({ kind, to, status }) => ({ kind, to, status })),
    decisions: decisions(claim, rooting),
  }
}

function claimReason(claim: Claim, camps: readonly number[], { base, standings }: Looked): ClaimReason {
  const standing = standings.get(claim.id)
  if (!standing) return claim.status === 'rejected' ? 'rejected' : 'suggested'
  if (camps.length > 0) return standing.isFree ? 'own-words' : 'in-camp'
  if (!standing.takesPosition) return claim.stance === 'unknown' ? 'unknown' : 'declined'
  if (base.left.has(claim.id)) return 'left-row'
  if (standing.isFree) return 'ungrouped-words'
  if (standing.sense === null) return 'missing-fact'
  const votes = base.votesOf.get(claim.article) as readonly Vote[]
  const vote = votes.find(one => one.readings.some(reading => reading.standing === standing))
  if (!vote) return 'superseded'
  return vote.state === 'withheld' ? 'self-contradicts' : 'apart'
}

function reasonOf(because: CellReason, camps: readonly number[]): Message {
  const [only] = camps
  if (because !== 'in-camp' || only === undefined) return { key: `engine.diagnosis.${because}`, args: {} }
  return camps.length === 1
    ? { key: 'engine.diagnosis.in-camp', args: { camp: only } }
    : { key: 'engine.diagnosis.in-camps', args: { camps: { list: camps, join: 'and' } } }
}

function incomparableOf(row: Row<Message> | null): ReadonlyMap<Id, readonly Id[]> {
  const pairs = (row?.relations ?? []).filter(({ relation }) => relation === 'incomparable')
  const both = pairs.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const])
  return new Map(
    [...groupBy(both, ([of]) => of)].map(([of, list]) => [of, list.map(([, other]) => other).sort()]),
  )
}

/** Which decisions bear on a claim, asked claim by claim. */
function decisionsByClaim({ decisions }: Dossier): DecisionsOf {
  const named = groupBy(
    decisions.flatMap(one => namesOf(one).map(name => [name, one.id] as const)),
    ([name]) => name,
  )
  const idsOf = (name: string) => (named.get(name) ?? []).map(([, id]) => id)
  return ({ id, article, event, question }, { because, at }) => [
    ...idsOf(`assumption ${id}`),
    ...idsOf(`reconcile ${event} ${question} ${id}`),
    ...(because === 'based-on' ? idsOf(`derivation ${article} ${at}`) : []),
  ]
}

/** What a decision bears on; one on who is who has done its work once the items are joined. */
function namesOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'assumption':
      return [`assumption ${decision.claim}`]
    case 'reconcile':
      return decision.judged.map(({ claim }) => `reconcile ${decision.event} ${decision.question} ${claim}`)
    case 'derivation':
      return [`derivation ${decision.article} ${decision.source}`]
    case 'join':
      return []
  }
}
