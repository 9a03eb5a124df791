import '../../../../styles/talk.css'
import { HiddenTalk } from '@/components/coding/blind-gate'
import { Talk } from '@/components/talk/talk'
import type { Id } from '@/lib/domain/dossier'
import type { UserActor } from '@/lib/domain/permissions'
import type { Subject } from '@/lib/domain/talk/body'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { readComments } from '@/lib/services/comments'
import { editHere, removeHere, resolveHere, writeHere } from './talk-actions'

const doors = { write: writeHere, edit: editHere, remove: removeHere, resolve: resolveHere }

/** What is said about a row, an article or a claim, on the page that shows it. */
export async function TalkSection({
  actor,
  dossier,
  about,
  hasKeys = false,
}: {
  readonly actor: UserActor
  readonly dossier: Id
  readonly about: Subject
  readonly hasKeys?: boolean
}) {
  const told = await readComments(actor, { dossier, ...about }).catch(error => {
    if (error instanceof AppError && error.data?.reason === 'blind') return null
    throw error
  })
  if (!told) return <HiddenTalk place={{ locale: await readLocale(), dossier }} />
  const me = { user: actor.id, name: actor.name }
  return <Talk place={{ dossier, ...about, me }} told={told} doors={doors} hasKeys={hasKeys} />
}
