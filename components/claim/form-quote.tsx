'use client'

import type { Anchor, Locale } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'

const marks: Record<Locale, readonly [string, string]> = { ar: ['«', '»'], en: ['“', '”'] }

/** The quotes under a form, with the words of the reading marked in the one that holds them. */
export function FormQuote({
  anchors,
  language,
  marked,
}: {
  readonly anchors: readonly Anchor[]
  readonly language: Locale
  /** A stretch of the quotes as `quoteOf` joins them. */
  readonly marked: { readonly start: number; readonly end: number } | null
}) {
  const [open, close] = marks[language]
  let before = 0
  return (
    <blockquote className="qt" lang={language} dir={direction(language)}>
      {anchors.map(({ start, exact }, index) => {
        const offset = before
        before += exact.length + 3
        return (
          <span key={start}>
            {index > 0 ? ' … ' : open}
            {marked ? parts(exact, marked.start - offset, marked.end - offset) : exact}
            {index === anchors.length - 1 ? close : ''}
          </span>
        )
      })}
    </blockquote>
  )
}

function parts(text: string, start: number, end: number) {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  if (from === to) return text
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}
