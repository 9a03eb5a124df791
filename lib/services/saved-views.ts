import { type DossierHead, holdDossier } from '@/lib/db/dossiers'
import {
  countViews,
  deleteView,
  holdView,
  insertView,
  type SavedView,
  updateView,
} from '@/lib/db/saved-views'
import { inTransaction, type Session } from '@/lib/db/transaction'
import type { Id } from '@/lib/domain/dossier'
import { type Actor, isAllowed, standingOf, type UserActor } from '@/lib/domain/permissions'
import type { QueueView } from '@/lib/domain/reconcile/view'
import { AppError } from '@/lib/errors'
import { assertHeadAllows, openDossier } from './authorize'

const mostViews = 50

const nameTaken = () => new AppError('conflict', 'a view of that name is there', { faults: ['name: taken'] })

/** A view that everybody sees is made by those who decide rows. */
export const mayShareViews = (actor: Actor, dossier: Id): boolean =>
  isAllowed(standingOf(actor, dossier), 'decision:write')

async function open(actor: Actor, dossier: Id, isShared: boolean): Promise<UserActor> {
  await openDossier(actor, 'draft:write', dossier)
  if (isShared) await openDossier(actor, 'decision:write', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'views belong to people')
  return actor
}

/** Keeps a filter of the queue under a name: for oneself, or for everybody in the dossier. */
export async function saveView(
  actor: Actor,
  input: {
    readonly dossier: Id
    readonly name: string
    readonly view: QueueView
    readonly isShared: boolean
  },
): Promise<{ readonly view: string }> {
  const { dossier, name, isShared } = input
  const { id: user } = await open(actor, dossier, isShared)
  const { need = null, who = null, show = null } = input.view
  const view = await inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'draft:write', dossier, head)
    if ((await countViews(session, head.id, user)) >= mostViews)
      throw new AppError('conflict', `a person keeps at most ${mostViews} views`, {
        faults: ['name: tooMany'],
      })
    return insertView(session, head.id, { user, name, need, who, show, isShared })
  })
  if (view === null) throw nameTaken()
  return { view }
}

/** The view held, where the actor may change it: one's own, and a shared one where one may share. */
async function withView<T>(
  actor: Actor,
  { dossier, view }: { readonly dossier: Id; readonly view: string },
  work: (session: Session, head: DossierHead, found: SavedView) => Promise<T>,
): Promise<T> {
  const user = await open(actor, dossier, false)
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'draft:write', dossier, head)
    const found = await holdView(session, head.id, view)
    const isMine = found?.user === user.id
    if (!found || !(isMine || found.isShared)) throw new AppError('not-found', `there is no view ${view}`)
    if (found.isShared) assertHeadAllows(actor, isMine ? 'draft:write' : 'decision:write', dossier, head)
    return work(session, head, found)
  })
}

/** Gives a view another name, or shares it, or shares it no more. */
export async function changeView(
  actor: Actor,
  input: { readonly dossier: Id; readonly view: string; readonly name: string; readonly isShared: boolean },
): Promise<null> {
  const { dossier, view, name, isShared } = input
  await withView(actor, { dossier, view }, async (session, head, { id, user, isShared: was }) => {
    if (isShared && !was) assertHeadAllows(actor, 'decision:write', dossier, head)
    if (!(await updateView(session, head.id, { id, user, name, isShared }))) throw nameTaken()
  })
  return null
}

export async function removeView(
  actor: Actor,
  input: { readonly dossier: Id; readonly view: string },
): Promise<null> {
  await withView(actor, input, (session, head, { id }) => deleteView(session, head.id, id))
  return null
}
