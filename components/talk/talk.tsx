'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import type { Refused } from '@/components/desk/use-fault'
import { useSingleKeys } from '@/components/desk/use-single-keys'
import { mentionsIn } from '@/lib/domain/talk/body'
import {
  type Comment,
  isResolved,
  type ShownThreads,
  shownOf,
  shownThreads,
  threadsOf,
} from '@/lib/domain/talk/threads'
import { Composer } from './composer'
import type { TalkData, TalkDoors, TalkPlace } from './doors'
import { newUuid } from './new-uuid'
import { added, changed } from './pending'
import type { TalkActs } from './talk-acts'
import { ThreadView } from './thread-view'
import { useSeen } from './use-seen'
import { useTalk } from './use-talk'

/** What is said about a row, an article or a claim: its threads, which of them are shown, and a field to begin another. */
export function Talk({
  place,
  told,
  doors,
  hasKeys = false,
}: {
  readonly place: TalkPlace
  readonly told: TalkData
  readonly doors: TalkDoors
  /** Whether `c` goes to the field. */
  readonly hasKeys?: boolean
}) {
  const t = useTranslations('ui.talk')
  const title = useId()
  const section = useRef<HTMLElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { talk, comments, act, about } = useTalk(place, told)
  const [shown, setShown] = useState<ShownThreads>('open')
  const threads = threadsOf(comments)
  const counts = { open: threads.filter(one => !isResolved(one)).length, all: threads.length }
  const { dossier } = place
  useSeen(section, place, talk.comments.length)
  useSingleKeys(hasKeys && talk.canWrite ? { c: () => field.current?.focus() } : {})

  // Whoever comes by a link to a comment sees it, also in a thread that is settled.
  useEffect(() => {
    const find = () => {
      const id = /^#comment-([\da-f-]{36})$/.exec(location.hash)?.[1]
      const comment = told.comments.find(one => one.id === id)
      if (!comment) return
      const first = told.comments.find(one => one.id === (comment.parent ?? comment.id))
      if (first?.resolved) setShown('all')
      requestAnimationFrame(() => {
        const line = document.getElementById(`comment-${id}`)
        line?.scrollIntoView({ block: 'center' })
        line?.focus({ preventScroll: true })
      })
    }
    find()
    window.addEventListener('hashchange', find)
    return () => window.removeEventListener('hashchange', find)
  }, [told])

  const nameOf = new Map(talk.people.map(({ user, name }) => [user, name]))
  const refusalOf = (body: string) => (refused: Refused) => sayRefused(refused, body)
  function sayRefused({ error }: Refused, body: string): string | null {
    if (error.data?.reason === 'comment-changed') return t('changedElsewhere')
    const faults = 'faults' in error && Array.isArray(error.faults) ? error.faults : []
    const [, at] = /^body\.(\d+): notMember$/.exec(String(faults[0])) ?? []
    if (at === undefined) return null
    const user = [...mentionsIn(body)].find(([, place]) => place === Number(at))?.[0] ?? ''
    return t('notMember', { name: nameOf.get(user) ?? talk.names[user] ?? '' })
  }

  const acts: TalkActs = {
    place,
    names: { ...Object.fromEntries(nameOf), [place.me.user]: place.me.name, ...talk.names },
    people: talk.people.filter(({ user }) => user !== place.me.user),
    canWrite: talk.canWrite,
    keptAs: `${place.me.user}/${dossier}/${place.subject}/${place.key}`,
    write: (parent, body) => {
      const comment = newUuid()
      const written = madeNow({ id: comment, parent, author: place.me.user, body })
      return act(added(written), () => doors.write({ ...about, comment, parent, body }), refusalOf(body))
    },
    edit: ({ id, revision, body: before }, body) =>
      body === before
        ? Promise.resolve(true)
        : act(
            changed(id, { body, editedAt: new Date().toISOString() }),
            () => doors.edit({ dossier, comment: id, seen: revision, body }),
            refusalOf(body),
          ),
    remove: ({ id }) =>
      act(changed(id, { body: '', deletedAt: new Date().toISOString() }), () =>
        doors.remove({ dossier, comment: id }),
      ),
    resolve: ({ first: { id } }, resolved) =>
      act(
        changed(id, { resolved: resolved ? { by: place.me.user, at: new Date().toISOString() } : null }),
        () => doors.resolve({ dossier, comment: id, resolved }),
      ),
  }
  const visible = shownOf(threads, shown)
  return (
    <section ref={section} className="talk" aria-labelledby={title}>
      <h2 id={title} className="h">
        {t('title')}
        {counts.open > 0 ? <span className="end">{t('openCount', { count: counts.open })}</span> : null}
      </h2>
      {counts.all > counts.open || shown !== 'open' ? (
        <fieldset className="tabs talk-filter">
          <legend className="sr">{t('filter')}</legend>
          {shownThreads.map(one => (
            <label key={one}>
              <input
                type="radio"
                name={`${title}-shown`}
                checked={shown === one}
                onChange={() => setShown(one)}
              />
              {t(`shown.${one}`)}{' '}
              <span className="n">{t('number', { count: shownOf(threads, one).length })}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {visible.length > 0 ? (
        <ol className="talk-threads">
          {visible.map(thread => (
            <ThreadView key={thread.first.id} thread={thread} acts={acts} />
          ))}
        </ol>
      ) : (
        <p className="talk-none dim">{t(counts.all === 0 ? 'none' : `noneShown.${shown}`)}</p>
      )}
      {talk.canWrite ? (
        <Composer
          label={t('newLabel')}
          act={t('send')}
          people={acts.people}
          keptAs={`${acts.keptAs}/new`}
          fieldRef={field}
          onSend={body => {
            setShown(was => (was === 'resolved' ? 'open' : was))
            return acts.write(null, body)
          }}
        />
      ) : null}
    </section>
  )
}

function madeNow(comment: Pick<Comment, 'id' | 'parent' | 'author' | 'body'>): Comment {
  const at = new Date().toISOString()
  return { ...comment, at, editedAt: null, deletedAt: null, revision: 1, resolved: null }
}
