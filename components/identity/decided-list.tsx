'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { type Answer, AnswerForm } from './answer-form'
import { Called } from './called'
import type { Decided, IdentityDoors } from './doors'
import { useIdentity } from './identity-context'
import { answers } from './pair-list'
import { PartDialog } from './part-dialog'
import { useIdentityAct } from './use-identity-act'

/** What was decided, newest first: by whom, when and why, and how one changes one's mind. */
export function DecidedList() {
  const t = useTranslations('ui.identity')
  const { decided } = useIdentity()
  if (decided.length === 0) return <p className="dim">{t('noneDecided')}</p>
  return (
    <ol className="id-decided">
      {decided.map(one => (
        <Line key={one.content.id} one={one} />
      ))}
    </ol>
  )
}

function Line({ one }: { readonly one: Decided }) {
  const t = useTranslations('ui.identity')
  const { doors } = useIdentity()
  const { content, holds, gone } = one
  const { of, from, to, outcome, reason, by, at } = content
  return (
    <li data-decision={content.id}>
      <p className="id-said">
        <span className="tag">{t(`kindOne.${of}`)}</span>{' '}
        {t.rich(`said.${outcome}`, {
          one: () => (
            <b>
              <Called of={of} id={from} gone={gone} isLink />
            </b>
          ),
          other: () => (
            <b>
              <Called of={of} id={to} isLink />
            </b>
          ),
        })}
        {holds ? null : <span className="tag is-open">{t('openAgain')}</span>}
      </p>
      <blockquote>
        <p dir="auto">{reason}</p>
      </blockquote>
      <p className="sm dim">
        <bdi>{by}</bdi> <Moment at={at} />
      </p>
      {doors === null ? null : <Acts one={one} doors={doors} />}
    </li>
  )
}

function Acts({ one, doors }: { readonly one: Decided; readonly doors: IdentityDoors }) {
  const t = useTranslations('ui.identity')
  const { place } = useIdentity()
  const { takeBack, act, isBusy } = useIdentityAct(place.dossier, doors.undo)
  const [open, setOpen] = useState<'mind' | 'part' | null>(null)
  const { content, revision, entry } = one
  const isSame = content.outcome === 'same'
  const withdraw = () =>
    act(
      () => doors.withdraw({ dossier: place.dossier, decision: content.id, seen: revision }),
      t('done.withdrawn'),
    )
  return (
    <>
      <p className="act">
        {entry === null ? null : (
          <button type="button" className="b txt" disabled={isBusy} onClick={() => takeBack(entry)}>
            {t('takeBack')}
          </button>
        )}
        {isSame ? null : (
          <>
            <button
              type="button"
              className="b txt"
              aria-expanded={open === 'mind'}
              onClick={() => setOpen(open === 'mind' ? null : 'mind')}
            >
              {t('changeMind')}
            </button>
            <button type="button" className="b txt" disabled={isBusy} onClick={withdraw}>
              {t('withdraw')}
            </button>
          </>
        )}
        {isSame && content.of === 'entity' ? (
          <button type="button" className="b txt" onClick={() => setOpen('part')}>
            {t('partAgain')}
          </button>
        ) : null}
      </p>
      {open === 'mind' ? <ChangeMind one={one} doors={doors} onClose={() => setOpen(null)} /> : null}
      {open === 'part' ? (
        <PartDialog of={content.to} decision={content.id} doors={doors} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}

function ChangeMind({
  one: { content, revision },
  doors,
  onClose,
}: {
  readonly one: Decided
  readonly doors: IdentityDoors
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.identity')
  const others = answers.filter(answer => answer !== content.outcome)
  const [answer, setAnswer] = useState<Answer | null>(null)
  return (
    <div className="id-mind">
      <p className="act">
        {others.map(other => (
          <button
            key={other}
            type="button"
            className={answer === other ? 'b on' : 'b'}
            aria-pressed={answer === other}
            onClick={() => setAnswer(other)}
          >
            {t(`answer.${other}`)}
          </button>
        ))}
      </p>
      {answer === null ? null : (
        <AnswerForm
          asked={{ of: content.of, a: content.to, b: content.from, over: revision }}
          answer={answer}
          doors={doors}
          onCancel={onClose}
          onDone={onClose}
        />
      )}
    </div>
  )
}
