import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import type { Beside } from '@/lib/domain/graph/told-evidence'
import { runs, type Span } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'
import { ArticleCalled } from './called'
import type { OriginNames } from './names'

const signs: Record<Locale, readonly [string, string]> = { ar: ['«', '»'], en: ['“', '”'] }

/** An article's own words, those underlined that differ from the other's. */
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
    <q className="q" lang={language} dir={direction(language)}>
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
  )
}

/** The same stretch of two articles, side by side. */
export function BesideQuotes({
  beside: { here, there, marks },
  names,
  locale,
}: {
  readonly beside: Beside
  readonly names: OriginNames
  readonly locale: Locale
}) {
  const t = useTranslations('ui.origins')
  const side = (word: string, of: typeof here, spans: readonly Span[]): ReactNode => (
    <blockquote className="og-side">
      <p>
        <MarkedQuote
          text={of.exact}
          marks={spans}
          language={names.articles[of.article]?.language ?? locale}
        />
      </p>
      <footer>
        <span className="sr">{word} </span>
        <ArticleCalled id={of.article} names={names} locale={locale} isShort />
      </footer>
    </blockquote>
  )
  return (
    <div className="og-beside">
      {side(t('here'), here, marks?.here ?? [])}
      {side(t('there'), there, marks?.there ?? [])}
    </div>
  )
}
