'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { KeyHints, Keys } from '@/components/desk/key-hints'
import { useSingleKeys } from '@/components/desk/use-single-keys'
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
  const t = useTranslations('ui.origins.keys')
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
  const keys = {
    j: () => go(list.current?.contains(document.activeElement) ? here + 1 : here),
    k: () => go(here - 1),
    y: () => ask('accepted'),
    n: () => ask('rejected'),
  }
  useSingleKeys(doors !== null && found.length > 0 ? keys : {})
  // What was decided has left the list: whoever goes on by key finds the next in its place.
  useEffect(() => {
    if (goTo === null || found.length === goTo) return
    setGoTo(null)
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[here]?.focus()
  }, [goTo, found.length, here])

  return (
    <>
      {doors && found.length > 0 ? (
        <KeyHints
          hints={[
            { keys: <Keys of={['j', 'k']} />, word: t('move') },
            { keys: <Keys of={['y']} />, word: t('accept') },
            { keys: <Keys of={['n']} />, word: t('reject') },
          ]}
          off={t('off')}
          on={t('on')}
        />
      ) : null}
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
