import { countUnread, findNotices, markRead, markSubjectRead } from '@/lib/db/notices'
import { namesOfPeople } from '@/lib/db/users'
import type { Actor } from '@/lib/domain/permissions'
import { mentionsIn } from '@/lib/domain/talk/body'
import type { ListedNotice } from '@/lib/domain/talk/told'
import { AppError } from '@/lib/errors'
import type { AboutInput } from '@/lib/schemas/talk'
import { openDossier } from './authorize'

export interface NoticeList {
  readonly notices: readonly ListedNotice[]
  readonly unread: number
  /** Everybody who is named in them, by id. */
  readonly names: Readonly<Record<string, string>>
}

const mostListed = 200

/** Notices are somebody's own; whoever is nobody has none. */
function ownerOf(actor: Actor): string {
  if (actor.kind === 'user') return actor.id
  throw new AppError('signed-out', 'notices belong to people')
}

/** What I was told of, unread first, the latest first, as far as I may see its dossier by now. */
export async function listNotices(actor: Actor): Promise<NoticeList> {
  const user = ownerOf(actor)
  const [notices, unread] = await Promise.all([findNotices(user, mostListed), countUnread(user)])
  const named = notices.flatMap(({ body }) => [...mentionsIn(body ?? '').keys()])
  return {
    notices: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })),
    unread,
    names: await namesOfPeople([...new Set(named)]),
  }
}

/** For the bell, which hangs on pages whose session may have ended: whoever is nobody has none. */
export async function countNotices(actor: Actor): Promise<{ readonly unread: number }> {
  return { unread: actor.kind === 'user' ? await countUnread(actor.id) : 0 }
}

/** Marks some of my notices as read, or all of them. */
export async function readNotices(
  actor: Actor,
  { notices }: { readonly notices?: readonly string[] | undefined },
): Promise<{ readonly unread: number }> {
  const user = ownerOf(actor)
  await markRead(user, notices ?? null)
  return { unread: await countUnread(user) }
}

/** What is said about a subject stands before my eyes, so I need not be told of it. */
export async function seeSubject(
  actor: Actor,
  { dossier, subject, key }: AboutInput,
): Promise<{ readonly seen: number }> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'notices belong to people')
  return { seen: await markSubjectRead(id, actor.id, { subject, key }) }
}
