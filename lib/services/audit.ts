import { auditHash } from '@/lib/db/audit'
import {
  type Chain,
  listTrailActors,
  readTrail,
  type StoredEntry,
  type TrailEntry,
  type TrailFilter,
  walkChains,
} from '@/lib/db/audit-trail'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { assertAllowed, openDossier } from './authorize'
import { blindRows, readOnBlindRows } from './coding-blindness'

/**
 * What is wrong with the first entry that breaks a chain:
 * - `gap`: the entry is missing, though there are later ones
 * - `link`: it does not follow from the entry before it
 * - `hash`: it does not say what it said when it was written
 * - `tail`: the entry is missing, and so are all after it, though the dossier knows of them
 * - `head`: it is there, and the dossier does not know of it or knows another in its place
 */
export type AuditFault = 'gap' | 'link' | 'hash' | 'tail' | 'head'

export interface AuditVerdict {
  readonly dossier: Id
  /** How many entries stood the test, before the first broken one. */
  readonly entries: number
  /** The last of them; null where there is none. */
  readonly hash: string | null
  readonly broken: { readonly number: number; readonly fault: AuditFault } | null
}

const origin = '0'.repeat(64)

interface Sound {
  readonly number: number
  readonly hash: string
}

function faultOf(entry: StoredEntry, previous: Sound, dossierId: string): AuditFault | null {
  const { number, at, previousHash } = entry
  if (number !== previous.number + 1) return 'gap'
  if (auditHash({ ...entry, dossierId }, { number, at, previousHash }) !== entry.hash) return 'hash'
  return previousHash === previous.hash ? null : 'link'
}

async function verify({ dossierId, key, head, pages }: Chain): Promise<AuditVerdict> {
  let last: Sound = { number: 0, hash: origin }
  const verdict = (broken: AuditVerdict['broken']): AuditVerdict => ({
    dossier: key,
    entries: last.number,
    hash: last.number === 0 ? null : last.hash,
    broken,
  })
  for await (const page of pages()) {
    for (const entry of page) {
      const fault = faultOf(entry, last, dossierId)
      if (fault) return verdict({ number: last.number + 1, fault })
      last = entry
    }
  }
  if (last.number < head.number) return verdict({ number: last.number + 1, fault: 'tail' })
  const isKnown = last.number === head.number && (head.hash ?? origin) === last.hash
  return verdict(isKnown ? null : { number: Math.max(last.number, 1), fault: 'head' })
}

/** Walks the chain of one dossier's audit trail from its first entry to the head that the dossier keeps. */
export async function verifyAudit(actor: Actor, { dossier }: { dossier: Id }): Promise<AuditVerdict> {
  await openDossier(actor, 'desk:read', dossier)
  const [verdict] = await walkChains(dossier, verify)
  if (!verdict) throw new AppError('not-found', `there is no dossier ${dossier}`)
  return verdict
}

/** The same for every dossier there is, deleted ones too. */
export async function verifyAllAudits(actor: Actor): Promise<readonly AuditVerdict[]> {
  assertAllowed(actor, 'site:administer')
  return walkChains(null, verify)
}

export interface Activity {
  readonly entries: readonly TrailEntry[]
  /** Where the next page begins; null on the last. */
  readonly next: number | null
  readonly actors: readonly { readonly actor: string; readonly name: string }[]
}

/** What was done in a dossier and by whom, newest first, a page at a time. */
export async function readActivity(
  actor: Actor,
  { dossier, limit = 50, ...filter }: { dossier: Id } & Partial<TrailFilter>,
): Promise<Activity> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  const found = await readTrail(id, { ...filter, limit: limit + 1 })
  const entries = await seenBy(actor, id, found.slice(0, limit))
  return {
    entries,
    next: found.length > limit ? (entries.at(-1)?.number ?? null) : null,
    actors: await listTrailActors(id),
  }
}

/** Whoever codes rows blind is told who changed their claims and when, and neither what those say nor why. */
async function seenBy(
  actor: Actor,
  dossierId: string,
  entries: readonly TrailEntry[],
): Promise<readonly TrailEntry[]> {
  const hidden = await blindRows(actor, dossierId)
  if (hidden.size === 0) return entries
  const contents = entries.flatMap(({ items }) => items.map(({ content }) => content))
  const isHidden = await readOnBlindRows(dossierId, hidden, contents)
  return entries.map(entry => {
    const items = entry.items.map(item =>
      item.content && isHidden(item.content) ? { ...item, content: null } : item,
    )
    const { event, question } = entry.detail
    const isTold = items.every(({ content }, at) => content === entry.items[at]?.content)
    return isTold && !hidden.has(`${event} ${question}`)
      ? entry
      : { ...entry, items, detail: { ...entry.detail, note: null } }
  })
}
