'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import type { Locale } from '@/lib/domain/dossier'
import type { Beside, SharedClaim, ToldEvidence } from '@/lib/domain/graph/told-evidence'
import { intlLocale } from '@/lib/i18n/locale-names'
import { BesideQuotes } from './beside-quotes'
import { MarkedQuote } from './marked-quote'
import type { OriginNames } from './names'

interface Shown {
  readonly names: OriginNames
  readonly locale: Locale
}

const mostShown = 2

/** What speaks for one edge, each kind of evidence under its name. */
export function EvidenceList({
  evidence,
  names,
  locale,
}: Shown & { readonly evidence: readonly ToldEvidence[] }) {
  const t = useTranslations('ui.origins')
  return (
    <ul className="og-evidence">
      {evidence.map(one => (
        <li key={one.kind}>
          <h4>{t(`evidence.${one.kind}`)}</h4>
          <Evidence evidence={one} names={names} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Evidence({ evidence, names, locale }: Shown & { readonly evidence: ToldEvidence }): ReactNode {
  const t = useTranslations('ui.origins')
  switch (evidence.kind) {
    case 'credit':
      return <Credit evidence={evidence} names={names} locale={locale} />
    case 'overlap': {
      const percent = new Intl.NumberFormat(intlLocale[locale], { style: 'percent' })
      const [here, there] = [percent.format(evidence.share), percent.format(evidence.shareOfOther)]
      return (
        <>
          <p className="dim sm">
            {t('share', { here, there })} {evidence.isDated ? null : t('undatedPair')} {t('differs')}
          </p>
          <Passages passages={evidence.passages} names={names} locale={locale} />
        </>
      )
    }
    case 'shared-claims':
      return (
        <>
          <Claims claims={evidence.claims} names={names} locale={locale} />
          <Passages passages={evidence.passages} names={names} locale={locale} />
        </>
      )
    case 'shared-errors':
      return (
        <>
          <Claims claims={evidence.claims} names={names} locale={locale} />
          {evidence.spellings.map(({ here, there, usual }) => (
            <div key={here.start}>
              <BesideQuotes beside={{ here, there, marks: null }} names={names} locale={locale} />
              <p className="dim sm">{t.rich('usual', { w: () => <bdi>{usual}</bdi> })}</p>
            </div>
          ))}
        </>
      )
    case 'quotation':
      return <Passages passages={evidence.passages} names={names} locale={locale} />
  }
}

function Credit({
  evidence: { quotes, claims },
  names,
  locale,
}: Shown & { readonly evidence: Extract<ToldEvidence, { kind: 'credit' }> }) {
  const t = useTranslations('ui.origins')
  return (
    <>
      {claims.length > 0 ? <p className="dim sm">{t('attributes', { count: claims.length })}</p> : null}
      {quotes.slice(0, mostShown).map(({ article, before, exact, after, start }) => (
        <blockquote key={start} className="og-side">
          <MarkedQuote
            text={`${before}${exact}${after}`}
            marks={[{ start: before.length, end: before.length + exact.length }]}
            language={names.articles[article]?.language ?? locale}
          />
        </blockquote>
      ))}
    </>
  )
}

function Passages({ passages, names, locale }: Shown & { readonly passages: readonly Beside[] }) {
  const t = useTranslations('ui.origins')
  const one = (beside: Beside) => (
    <BesideQuotes key={beside.here.start} beside={beside} names={names} locale={locale} />
  )
  const more = passages.slice(mostShown)
  return (
    <>
      {passages.slice(0, mostShown).map(one)}
      {more.length > 0 ? (
        <details className="more">
          <summary>{t('morePassages', { count: more.length })}</summary>
          {more.map(one)}
        </details>
      ) : null}
    </>
  )
}

function Claims({ claims, names, locale }: Shown & { readonly claims: readonly SharedClaim[] }) {
  const t = useTranslations('ui.origins')
  const one = ({ here, question, beside }: SharedClaim) => (
    <div key={here}>
      <p className="sm">
        <Name names={names.questions[question] ?? {}} locale={locale} fallback={question} />
      </p>
      {beside ? <BesideQuotes beside={beside} names={names} locale={locale} /> : null}
    </div>
  )
  const more = claims.slice(mostShown)
  return (
    <>
      {claims.slice(0, mostShown).map(one)}
      {more.length > 0 ? (
        <details className="more">
          <summary>{t('moreClaims', { count: more.length })}</summary>
          {more.map(one)}
        </details>
      ) : null}
    </>
  )
}
