'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Outcome } from '@/lib/errors'
import { useFault } from '../desk/use-fault'

/** What reading the text again came to. */
interface Found {
  readonly added: readonly string[]
  readonly known: number
  readonly rejected: number
}

export type SuggestDoor = (about: {
  readonly dossier: string
  readonly article: string
}) => Promise<Outcome<Found>>

/** Has the rules read the article again, for questions that came after it. What they find comes in like others' changes. */
export function AskRules({
  dossier,
  article,
  suggest,
}: {
  readonly dossier: string
  readonly article: string
  readonly suggest: SuggestDoor
}) {
  const t = useTranslations('ui.claim.rules')
  const say = useFault()
  const [told, setTold] = useState<{ readonly words: string; readonly isFault: boolean } | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function ask(): Promise<void> {
    setBusy(true)
    const answer = await suggest({ dossier, article }).catch(() => null)
    setBusy(false)
    if (answer === null) return setTold({ words: t('lost'), isFault: true })
    if (!answer.ok) return setTold({ words: say(answer), isFault: true })
    const { added, known, rejected } = answer.data
    const words = [t('added', { count: added.length })]
    if (known > 0) words.push(t('known', { count: known }))
    if (rejected > 0) words.push(t('rejected', { count: rejected }))
    setTold({ words: words.join(' · '), isFault: false })
  }

  return (
    <div className="ask-rules">
      <button type="button" className="b txt" disabled={isBusy} onClick={() => void ask()}>
        {t('ask')}
      </button>
      <span role="status" className={told?.isFault ? 'fault' : 'dim'}>
        {isBusy ? t('reading') : told?.words}
      </span>
    </div>
  )
}
