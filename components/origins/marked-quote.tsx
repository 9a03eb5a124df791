import type { Locale } from '@/lib/domain/dossier'
import { runs, type Span } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'

const signs: Record<Locale, readonly [string, string]> = { ar: ['«', '»'], en: ['“', '”'] }

/** A paragraph of an article's own words, those underlined that differ from the other's. */
export function MarkedQuote({
  text,
  marks,
  language,
}: {
  readonly text: string
  readonly marks: readonly Span[]
  readonly language: Locale
}) {
  const [open, close] = signs[language]
  return (
    <p lang={language} dir={direction(language)}>
      <q className="q">
        {open}
        {runs(
          { start: 0, end: text.length },
          marks.map(span => ({ ...span, mark: 'diff' as const })),
        ).map(({ start, end, marks: over }) =>
          over.length > 0 ? (
            <mark key={start} className="diff">
              {text.slice(start, end)}
            </mark>
          ) : (
            <span key={start}>{text.slice(start, end)}</span>
          ),
        )}
        {close}
      </q>
    </p>
  )
}
