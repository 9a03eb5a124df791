import { rowOf, type Subject } from '@/lib/domain/talk/body'
import { type DeskPlace, toDesk } from './routing'

/** Where something is talked about; with a comment, at that comment. */
export function talkHref(place: DeskPlace, { subject, key }: Subject, comment: string | null): string {
  const row = subject === 'row' ? rowOf(key) : null
  const page = row
    ? toDesk.reconcileRow(place, row.event, row.question)
    : subject === 'claim'
      ? toDesk.history(place, 'claim', key)
      : toDesk.article(place, key)
  return comment === null ? page : `${page}#comment-${comment}`
}
