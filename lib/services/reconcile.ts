import { readRevisions } from '@/lib/db/histories'
import type { AssumptionDecision, Id, JudgedClaim, Question, ReconcileDecision } from '@/lib/domain/dossier'
import type { Change, ClaimItem } from '@/lib/domain/item'
import { type Actor, signature } from '@/lib/domain/permissions'
import { outcomesFor, standsStill } from '@/lib/domain/reconcile/outcomes'
import { rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import type { DecideInput } from '@/lib/schemas/reconcile'
import type { ChangeResult } from './apply-changes'
import { type ComparedDossier, digestOf, readCompared } from './compared-dossier'
import { changeAsItStands } from './items'
import { claimsOf, isOn, judgedNow } from './reconcile-reading'

type Act<A extends DecideInput['act']> = Extract<DecideInput, { act: A }>

/** What an act is made from: the dossier as it stands, and who decides when. */
interface Desk {
  readonly compared: ComparedDossier
  readonly by: string
  readonly at: string
}

/**
 * Records what a person decided on a row, with all that goes with it, as one act: one undo takes it back. `stale` carries
 * somebody else's decision on the row beside this one; `conflict` with `row-changed` says that the claims are not those that
 * the person judged, with `not-offered` that the row is not one of which this can be said.
 */
export async function decideRow(actor: Actor, input: DecideInput): Promise<ChangeResult> {
  const by = signature(actor)
  return changeAsItStands(actor, { action: 'decision:write', dossier: input.dossier }, async dossierId => {
    const compared = await readCompared(dossierId, input.dossier)
    const made = [input.key, `${input.key}-a`]
    if (compared.items.decision.some(({ key }) => made.includes(key))) return { changes: [] }
    await assertSeen(dossierId, compared, input)
    return {
      changes: changesOf({ compared, by, at: new Date().toISOString() }, input),
      action: input.act === 'split' ? 'row:split' : 'row:decide',
      note: input.reason,
    }
  })
}

/** The row is the one that the person judged, and nobody decided on it meanwhile. */
async function assertSeen(dossierId: string, compared: ComparedDossier, input: DecideInput): Promise<void> {
  const line = compared.queue.find(one => rowName(one) === rowName(input))
  if (!line) throw new AppError('not-found', `there is no row of ${input.event} and ${input.question}`)
  const now = judgedNow(compared.dossier, input)
  const seen = new Map(input.judged.map(({ claim, digest }) => [claim, digest]))
  if (seen.size !== now.length || now.some(({ claim, digest }) => seen.get(claim) !== digest)) {
    throw new AppError('conflict', 'the claims of the row changed meanwhile', {
      data: { reason: 'row-changed' },
    })
  }
  const { decision } = line
  if (decision === null || decision.id === input.over) return
  const [latest] = await readRevisions(dossierId, { kind: 'decision', key: decision.id })
  throw new AppError('stale', `${decision.by} decided on the row meanwhile`, {
    data: {
      kind: 'decision',
      key: decision.id,
      seen: 0,
      current: { content: decision, revision: latest?.number ?? 1 },
      revision: latest?.number ?? 1,
      by: decision.by,
      at: decision.at,
      yours: yoursBeside(decision, input),
    },
  })
}

/** What was refused, to be shown beside what stands. */
function yoursBeside(theirs: ReconcileDecision, input: DecideInput): ReconcileDecision {
  const outcome = outcomeOf(input, theirs)
  return {
    ...withoutParticulars(theirs),
    id: input.key,
    outcome,
    ...(input.act === 'article-errs' ? { article: input.article, fault: input.fault } : {}),
    judged: input.judged,
    reason: input.reason,
  }
}

function outcomeOf(input: DecideInput, standing: ReconcileDecision): ReconcileDecision['outcome'] {
  if (input.act === 'again') return standing.outcome
  if (input.act !== 'assumption') return input.act
  return input.outcome === 'accepted' ? 'accepted' : standing.outcome
}

function withoutParticulars({ article: _a, fault: _f, into: _i, ...rest }: ReconcileDecision) {
  return rest
}

function changesOf(desk: Desk, input: DecideInput): readonly Change[] {
  if (input.act === 'assumption') return assumptionChanges(desk, input)
  if (input.act === 'again') return [onRow(desk, input, standingOn(desk, input))]
  assertOffered(desk, input)
  if (input.act === 'conflict') return conflictChanges(desk, input)
  if (input.act === 'split') return splitChanges(desk, input)
  if (input.act === 'recoded') return [onRow(desk, input, { outcome: 'recoded' })]
  const { article, fault } = input
  if (!claimsOf(desk.compared.dossier, input).some(claim => claim.article === article)) {
    throw new AppError('invalid', `article ${article} says nothing on this row`)
  }
  return [onRow(desk, input, { outcome: 'article-errs', article, fault })]
}

function assertOffered({ compared }: Desk, input: DecideInput): void {
  const row = compared.rows.find(one => rowName(one) === rowName(input))
  const offered: readonly string[] = row ? outcomesFor(row, claimsOf(compared.dossier, input).length) : []
  if (offered.includes(input.act)) return
  throw new AppError('conflict', `of this row nobody can say ${input.act}`, {
    data: { reason: 'not-offered' },
  })
}

type Said = Pick<ReconcileDecision, 'outcome' | 'article' | 'fault' | 'into'>

/** What was decided last, to be said once more. */
function standingOn({ compared }: Desk, input: DecideInput): Said {
  const decision = compared.queue.find(one => rowName(one) === rowName(input))?.decision
  const row = compared.rows.find(one => rowName(one) === rowName(input))
  if (!decision || !row || !standsStill(decision, row, claimsOf(compared.dossier, input)))
    throw new AppError('conflict', 'nothing was decided that holds of this row', {
      data: { reason: 'not-offered' },
    })
  const { outcome, article, fault, into } = decision
  return {
    outcome,
    ...(article == null ? {} : { article }),
    ...(fault == null ? {} : { fault }),
    ...(into === undefined ? {} : { into }),
  }
}

function onRow(
  { compared, by, at }: Desk,
  { key, event, question, reason }: DecideInput,
  said: Said,
  judged: readonly JudgedClaim[] = judgedNow(compared.dossier, { event, question }),
): Change<'decision'> {
  const standing = compared.queue.find(one => rowName(one) === rowName({ event, question }))?.decision
  // Of a row the latest decision stands, so over one that a file dates ahead nothing of today would count.
  if (standing && Date.parse(standing.at) > Date.parse(at))
    throw new AppError('conflict', `the decision on the row is of ${standing.at}`, {
      data: { reason: 'dated-ahead' },
    })
  const content: ReconcileDecision = {
    id: key,
    kind: 'reconcile',
    event,
    question,
    ...said,
    judged,
    reason,
    by,
    at,
  }
  return { kind: 'decision', key, seen: 0, content }
}

interface OnAssumption {
  readonly key: Id
  readonly seen: number
  readonly claim: Id
  readonly assumption: AssumptionDecision['assumption']
  readonly outcome: AssumptionDecision['outcome']
  readonly reason: string
}

/** One decision stands on an assumption, and says something else when a person changes their mind. */
function onAssumption({ by, at }: Desk, one: OnAssumption): Change<'decision'> {
  const { key, seen, claim, assumption, outcome, reason } = one
  const content: AssumptionDecision = {
    id: key,
    kind: 'assumption',
    claim,
    assumption,
    outcome,
    reason,
    by,
    at,
  }
  return { kind: 'decision', key, seen, content }
}

/** An accepted assumption is what came of the row too, so that it is asked again when a claim changes. */
function assumptionChanges(desk: Desk, input: Act<'assumption'>): readonly Change[] {
  const { claim, assumption, outcome, reason, seen } = input
  const { kind, to = null } = assumption
  const { rows, items } = desk.compared
  const row = rows.find(one => rowName(one) === rowName(input))
  const isListed = row?.assumptions.some(one => one.claim === claim && one.kind === kind && one.to === to)
  if (!isListed)
    throw new AppError('conflict', 'the row has no such assumption', { data: { reason: 'row-changed' } })
  const standing = items.decision.find(({ content }) => isOn(content, { claim, kind, to }))
  const key = standing?.key ?? `${input.key}-a`
  const decision = onAssumption(desk, { key, seen, claim, assumption: { kind, to }, outcome, reason })
  return outcome === 'accepted' ? [decision, onRow(desk, input, { outcome: 'accepted' })] : [decision]
}

/** That no reading unites the outlets rejects every reading that is still proposed. */
function conflictChanges(desk: Desk, input: Act<'conflict'>): readonly Change[] {
  const row = desk.compared.rows.find(one => rowName(one) === rowName(input))
  const proposed = (row?.assumptions ?? []).filter(({ status }) => status === 'proposed')
  const rejected = proposed.map(({ claim, kind, to }, at) =>
    onAssumption(desk, {
      key: `${input.key}-a${at === 0 ? '' : at + 1}`,
      seen: 0,
      claim,
      assumption: { kind, to },
      outcome: 'rejected',
      reason: input.reason,
    }),
  )
  return [...rejected, onRow(desk, input, { outcome: 'conflict' })]
}

/** A second question of the same kind takes the chosen claims; the first keeps the others. */
function splitChanges(desk: Desk, input: Act<'split'>): readonly Change[] {
  const { dossier, items } = desk.compared
  const chosen = new Set(input.claims)
  const claims = claimsOf(dossier, input)
  const moved = items.claim.filter(({ key }) => chosen.has(key) && claims.some(({ id }) => id === key))
  if (moved.length !== chosen.size || moved.length === claims.length) {
    throw new AppError('invalid', 'a split moves some of the row’s claims and leaves some')
  }
  const question = items.question.find(({ key }) => key === input.question)
  if (!question) throw new AppError('not-found', `there is no question ${input.question}`)
  const key = freeKey(input.question, items.question)
  const { archived: _archived, ...content } = question.content
  const second: Question = { ...content, id: key, text: input.text }
  const moves = moved.map((claim): Change<'claim'> => {
    const content: ClaimItem = { ...claim.content, question: key }
    return { kind: 'claim', key: claim.key, seen: claim.revision, content }
  })
  const left = claims
    .filter(({ id }) => !chosen.has(id))
    .map(claim => ({ claim: claim.id, digest: digestOf(claim) }))
  return [
    { kind: 'question', key, seen: 0, content: second },
    ...moves,
    onRow(desk, input, { outcome: 'split', into: [key] }, left),
  ]
}

const longestKey = 64

/** A key after the first question's, with a number that no question has. */
function freeKey(question: Id, questions: readonly { readonly key: Id }[]): Id {
  const taken = new Set(questions.map(({ key }) => key))
  for (let number = 2; ; number += 1) {
    const end = `-${number}`
    const key = `${question.slice(0, longestKey - end.length)}${end}`
    if (!taken.has(key)) return key
  }
}
