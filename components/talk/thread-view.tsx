'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { isResolved, type Thread } from '@/lib/domain/talk/threads'
import { CommentLine } from './comment-line'
import { Composer } from './composer'
import { wordsKept } from './kept-words'
import type { TalkActs } from './talk-acts'

/** A comment with its replies, and what is done with the thread as a whole. */
export function ThreadView({ thread, acts }: { readonly thread: Thread; readonly acts: TalkActs }) {
  const t = useTranslations('ui.talk')
  const { first, replies } = thread
  const keptAs = `${acts.keptAs}/${first.id}`
  const [reply, setReply] = useState<'closed' | 'kept' | 'asked'>('closed')
  const opener = useRef<HTMLButtonElement>(null)
  const isSettled = isResolved(thread)
  const close = () => {
    setReply('closed')
    requestAnimationFrame(() => opener.current?.focus())
  }
  // What was typed and not sent stands open again.
  useEffect(() => {
    if (wordsKept(keptAs)) setReply('kept')
  }, [keptAs])
  return (
    <li className={isSettled ? 'talk-thread is-resolved' : 'talk-thread'}>
      <CommentLine comment={first} acts={acts} />
      {replies.length > 0 ? (
        <ol className="talk-replies" aria-label={t('replies')}>
          {replies.map(reply => (
            <li key={reply.id}>
              <CommentLine comment={reply} acts={acts} />
            </li>
          ))}
        </ol>
      ) : null}
      {first.resolved === null ? null : (
        <p className="talk-settled sm dim">
          {t.rich('resolvedBy', {
            who: () => <bdi>{acts.names[first.resolved?.by ?? ''] ?? acts.place.me.name}</bdi>,
          })}{' '}
          <Moment at={first.resolved.at} />
        </p>
      )}
      {acts.canWrite && reply !== 'closed' ? (
        <Composer
          label={t('replyLabel')}
          act={t('reply')}
          people={acts.people}
          keptAs={keptAs}
          isFirst={reply === 'asked'}
          onSend={async body => {
            close()
            const isDone = await acts.write(first.id, body)
            if (!isDone) setReply('asked')
            return isDone
          }}
          onCancel={close}
        />
      ) : null}
      {acts.canWrite && reply === 'closed' ? (
        <p className="talk-acts">
          <button ref={opener} type="button" className="b txt" onClick={() => setReply('asked')}>
            {t('reply')}
          </button>
          <button type="button" className="b txt" onClick={() => void acts.resolve(thread, !isSettled)}>
            {isSettled ? t('reopen') : t('resolve')}
          </button>
        </p>
      ) : null}
    </li>
  )
}
