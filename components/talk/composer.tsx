'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { bodyOf, type Composed, nothingComposed, retyped } from '@/lib/domain/talk/composing'
import type { Mentionable } from '@/lib/domain/talk/seek'
import { keepWords, wordsKept } from './kept-words'
import { useMentions } from './use-mentions'

const longest = 4_000

/**
 * A field to say something in, with the list of people after an `@`. The focus never leaves the words: the arrows go through the
 * list, Enter takes the one that is marked. What is typed is kept until it is sent, and comes back when it could not be.
 */
export function Composer({
  label,
  act,
  people,
  keptAs,
  initial = nothingComposed,
  isFirst = false,
  fieldRef,
  onSend,
  onCancel,
}: {
  readonly label: string
  /** The word on the button. */
  readonly act: string
  readonly people: readonly Mentionable[]
  readonly keptAs: string
  readonly initial?: Composed
  /** Whether the field takes the focus as it comes. */
  readonly isFirst?: boolean
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
  readonly onSend: (body: string) => Promise<boolean>
  readonly onCancel?: () => void
}) {
  const t = useTranslations('ui.talk')
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const field = fieldRef ?? own
  const [composed, setComposed] = useState(initial)
  const [isMissing, setMissing] = useState(false)
  const latest = useRef(composed)

  function change(next: Composed): void {
    latest.current = next
    setComposed(next)
    setMissing(false)
    keepWords(keptAs, next)
  }
  const { found, isOpen, active, setAt, look, pick, onKey, close } = useMentions(
    field,
    people,
    composed,
    change,
  )

  useEffect(() => {
    const kept = wordsKept(keptAs)
    if (!kept || latest.current.text !== initial.text) return
    latest.current = kept
    setComposed(kept)
  }, [keptAs, initial])
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst, field])

  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    const sent = latest.current
    const body = bodyOf(sent)
    if (body === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    close()
    // Kept until it is through; a page that is left meanwhile finds it again.
    latest.current = nothingComposed
    setComposed(nothingComposed)
    if (await onSend(body)) {
      if (latest.current === nothingComposed) keepWords(keptAs, nothingComposed)
      return
    }
    change(latest.current.text === '' ? sent : withBefore(sent, latest.current))
    field.current?.focus()
  }

  return (
    <form className="talk-form" onSubmit={send} noValidate>
      <div className="field">
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        <div className="talk-field">
          <textarea
            ref={field}
            id={id}
            className="f"
            dir="auto"
            rows={2}
            maxLength={longest}
            value={composed.text}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-fault` : `${id}-hint`}
            onChange={event => {
              const next = retyped(composed, event.target.value)
              change(next)
              look(next)
            }}
            onSelect={() => look(composed)}
            onBlur={close}
            onKeyDown={event => {
              if (onKey(event)) return
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event)
              else if (event.key === 'Escape' && onCancel) {
                event.stopPropagation()
                onCancel()
              }
            }}
          />
          <div id={`${id}-list`} role="listbox" aria-label={t('people')} hidden={!isOpen}>
            {found.map(({ user, name }, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus, and its keys pick
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              <div
                key={user}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                onPointerDown={event => event.preventDefault()}
                onPointerMove={() => setAt(place)}
                onClick={() => pick(found[place])}
              >
                <bdi>{name}</bdi>
              </div>
            ))}
          </div>
        </div>
        {isMissing ? (
          <p id={`${id}-fault`} className="fault" role="alert">
            {t('empty')}
          </p>
        ) : (
          <p id={`${id}-hint`} className="sr">
            {t('hint')}
          </p>
        )}
        <p className="sr" role="status">
          {isOpen ? t('found', { count: found.length }) : ''}
        </p>
      </div>
      <div className="act">
        <button type="submit" className="b">
          {act}
        </button>
        {onCancel ? (
          <button type="button" className="b txt" onClick={onCancel}>
            {t('cancel')}
          </button>
        ) : null}
      </div>
    </form>
  )
}

/** What could not be sent, before what was typed since. */
function withBefore(sent: Composed, since: Composed): Composed {
  const moved = sent.text.length + 1
  return {
    text: `${sent.text}\n${since.text}`,
    mentions: [
      ...sent.mentions,
      ...since.mentions.map(({ start, end, user }) => ({ start: start + moved, end: end + moved, user })),
    ],
  }
}
