'use client'

import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { useDeskPart, useDeskStore } from './desk-store'
import type { Note } from './notes'

/** A claim's number behind its words. Not part of the text: it is left out when that is selected. */
export function NoteMark({ note }: { readonly note: Note }) {
  const t = useTranslations('ui.annotate')
  const language = useLanguage()
  const { acts } = useDeskStore()
  const isCurrent = useDeskPart(state => state.currentClaim === note.claim)
  const number = formatNumber(note.number, language)
  return (
    <a
      href={`#claim-${note.claim}`}
      className={`n is-${note.status}`}
      id={note.isFirst ? `mark-${note.claim}` : undefined}
      lang={language}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={t(`note.${note.status === 'suggested' ? 'suggested' : 'confirmed'}`, { n: number })}
      onClick={event => {
        event.preventDefault()
        acts.setCurrentClaim(note.claim)
        document.getElementById(`claim-${note.claim}`)?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {number}
    </a>
  )
}
