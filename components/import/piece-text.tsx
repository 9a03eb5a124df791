'use client'

import { useTranslations } from 'next-intl'
import { useLanguage } from '@/components/claim/use-language'
import { paragraphs, type Span } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'

/** A long part is shown by its beginning and its end, where its boundaries are. */
const shownFirst = 2
const shownLast = 1

/** A part's paragraphs; each holds its stretch of the text and nothing else, so that a point in it is a place in the text. */
export function PieceText({
  text,
  start,
  end,
  isWhole,
  onOpen,
}: Span & { readonly text: string; readonly isWhole: boolean; readonly onOpen: () => void }) {
  const t = useTranslations('ui.import.preview')
  const locale = useLanguage()
  const all = paragraphs(text.slice(start, end)).map(one => ({
    start: one.start + start,
    end: one.end + start,
  }))
  const hidden = isWhole ? 0 : all.length - shownFirst - shownLast
  const draw = (list: readonly Span[]) =>
    list.map(one => (
      <p key={one.start} data-start={one.start} data-end={one.end}>
        {text.slice(one.start, one.end)}
      </p>
    ))
  if (hidden <= 0) return draw(all)
  return (
    <>
      {draw(all.slice(0, shownFirst))}
      <p className="from" lang={locale} dir={direction(locale)}>
        <button type="button" className="b txt" onClick={onOpen}>
          {t('showRest', { count: hidden })}
        </button>
      </p>
      {draw(all.slice(-shownLast))}
    </>
  )
}
