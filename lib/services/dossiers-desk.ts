import { sha256 } from '@/lib/db/articles'
import { appendAudit, nextEntry } from '@/lib/db/audit'
import {
  type DossierLine,
  findDossierLine,
  lastEdits,
  listDeletedBefore,
  listDossiers,
  markArchived,
  markDeleted,
  readSettings,
  removeDossier,
  writeSettings,
} from '@/lib/db/desk-dossiers'
import { type DossierHead, holdDossier, insertDossier, readDossier, writeContent } from '@/lib/db/dossiers'
import { insertMembership } from '@/lib/db/memberships'
import { inTransaction, type Session } from '@/lib/db/transaction'
import type { Dossier, Id, Question, WeekStart } from '@/lib/domain/dossier'
import { type Action, type Actor, actorName, permission, standingOf } from '@/lib/domain/permissions'
import { templateQuestions } from '@/lib/domain/templates'
import { AppError } from '@/lib/errors'
import { canonicalDossier, canonicalItem } from '@/lib/export/dossier'
import { log } from '@/lib/log'
import type { DossierSettings, NewDossierInput } from '@/lib/schemas/desk-dossier'
import { assertAllowed, assertHeadAllows, openDossier } from './authorize'

/** How long a deleted dossier can be brought back, in days. */
export const graceDays = 14
const day = 24 * 60 * 60 * 1000

/** When a dossier deleted at that moment goes for good. */
export const purgedAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + graceDays * day)

export interface DeskDossierLine extends DossierLine {
  readonly state: 'draft' | 'published' | 'archived' | 'deleted'
}

function withState(line: DossierLine): DeskDossierLine {
  const live = line.edition === null ? 'draft' : 'published'
  return { ...line, state: line.deletedAt ? 'deleted' : line.archivedAt ? 'archived' : live }
}

const userOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : null)

/**
 * The dossiers whose desk the actor may see, what changed last first; an administrator sees all. A deleted one is there
 * for those who may bring it back.
 */
export async function listDeskDossiers(actor: Actor): Promise<DeskDossierLine[]> {
  const found = await listDossiers({
    user: userOf(actor),
    all: actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator),
  })
  return found.map(withState).filter(line => {
    const isDeleted = line.deletedAt !== null
    const state = { isDeleted, isArchived: line.archivedAt !== null, isPublished: line.edition !== null }
    const action = isDeleted ? 'dossier:delete' : 'desk:read'
    return permission(standingOf(actor, line.key), action, state) === 'granted'
  })
}

/** One dossier of the desk; a deleted one for those who may bring it back. */
export async function getDeskDossier(actor: Actor, { dossier }: { dossier: Id }): Promise<DeskDossierLine> {
  const found = await findDossierLine(dossier, userOf(actor))
  await openDossier(actor, found?.deletedAt ? 'dossier:delete' : 'desk:read', dossier)
  if (!found) throw new AppError('not-found', `there is no dossier ${dossier}`)
  return withState(found)
}

/** A new dossier, which belongs to whoever made it. */
export async function createDossier(actor: Actor, input: NewDossierInput): Promise<{ key: Id }> {
  assertAllowed(actor, 'dossier:create')
  const { key, title, weekStart } = input
  const dossier: Dossier = {
    isnad: 1,
    dossier: { id: key, title, weekStart },
    outlets: [],
    sources: [],
    entities: [],
    events: [],
    questions: await firstQuestions(actor, input.questions),
    articles: [],
    claims: [],
    decisions: [],
  }
  return inTransaction(async session => {
    const id = await insertDossier(session, {
      dossier,
      contentSha256: sha256(canonicalDossier(dossier)),
      synthetic: false,
    })
    if (id === null) throw new AppError('conflict', `the key ${key} is taken`, { data: { field: 'key' } })
    if (actor.kind === 'user') await insertMembership(session, id, actor.id, 'owner')
    const writtenBy = actorName(actor)
    const entry = await nextEntry(session, id)
    await writeContent(session, id, { dossier, snapshot: canonicalItem, bytes: new Map(), writtenBy, entry })
    await appendAudit(session, {
      dossierId: id,
      actor: writtenBy,
      action: 'dossier:create',
      detail: { questions: dossier.questions.length, from: originOf(input) },
    })
    return { key }
  })
}

function originOf({ questions }: NewDossierInput): string {
  if (questions.from === 'nothing') return 'nothing'
  return questions.from === 'template' ? `template:${questions.template}` : `dossier:${questions.dossier}`
}

async function firstQuestions(
  actor: Actor,
  questions: NewDossierInput['questions'],
): Promise<readonly Question[]> {
  if (questions.from === 'nothing') return []
  if (questions.from === 'template') return templateQuestions(questions.template)
  await openDossier(actor, 'desk:read', questions.dossier)
  const found = await readDossier(questions.dossier)
  if (!found) throw new AppError('not-found', `there is no dossier ${questions.dossier}`)
  return found.dossier.questions
}

/** Holds a dossier, does something to it, and enters it in the audit trail. */
async function change(
  actor: Actor,
  {
    dossier,
    allowed,
    action,
    detail,
  }: {
    dossier: Id
    allowed: Action
    action: string
    detail?: Readonly<Record<string, string | number | boolean | null>>
  },
  work: (session: Session, head: DossierHead) => Promise<void>,
): Promise<{ dossier: Id }> {
  await openDossier(actor, allowed, dossier)
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, allowed, dossier, head)
    await work(session, head)
    await appendAudit(session, {
      dossierId: head.id,
      actor: actorName(actor),
      action,
      detail: detail ?? {},
    })
    return { dossier }
  })
}

type Settings = Pick<DossierSettings, 'title'> & { readonly weekStart: WeekStart | null }

/** A dossier that says no day begins its weeks on Saturday (semantics §3.2). */
const isSame = (one: Settings, other: Settings) =>
  one.title.ar === other.title.ar &&
  one.title.en === other.title.en &&
  (one.weekStart ?? 'saturday') === (other.weekStart ?? 'saturday')

/** Its titles, and the day its weeks begin on; refused where they are no longer what the person saw. */
export async function configureDossier(
  actor: Actor,
  { dossier, title, weekStart, was }: DossierSettings,
): Promise<{ dossier: Id }> {
  const detail = { ar: title.ar ?? null, en: title.en ?? null, weekStart }
  return change(
    actor,
    { dossier, allowed: 'dossier:configure', action: 'dossier:configure', detail },
    async (session, { id }) => {
      const now = await readSettings(session, id)
      if (!isSame(now, was) && !isSame(now, { title, weekStart }))
        throw new AppError('conflict', 'somebody else changed the settings meanwhile', {
          data: { reason: 'settings', current: now },
        })
      await writeSettings(session, id, { title, weekStart })
    },
  )
}

/** From now on it is read and not changed. */
export async function archiveDossier(actor: Actor, { dossier }: { dossier: Id }): Promise<{ dossier: Id }> {
  return change(
    actor,
    { dossier, allowed: 'dossier:configure', action: 'dossier:archive' },
    (session, { id }) => markArchived(session, id, true),
  )
}

export async function unarchiveDossier(actor: Actor, { dossier }: { dossier: Id }): Promise<{ dossier: Id }> {
  return change(
    actor,
    { dossier, allowed: 'dossier:configure', action: 'dossier:unarchive' },
    (session, { id }) => markArchived(session, id, false),
  )
}

/** Absent from now on, for readers too; its owners can bring it back for `graceDays`, after which it goes for good. */
export async function deleteDossier(actor: Actor, { dossier }: { dossier: Id }): Promise<{ dossier: Id }> {
  return change(actor, { dossier, allowed: 'dossier:delete', action: 'dossier:delete' }, (session, { id }) =>
    markDeleted(session, id, true),
  )
}

export async function restoreDossier(actor: Actor, { dossier }: { dossier: Id }): Promise<{ dossier: Id }> {
  return change(
    actor,
    { dossier, allowed: 'dossier:delete', action: 'dossier:restore' },
    (session, { id, isDeleted }) => {
      if (!isDeleted) throw new AppError('conflict', `dossier ${dossier} is not deleted`)
      return markDeleted(session, id, false)
    },
  )
}

/**
 * Removes for good what was deleted longer ago than the grace period, and names it. Its audit trail goes with it, so
 * the log says so.
 */
export async function purgeDeleted(actor: Actor, { now }: { now: Date }): Promise<readonly Id[]> {
  assertAllowed(actor, 'site:administer')
  const before = new Date(now.getTime() - graceDays * day)
  const gone: Id[] = []
  for (const key of await listDeletedBefore(before)) {
    // Somebody may have brought it back since the list was read.
    if (!(await inTransaction(session => removeDossier(session, key, before)))) continue
    gone.push(key)
    log.info({ dossier: key, actor: actorName(actor) }, 'a deleted dossier is gone for good')
  }
  return gone
}

/** Who last worked on each article of a dossier, by its key. */
export async function readLastEdits(
  actor: Actor,
  { dossier }: { dossier: Id },
): Promise<ReadonlyMap<Id, { readonly by: string; readonly at: Date }>> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  return lastEdits(id)
}
