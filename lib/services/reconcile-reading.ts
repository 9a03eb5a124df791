import { database } from '@/lib/db/client'
import { countThreads, type ThreadCount } from '@/lib/db/comments'
import { reaching } from '@/lib/db/failures'
import { readTexts } from '@/lib/db/items'
import { listMemberRows } from '@/lib/db/memberships'
import { listAssignments, type RowAssignment } from '@/lib/db/row-assignments'
import { type RecordRow, readRowRecord } from '@/lib/db/row-record'
import { listViews, type SavedView } from '@/lib/db/saved-views'
import { compare } from '@/lib/domain/compare/compare'
import type { Assumption, Row, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { AssumptionDecision, Decision, Dossier, Id, JudgedClaim } from '@/lib/domain/dossier'
import type { Versioned } from '@/lib/domain/item'
import { type Actor, isAllowed, permission, standingOf } from '@/lib/domain/permissions'
import { type Need, outcomesFor, standsStill } from '@/lib/domain/reconcile/outcomes'
import {
  countNeeds,
  neighbours,
  type QueueRow,
  type RowKey,
  rowName,
  waiting,
} from '@/lib/domain/reconcile/queue'
import { isInView, type QueueView } from '@/lib/domain/reconcile/view'
import { AppError } from '@/lib/errors'
import { type QueueFilter, queueFilter } from '@/lib/schemas/reconcile'
import { openDossier } from './authorize'
import { assertNotBlind, blindRows, withoutBlind } from './coding-blindness'
import { type ComparedDossier, digestOf, readCompared } from './compared-dossier'
import { mayShareViews } from './saved-views'

export interface QueueLine extends QueueRow {
  readonly verdict: Verdict
  readonly assigned: { readonly user: string; readonly name: string; readonly at: string } | null
  /** How many threads of comments it has; null: none. */
  readonly talk: ThreadCount | null
}

/** A filter under a name. */
export interface QueueSavedView {
  readonly id: string
  readonly name: string
  readonly view: QueueView
  readonly isShared: boolean
  readonly isMine: boolean
  /** Whether whoever looks may rename or remove it. */
  readonly canChange: boolean
  readonly count: number
}

export interface Queue {
  readonly entry: number
  readonly dossier: Dossier
  readonly lines: readonly QueueLine[]
  readonly counts: {
    readonly all: number
    readonly needs: Readonly<Record<Need, number>>
    readonly mine: number
    readonly nobody: number
    /** Rows that a decision took out of the queue. */
    readonly decided: number
  }
  readonly views: readonly QueueSavedView[]
  readonly canDecide: boolean
}

type QueueInput = { readonly dossier: Id } & QueueFilter

/** The rows of a dossier that wait for a decision, by what they are filtered by; or those that have one. */
export async function readQueue(actor: Actor, input: QueueInput): Promise<Queue> {
  const head = await openDossier(actor, 'desk:read', input.dossier)
  const compared = await readCompared(head.id, input.dossier)
  const canDecide = permission(standingOf(actor, input.dossier), 'decision:write', head) === 'granted'
  const [desk, hidden] = await Promise.all([readDeskOfQueue(actor, head.id), blindRows(actor, head.id)])
  const queue = listQueue(actor, compared, desk, input)
  // That a row waits and how it is judged is told to whoever codes it blind; what was decided on it, and why, is not.
  const lines = queue.lines.map(line => (hidden.has(rowName(line)) ? { ...line, decision: null } : line))
  return { ...queue, dossier: withoutBlind(queue.dossier, hidden), lines, canDecide }
}

/** What stands beside the comparison: who is to decide a row, what is said about it, and how people filter the queue. */
interface DeskOfQueue {
  readonly assignments: readonly RowAssignment[]
  readonly talks: ReadonlyMap<string, ThreadCount>
  readonly views: readonly SavedView[]
}

async function readDeskOfQueue(actor: Actor, dossierId: string): Promise<DeskOfQueue> {
  const [assignments, talks, views] = await Promise.all([
    listAssignments(dossierId),
    countThreads(dossierId),
    listViews(dossierId, actor.kind === 'user' ? actor.id : null),
  ])
  return { assignments, talks, views }
}

/** How many rows wait. */
export async function countWaiting(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<number> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const { queue } = await readCompared(head.id, dossier)
  return waiting(queue).length
}

function listQueue(
  actor: Actor,
  { entry, dossier, rows, queue }: ComparedDossier,
  { assignments, talks, views }: DeskOfQueue,
  filter: QueueFilter,
): Omit<Queue, 'canDecide'> {
  const byRow = new Map(assignments.map(one => [rowName(one), one]))
  const lines = queue.map((row, at): QueueLine => {
    const one = byRow.get(rowName(row))
    return {
      ...row,
      verdict: rows[at]?.verdict ?? 'none',
      assigned: one ? { user: one.user, name: one.name, at: one.at.toISOString() } : null,
      talk: talks.get(rowName(row)) ?? null,
    }
  })
  const me = actor.kind === 'user' ? actor.id : null
  const open = waiting(lines)
  const viewed = (view: QueueView) =>
    (view.show === 'decided' ? lines : open).filter(line => isInView(line, view, me))
  const mayShare = mayShareViews(actor, dossier.dossier.id)
  return {
    entry,
    dossier,
    lines: viewed(filter),
    counts: {
      all: open.length,
      needs: countNeeds(open),
      mine: viewed({ who: 'me' }).length,
      nobody: viewed({ who: 'nobody' }).length,
      decided: viewed({ show: 'decided' }).length,
    },
    views: views.map(({ id, name, user, isShared, ...stored }) => {
      const view = queueFilter.parse(stored)
      const isMine = user === me
      return { id, name, view, isShared, isMine, canChange: isMine || mayShare, count: viewed(view).length }
    }),
  }
}

/** An assumption with the decision that stands on it, and what the verdict would be either way. */
export interface Explanation extends Assumption<Sentence> {
  readonly decision: Versioned<AssumptionDecision> | null
  readonly verdicts: { readonly accepted: Verdict; readonly rejected: Verdict }
}

export interface ReconcileRow {
  readonly queue: Queue
  readonly line: QueueLine
  readonly previous: RowKey | null
  readonly next: RowKey | null
  readonly row: Row<Sentence>
  readonly rows: readonly Row<Sentence>[]
  readonly texts: ReadonlyMap<Id, string>
  readonly explanations: readonly Explanation[]
  /** The claims as a decision of now would judge them. */
  readonly judged: readonly JudgedClaim[]
  /** What may be said of the row; `again`: that the decision whose claims are others by now holds of them too. */
  readonly choices: readonly ('again' | ReturnType<typeof outcomesFor>[number])[]
  readonly record: readonly RecordRow[]
  /** Those to whom the row may be given. */
  readonly people: readonly { readonly user: string; readonly name: string }[]
}

type RowInput = QueueInput & RowKey

/** One row with all that a decision on it rests on, and the queue that it stands in. */
export async function readReconcileRow(actor: Actor, input: RowInput): Promise<ReconcileRow> {
  const { dossier: key, event, question, ...filter } = input
  const head = await openDossier(actor, 'desk:read', key)
  await assertNotBlind(actor, head.id, input)
  const compared = await readCompared(head.id, key)
  const place = compared.rows.findIndex(one => one.event === event && one.question === question)
  const row = compared.rows[place]
  if (!row) throw new AppError('not-found', `there is no row of ${event} and ${question} in ${key}`)
  const claims = claimsOf(compared.dossier, input)
  const articles = [...new Set(claims.map(({ article }) => article))]
  const [desk, members, texts, record] = await Promise.all([
    readDeskOfQueue(actor, head.id),
    listMemberRows(head.id),
    reaching(() => readTexts(database().pool, head.id, articles)),
    readRowRecord(head.id, { event, question, claims: claims.map(({ id }) => id) }),
  ])
  const canDecide = permission(standingOf(actor, key), 'decision:write', head) === 'granted'
  const queue = { ...listQueue(actor, compared, desk, filter), canDecide }
  const everything = listQueue(actor, compared, desk, {})
  const line = lineOf(compared, place, row, desk)
  const checkers = members.filter(one => !one.disabledAt && isAllowed(one.role, 'decision:write'))
  return {
    queue,
    line,
    ...neighbours(queue.lines.length > 0 ? queue.lines : everything.lines, line),
    row,
    rows: compared.rows,
    texts: new Map([...texts].map(([article, { text }]) => [article, text])),
    explanations: explanationsOf(compared, row),
    judged: judgedNow(compared.dossier, input),
    choices: choicesOf(line, row, claims),
    record,
    people: checkers.map(({ user, name }) => ({ user, name })),
  }
}

function choicesOf(
  { needs, decision }: QueueLine,
  row: Row<Sentence>,
  claims: Dossier['claims'],
): ReconcileRow['choices'] {
  const hasReturned = needs.includes('tainted') || needs.includes('stale')
  const holds = hasReturned && decision !== null && standsStill(decision, row, claims)
  return [...(holds ? (['again'] as const) : []), ...outcomesFor(row, claims.length)]
}

function lineOf(
  { queue }: ComparedDossier,
  place: number,
  row: Row<Sentence>,
  { assignments, talks }: DeskOfQueue,
): QueueLine {
  const one = assignments.find(({ event, question }) => event === row.event && question === row.question)
  const found = queue[place] ?? { event: row.event, question: row.question, place, needs: [], decision: null }
  return {
    ...found,
    verdict: row.verdict,
    assigned: one ? { user: one.user, name: one.name, at: one.at.toISOString() } : null,
    talk: talks.get(rowName(row)) ?? null,
  }
}

/** The confirmed claims of a row. */
export function claimsOf({ claims }: Dossier, { event, question }: RowKey): Dossier['claims'] {
  return claims.filter(
    one => one.event === event && one.question === question && (one.status ?? 'confirmed') === 'confirmed',
  )
}

/** The claims of a row as a decision of now judges them. */
export function judgedNow(dossier: Dossier, row: RowKey): readonly JudgedClaim[] {
  return claimsOf(dossier, row).map(claim => ({ claim: claim.id, digest: digestOf(claim) }))
}

// Each is two comparisons of a row; a row of dates that many count back from seldom has more.
const mostTried = 12

function explanationsOf({ dossier, items }: ComparedDossier, row: Row<Sentence>): readonly Explanation[] {
  return row.assumptions.map((assumption, at) => {
    const standing = items.decision.find(({ content }) => isOn(content, assumption))
    const verdictIf = (outcome: 'accepted' | 'rejected') =>
      assumption.status === outcome || at >= mostTried
        ? row.verdict
        : verdictUnder(dossier, row, assumption, outcome)
    return {
      ...assumption,
      decision: standing
        ? { content: standing.content as AssumptionDecision, revision: standing.revision }
        : null,
      verdicts: { accepted: verdictIf('accepted'), rejected: verdictIf('rejected') },
    }
  })
}

/** Whether a decision is on this assumption. */
export function isOn(
  decision: Decision,
  { claim, kind, to }: Pick<Assumption<unknown>, 'claim' | 'kind' | 'to'>,
): decision is AssumptionDecision {
  return (
    decision.kind === 'assumption' &&
    decision.claim === claim &&
    decision.assumption.kind === kind &&
    (decision.assumption.to ?? null) === to
  )
}

function verdictUnder(
  dossier: Dossier,
  { event, question }: Row<Sentence>,
  { claim, kind, to }: Assumption<Sentence>,
  outcome: 'accepted' | 'rejected',
): Verdict {
  const others = dossier.decisions.filter(one => !isOn(one, { claim, kind, to }))
  const tried: AssumptionDecision = {
    id: 'tried',
    kind: 'assumption',
    claim,
    assumption: { kind, to },
    outcome,
    reason: 'tried',
    by: 'tried',
    at: '1970-01-01T00:00:00Z',
  }
  const comparison = compare({ ...dossier, decisions: [...others, tried] }, { row: { event, question } })
  return comparison.rows[0]?.verdict ?? 'none'
}
