import { readDossier } from '@/lib/db/dossiers'
import {
  type FindFault,
  findingKey,
  forgetFault,
  keepFindFault,
  keepFoundOrigins,
  readSubject,
  stalledFindings,
  wantOrigins,
} from '@/lib/db/found-origins'
import { notify } from '@/lib/db/notify'
import { addJobWithin } from '@/lib/db/queue'
import { inTransaction, type Session } from '@/lib/db/transaction'
import type { Dossier, Id } from '@/lib/domain/dossier'
import type { ItemKind } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { openDossier } from './authorize'

export interface FindingJob {
  readonly dossierId: string
}

/**
 * Finds the edges of a dossier away from the requests that are answered meanwhile: told derivations as JSON, or why not;
 * `stopped` where the signal ended it.
 */
export type FindEdges = (
  dossier: Dossier,
  stop: AbortSignal,
) => Promise<{ readonly found: string } | { readonly fault: FindFault | 'stopped' }>

/** Seconds within which it is begun: at least one, so that a burst of acts is one finding; longer where it takes long. */
const soonest = 1
const latest = 60
/** It may take a quarter of the time of a thread, whatever people do. */
const share = 3

/** One dossier after the other: it takes a core, of a machine that has others to answer. */
const queue = 'find-origins'

/**
 * Has the edges of a dossier found anew, in the transaction that changes it. What people decide does not change what is
 * found, and is looked at when it is shown.
 */
export async function orderFinding(
  session: Session,
  job: FindingJob & { readonly entry: number; readonly kinds: readonly ItemKind[] },
): Promise<void> {
  const { entry, kinds, ...payload } = job
  if (kinds.every(kind => kind === 'decision')) return
  const took = await wantOrigins(session, job.dossierId, entry)
  const seconds = took === null ? 0 : Math.min(latest, Math.max(soonest, (share * took) / 1_000))
  await order(session, payload, seconds)
}

const order = (session: Session, job: FindingJob, seconds: number): Promise<void> =>
  addJobWithin(session, 'find-origins', job, { key: findingKey(job.dossierId), queue, seconds })

/** Tries once more what failed; what is being found, or stands, is left alone. */
export async function findOriginsAgain(
  actor: Actor,
  { dossier }: { readonly dossier: Id },
): Promise<{ readonly dossier: Id }> {
  const { id: dossierId } = await openDossier(actor, 'desk:read', dossier)
  await inTransaction(async session => {
    if (await forgetFault(session, dossierId)) await order(session, { dossierId }, 0)
  })
  return { dossier }
}

/** Orders what waits for a job that nobody has. */
export async function orderStalledFindings(): Promise<number> {
  const stalled = await stalledFindings()
  for (const job of stalled) await inTransaction(session => order(session, job, 0))
  return stalled.length
}

/**
 * Finds the edges of a dossier as it stands and keeps them, or that it failed, and tells those who look at it. Only where
 * the database is away, or the process is to end, is the job done again.
 */
export async function workFinding(
  { dossierId }: FindingJob,
  find: FindEdges,
  stop: AbortSignal = new AbortController().signal,
): Promise<void> {
  const begun = performance.now()
  // The entry first: what is read after it may hold more, and then another job is ordered.
  const subject = await readSubject(dossierId)
  const read = subject && (await readDossier(subject.key))
  if (!read) throw new AppError('not-found', `the dossier ${dossierId} is gone`)
  const { entry, key } = subject
  const result = await find(read.dossier, stop)
  if ('found' in result) {
    const milliseconds = Math.round(performance.now() - begun)
    await keepFoundOrigins(dossierId, { entry, found: result.found, milliseconds })
  } else if (result.fault === 'stopped') {
    await inTransaction(session => order(session, { dossierId }, 0))
  } else {
    log.error({ dossier: key, fault: result.fault }, 'who draws on whom could not be found')
    await keepFindFault(dossierId, entry, result.fault)
  }
  await notify('isnad_change', dossierId)
}
