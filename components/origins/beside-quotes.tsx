'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import type { Beside } from '@/lib/domain/graph/told-evidence'
import type { Span } from '@/lib/domain/text/segment'
import { ArticleCalled } from './called'
import { MarkedQuote } from './marked-quote'
import type { OriginNames } from './names'

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
      <MarkedQuote text={of.exact} marks={spans} language={names.articles[of.article]?.language ?? locale} />
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
