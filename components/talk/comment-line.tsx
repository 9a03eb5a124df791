'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Confirm } from '@/components/desk/confirm'
import { Moment } from '@/components/desk/moment'
import { composedOf } from '@/lib/domain/talk/composing'
import type { Comment } from '@/lib/domain/talk/threads'
import { BodyWords } from './body-words'
import { Composer } from './composer'
import type { TalkActs } from './talk-acts'

/** One comment: who said it and when, what they said, and what its author may do with it. */
export function CommentLine({ comment, acts }: { readonly comment: Comment; readonly acts: TalkActs }) {
  const t = useTranslations('ui.talk')
  const [isEditing, setEditing] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { names, place, canWrite, people } = acts
  const nameOf = (user: string) => names[user] ?? user
  const isMine = comment.author === place.me.user
  if (comment.deletedAt !== null) {
    return (
      <div id={`comment-${comment.id}`} className="talk-line is-gone">
        <p className="dim">{t('deleted')}</p>
      </div>
    )
  }
  return (
    <div id={`comment-${comment.id}`} className="talk-line" tabIndex={-1}>
      <p className="who">
        <b>
          <bdi>{nameOf(comment.author)}</bdi>
        </b>
        <span>
          <Moment at={comment.at} />
          {comment.editedAt === null ? null : ` · ${t('edited')}`}
        </span>
      </p>
      {isEditing ? (
        <Composer
          label={t('editLabel')}
          act={t('save')}
          people={people}
          keptAs={`${acts.keptAs}/edit/${comment.id}`}
          initial={composedOf(comment.body, nameOf)}
          isFirst
          onSend={async body => {
            setEditing(false)
            const isDone = await acts.edit(comment, body)
            if (!isDone) setEditing(true)
            return isDone
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="talk-body" dir="auto">
          <BodyWords body={comment.body} names={names} me={place.me.user} />
        </p>
      )}
      {isMine && canWrite && !isEditing ? (
        <p className="talk-acts">
          <button type="button" className="b txt" onClick={() => setEditing(true)}>
            {t('edit')}
          </button>
          <button type="button" className="b txt" onClick={() => setAsking(true)}>
            {t('delete')}
          </button>
        </p>
      ) : null}
      {isAsking ? (
        <Confirm
          title={t('deleteTitle')}
          act={t('delete')}
          destructive
          onConfirm={() => {
            setAsking(false)
            void acts.remove(comment)
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('deleteText')}</p>
        </Confirm>
      ) : null}
    </div>
  )
}
