import { appendAudit } from '@/lib/db/audit'
import {
  emptyComment,
  findComment,
  hasSubject,
  insertComment,
  listComments,
  listThread,
  type StoredComment,
  settleThread,
  updateBody,
} from '@/lib/db/comments'
import { holdDossier } from '@/lib/db/dossiers'
import { lastEntry } from '@/lib/db/live'
import { listMemberRows, membersAmong } from '@/lib/db/memberships'
import { deleteNotices } from '@/lib/db/notices'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { namesOfPeople } from '@/lib/db/users'
import type { Id } from '@/lib/domain/dossier'
import { type Actor, actorName, permission, standingOf, type UserActor } from '@/lib/domain/permissions'
import { mentionsIn, rowOf, type Subject } from '@/lib/domain/talk/body'
import type { Mentionable } from '@/lib/domain/talk/seek'
import { type Comment, threadsOf } from '@/lib/domain/talk/threads'
import { toldOfComment, toldOfEdit, toldOfResolving } from '@/lib/domain/talk/told'
import { AppError } from '@/lib/errors'
import type { AboutInput, WriteInput } from '@/lib/schemas/talk'
import { assertHeadAllows, openDossier } from './authorize'
import { assertClaimNotBlind, assertNotBlind } from './coding-blindness'
import { tell } from './tell'

export interface Talk {
  /** The last audit entry when it was read: what is later is not in it for certain. */
  readonly entry: number
  readonly comments: readonly Comment[]
  /** Everybody who wrote, is named, or settled something, by id. */
  readonly names: Readonly<Record<string, string>>
  /** Who may be mentioned. */
  readonly people: readonly Mentionable[]
  readonly canWrite: boolean
}

/** What is said about a row, an article or a claim; of a row that somebody codes blind, and of its claims, to them nothing yet. */
export async function readComments(actor: Actor, { dossier, subject, key }: AboutInput): Promise<Talk> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const row = subject === 'row' ? rowOf(key) : null
  if (row) await assertNotBlind(actor, head.id, row)
  if (subject === 'claim') await assertClaimNotBlind(actor, head.id, key)
  const entry = await lastEntry(head.id)
  const [stored, members] = await Promise.all([
    listComments(head.id, { subject, key }),
    listMemberRows(head.id),
  ])
  const threads = threadsOf(stored)
  const comments = threads.flatMap(({ first, replies }) => [first, ...replies])
  const people = comments.flatMap(({ author, body, resolved }) => [
    author,
    ...mentionsIn(body).keys(),
    ...(resolved ? [resolved.by] : []),
  ])
  const canWrite =
    actor.kind === 'user' && permission(standingOf(actor, dossier), 'comment:write', head) === 'granted'
  return {
    entry,
    comments,
    names: await namesOfPeople([...new Set(people)]),
    people: members.filter(one => !one.disabledAt).map(({ user, name }) => ({ user, name })),
    canWrite,
  }
}

interface Opened {
  readonly session: Session
  readonly dossierId: string
  readonly user: UserActor
}

/** The dossier held while somebody says something: what is said in one dossier comes one after the other. */
async function talking<T>(actor: Actor, dossier: Id, work: (opened: Opened) => Promise<T>): Promise<T> {
  await openDossier(actor, 'comment:write', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'comments belong to people')
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'comment:write', dossier, head)
    return work({ session, dossierId: head.id, user: actor })
  })
}

/** Others who have the dossier open are told out of the audit trail, which holds no word of what was said. */
const record = (
  { session, dossierId, user }: Opened,
  act: 'write' | 'edit' | 'delete' | 'resolve' | 'reopen',
  { id, subject, key }: Pick<StoredComment, 'id' | 'subject' | 'key'>,
) =>
  appendAudit(session, {
    dossierId,
    action: `comment:${act}`,
    actor: actorName(user),
    detail: { comment: id, subject, key },
  })

/** Whoever is named has to be in the dossier; `but`: those who were named there before. */
async function assertMembers(
  { session, dossierId }: Opened,
  body: string,
  but: ReadonlyMap<string, number>,
): Promise<void> {
  const named = [...mentionsIn(body)].filter(([user]) => !but.has(user))
  if (named.length === 0) return
  const users = named.map(([user]) => user)
  const members = await membersAmong(session, dossierId, users)
  const faults = named.flatMap(([user, at]) => (members.has(user) ? [] : [`body.${at}: notMember`]))
  if (faults.length > 0)
    throw new AppError('invalid', 'somebody is named who is not in the dossier', { faults })
}

async function assertSubject({ session, dossierId }: Opened, { subject, key }: Subject): Promise<void> {
  const row = subject === 'row' ? rowOf(key) : null
  const isThere =
    subject === 'row'
      ? row !== null &&
        (await hasSubject(session, dossierId, 'event', row.event)) &&
        (await hasSubject(session, dossierId, 'question', row.question))
      : await hasSubject(session, dossierId, subject, key)
  if (!isThere) throw new AppError('not-found', `there is no ${subject} ${key}`)
}

/** The comment that began the thread, where there is one to answer. */
async function findFirst(opened: Opened, parent: string, about: Subject): Promise<StoredComment> {
  const first = await findComment(opened.session, opened.dossierId, parent)
  const isOf =
    first !== null && first.parent === null && first.subject === about.subject && first.key === about.key
  if (!isOf) throw new AppError('not-found', `there is no thread ${parent}`)
  return first
}

/** Writes a comment, or a reply to one; a reply opens a thread again that was settled. */
export async function writeComment(
  actor: Actor,
  { dossier, subject, key, comment: id, parent, body: typed }: WriteInput,
): Promise<{ readonly comment: string }> {
  const body = typed.trim()
  return talking(actor, dossier, async opened => {
    const { session, dossierId, user } = opened
    const known = await findComment(session, dossierId, id)
    if (known) {
      const isSame = known.author === user.id && known.subject === subject && known.key === key
      if (isSame && known.parent === parent) return { comment: id }
      throw new AppError('conflict', `there is a comment ${id}`)
    }
    const about = { subject, key }
    const first = parent === null ? null : await findFirst(opened, parent, about)
    const thread = parent === null ? [] : await listThread(session, dossierId, parent)
    if (first && thread.length === 0) throw new AppError('not-found', `thread ${parent} was deleted`)
    if (!first) await assertSubject(opened, about)
    await assertMembers(opened, body, new Map())
    const author = user.id
    await insertComment(session, dossierId, { id, parent, author, ...about, body }, [
      ...mentionsIn(body).keys(),
    ])
    if (first?.resolved) {
      await settleThread(session, dossierId, first.id, null)
      await deleteNotices(session, dossierId, first.id, { kind: 'resolved' })
    }
    await tell(session, dossierId, toldOfComment({ author, body }, thread), { comment: id }, author)
    await record(opened, 'write', { id, ...about })
    return { comment: id }
  })
}

/** A comment of one's own that is still there. */
async function findOwn({ session, dossierId, user }: Opened, id: string): Promise<StoredComment> {
  const comment = await findComment(session, dossierId, id)
  if (!comment) throw new AppError('not-found', `there is no comment ${id}`)
  if (comment.author !== user.id) throw new AppError('forbidden', `comment ${id} is somebody else's`)
  return comment
}

/** Changes the words of one's own comment; whoever is named anew is told. */
export async function editComment(
  actor: Actor,
  input: { readonly dossier: Id; readonly comment: string; readonly seen: number; readonly body: string },
): Promise<null> {
  const body = input.body.trim()
  return talking(actor, input.dossier, async opened => {
    const { session, dossierId, user } = opened
    const before = await findOwn(opened, input.comment)
    if (before.deletedAt !== null) throw new AppError('not-found', `comment ${before.id} was deleted`)
    if (before.body === body) return null
    if (before.revision !== input.seen)
      throw new AppError('stale', `comment ${before.id} was changed elsewhere`, {
        data: { reason: 'comment-changed' },
      })
    const was = mentionsIn(before.body)
    await assertMembers(opened, body, was)
    await updateBody(session, dossierId, { id: before.id, body }, [...mentionsIn(body).keys()])
    const { told, untold } = toldOfEdit(user.id, before.body, body)
    await deleteNotices(session, dossierId, before.id, { kind: 'mention', users: untold })
    await tell(session, dossierId, told, { comment: before.id }, user.id)
    await record(opened, 'edit', before)
    return null
  })
}

/** Deletes one's own comment: its words are gone at once, and nobody is told of it any more. */
export async function deleteComment(
  actor: Actor,
  { dossier, comment }: { readonly dossier: Id; readonly comment: string },
): Promise<null> {
  return talking(actor, dossier, async opened => {
    const { session, dossierId } = opened
    const own = await findOwn(opened, comment)
    if (own.deletedAt !== null) return null
    await emptyComment(session, dossierId, own.id)
    await deleteNotices(session, dossierId, own.id)
    await record(opened, 'delete', own)
    return null
  })
}

/** Settles a thread or opens it again. Of two who do the same at once the second changes nothing. */
export async function resolveThread(
  actor: Actor,
  {
    dossier,
    comment,
    resolved,
  }: { readonly dossier: Id; readonly comment: string; readonly resolved: boolean },
): Promise<{ readonly isChanged: boolean }> {
  return talking(actor, dossier, async opened => {
    const { session, dossierId, user } = opened
    const first = await findComment(session, dossierId, comment)
    const isThere = first?.parent === null && (await listThread(session, dossierId, comment)).length > 0
    if (!first || !isThere) throw new AppError('not-found', `there is no thread ${comment}`)
    if ((first.resolved !== null) === resolved) return { isChanged: false }
    await settleThread(session, dossierId, first.id, resolved ? user.id : null)
    await deleteNotices(session, dossierId, first.id, { kind: 'resolved' })
    // Nobody is told of a comment that is gone.
    if (resolved && first.deletedAt === null)
      await tell(session, dossierId, toldOfResolving(first, user.id), { comment: first.id }, user.id)
    await record(opened, resolved ? 'resolve' : 'reopen', first)
    return { isChanged: true }
  })
}
