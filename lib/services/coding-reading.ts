import { type CodingRow, countOpenCodings, readCodings } from '@/lib/db/codings'
import type { CodingDifference } from '@/lib/domain/agreement/differences'
import { codingDifference } from '@/lib/domain/agreement/differences'
import { codedClaims, firstCodings } from '@/lib/domain/agreement/second-coding'
import type { Dossier, Id } from '@/lib/domain/dossier'
import { type Actor, permission, standingOf } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import { openDossier } from './authorize'
import { blindRows } from './coding-blindness'
import { isSettled } from './coding-disputes'
import { readCompared } from './compared-dossier'

/** A coding in a list: nothing of what it says. */
export interface CodingLine
  extends Pick<
    CodingRow,
    | 'id'
    | 'event'
    | 'question'
    | 'article'
    | 'coder'
    | 'coderName'
    | 'askedBy'
    | 'state'
    | 'isSameHand'
    | 'settlements'
  > {
  readonly askedAt: string
  readonly submittedAt: string | null
  /** Their own hand had begun it. */
  readonly isBegun: boolean
  readonly isOpened: boolean
  readonly isSettled: boolean
  /** Null until it is revealed, and of rows that whoever asks codes blind. */
  readonly position: CodingDifference['position'] | null
}

export interface CodingWork {
  readonly entry: number
  readonly dossier: Dossier
  /** What whoever asks has to code. */
  readonly mine: readonly CodingLine[]
  /** What was asked of others, and what they handed in. */
  readonly others: readonly CodingLine[]
  readonly canAsk: boolean
}

/** Every second coding of a dossier: one's own work, and how far that of others is. */
export async function listCodingWork(
  actor: Actor,
  { dossier: key }: { readonly dossier: Id },
): Promise<CodingWork> {
  const head = await openDossier(actor, 'desk:read', key)
  const [codings, hidden, { entry, dossier }] = await Promise.all([
    readCodings(head.id),
    blindRows(actor, head.id),
    readCompared(head.id, key),
  ])
  const firstOf = firstCodings(dossier)
  const lines = codings.map(one => lineOf(one, hidden.has(rowName(one)) ? null : { dossier, firstOf }))
  const isMine = (one: CodingLine) => actor.kind === 'user' && one.coder === actor.id && one.state === 'open'
  return {
    entry,
    dossier,
    mine: lines.filter(isMine),
    others: lines.filter(one => !isMine(one)),
    canAsk: permission(standingOf(actor, key), 'decision:write', head) === 'granted',
  }
}

/** What a coding is held against. */
interface Against {
  readonly dossier: Dossier
  readonly firstOf: ReturnType<typeof firstCodings>
}

/** `against`: null where the row is being coded blind. */
function lineOf(coding: CodingRow, against: Against | null): CodingLine {
  const { id, event, question, article, coder, coderName, askedBy, state, isSameHand, settlements } = coding
  return {
    id,
    event,
    question,
    article,
    coder,
    coderName,
    askedBy,
    state,
    isSameHand,
    settlements,
    askedAt: coding.askedAt.toISOString(),
    submittedAt: coding.submittedAt?.toISOString() ?? null,
    isBegun: coding.claims.length > 0,
    isOpened: coding.openedAt !== null,
    isSettled: isSettled(coding),
    position: coding.state === 'revealed' && against ? positionOf(coding, against) : null,
  }
}

function positionOf(coding: CodingRow, { dossier, firstOf }: Against): CodingDifference['position'] {
  const then = coding.first?.claims ?? []
  const first = isSettled(coding) ? then : (firstOf(coding)?.claims ?? [])
  return codingDifference(coding, first, codedClaims(coding.claims), dossier).position
}

/** How many codings wait for whoever asks. */
export async function countMyCodings(actor: Actor, { dossier }: { readonly dossier: Id }): Promise<number> {
  const head = await openDossier(actor, 'desk:read', dossier)
  return actor.kind === 'user' ? countOpenCodings(head.id, actor.id) : 0
}
