'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isFree } from '@/components/annotate/keys'
import { useKeys } from '@/components/article/use-keys'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { ToldDerivation } from '@/lib/domain/graph/told-evidence'
import type { OriginDoors } from './doors'
import type { OriginNames } from './names'
import { type Outcome, SuggestedOrigin } from './suggested-origin'

/** One name for an edge, whichever way it names the other side. */
const nameOf = ({ article, source, from }: ToldDerivation) => `${article}/${source ?? `a:${from}`}`

/** Found by the engine and decided by nobody yet: j and k go through them, y accepts and n rejects with a reason. */
export function SuggestionList({
  dossier,
  locale,
  found,
  names,
  confirmed,
  doors,
}: {
  readonly dossier: Id
  readonly locale: Locale
  readonly found: readonly ToldDerivation[]
  readonly names: OriginNames
  /** Articles that have a confirmed origin already. */
  readonly confirmed: readonly Id[]
  /** Null for whoever may not decide. */
  readonly doors: Pick<OriginDoors, 'decide' | 'undo'> | null
}) {
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState<{ readonly edge: string; readonly outcome: Outcome } | null>(null)
  const [goTo, setGoTo] = useState<number | null>(null)
  const here = Math.min(at, found.length - 1)

  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, found.length - 1))
    setAt(next)
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[next]?.focus()
  }
  const ask = (outcome: Outcome) => {
    const edge = found[here]
    if (edge) setAsked({ edge: nameOf(edge), outcome })
  }
  useSuggestionKeys(doors !== null && found.length > 0, {
    j: () => go(list.current?.contains(document.activeElement) ? here + 1 : here),
    k: () => go(here - 1),
    y: () => ask('accepted'),
    n: () => ask('rejected'),
  })
  // What was decided has left the list: whoever goes on by key finds the next in its place.
  useEffect(() => {
    if (goTo === null || found.length === goTo) return
    setGoTo(null)
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[here]?.focus()
  }, [goTo, found.length, here])

  return (
    <>
      {doors && found.length > 0 ? <KeyHints /> : null}
      <ol className="og-list" ref={list}>
        {found.map((suggestion, index) => (
          <SuggestedOrigin
            key={nameOf(suggestion)}
            suggestion={suggestion}
            locale={locale}
            names={names}
            isCurrent={doors !== null && index === here}
            isSecond={confirmed.includes(suggestion.article)}
            onFocus={() => setAt(index)}
            decision={
              doors && {
                dossier,
                doors,
                asked: asked?.edge === nameOf(suggestion) ? asked.outcome : null,
                onAsk: outcome => setAsked(outcome && { edge: nameOf(suggestion), outcome }),
                onDone: () => {
                  setAsked(null)
                  setGoTo(found.length)
                },
              }
            }
          />
        ))}
      </ol>
    </>
  )
}

type Handlers = Readonly<Record<'j' | 'k' | 'y' | 'n', () => void>>

/** Taken by the letter where the keyboard writes Latin, else by where the key lies. */
function useSuggestionKeys(isWanted: boolean, handlers: Handlers): void {
  const { isOn } = useKeys()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    if (!isWanted || !isOn) return
    const onKey = (event: KeyboardEvent) => {
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
      if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey || shiftKey) return
      if (!isFree(event.target, code)) return
      const letter = (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()
      if (!(letter in latest.current)) return
      event.preventDefault()
      latest.current[letter as keyof Handlers]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isWanted, isOn])
}

function KeyHints() {
  const t = useTranslations('ui.origins.keys')
  const { isOn, isReady, toggle } = useKeys()
  if (!isReady) return null
  return (
    <p className="key-hints row2 sm dim">
      {isOn ? (
        <>
          <span>
            <kbd>j</kbd> <kbd>k</kbd> {t('move')}
          </span>
          <span>
            <kbd>y</kbd> {t('accept')}
          </span>
          <span>
            <kbd>n</kbd> {t('reject')}
          </span>
        </>
      ) : null}
      <button type="button" className="b txt" onClick={toggle}>
        {isOn ? t('off') : t('on')}
      </button>
    </p>
  )
}
