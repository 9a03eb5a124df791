'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useLanguage } from '@/components/claim/use-language'
import type { PublicationPlace } from '@/lib/domain/suggest/publication'
import { edtfDays } from '@/lib/domain/time/edtf'
import { formatEdtf } from '@/lib/i18n/format'
import { formatWeekday } from './day-words'
import type { Import } from './use-import'

const firstDay = (edtf: string): number => edtfDays(edtf)?.[0] ?? 0

/** The publication date: every day that something says, with where it says so; another, a span, or that nobody knows. */
export function DateChoice({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.date')
  const locale = useLanguage()
  const { choices, choose, preview, fault } = desk
  const from = useRef<HTMLInputElement>(null)
  const to = useRef<HTMLInputElement>(null)
  const proposals = preview?.publication.proposals ?? []
  const places = proposals.reduce((sum, one) => sum + one.places.length, 0)
  const [best] = proposals

  useEffect(() => {
    if (fault === 'from') from.current?.focus()
    if (fault === 'to') to.current?.focus()
  }, [fault])

  const option = (date: string) => ({
    type: 'radio' as const,
    name: 'published',
    checked: choices.date === date,
    onChange: () => choose({ date }),
  })
  return (
    <section aria-label={t('title')}>
      <h2 className="h">
        {t('title')}
        {best && places > 1 ? (
          <span className="end">{t('agree', { count: best.places.length, of: places })}</span>
        ) : null}
      </h2>
      <fieldset className="ol">
        <legend className="sr">{t('title')}</legend>
        {proposals.map((proposal, at) => {
          const apart = best ? firstDay(proposal.published) - firstDay(best.published) : 0
          return (
            <label key={proposal.published} className="opt">
              <input {...option(proposal.published)} />
              <span>
                <b>
                  {formatWeekday(firstDay(proposal.published), locale)}{' '}
                  <bdi>{formatEdtf(proposal.published, locale)}</bdi>
                </b>
                {proposal.places.map(place => (
                  <small key={`${place.kind} ${place.words}`}>
                    <Place place={place} />
                  </small>
                ))}
                {proposal.isOtherReading ? <small>{t('otherReading')}</small> : null}
              </span>
              <span className="end">
                {at === 0
                  ? t('proposed')
                  : apart > 0
                    ? t('after', { days: apart })
                    : t('before', { days: -apart })}
              </span>
            </label>
          )
        })}
        <label className="opt">
          <input {...option('other')} />
          <span>
            <b>{t('other')}</b>
          </span>
        </label>
        {choices.date === 'other' ? (
          <div className="row2 other-date">
            <label>
              <span className="lab">{t('from')}</span>
              <input
                ref={from}
                className="f"
                type="date"
                value={choices.from}
                aria-invalid={fault === 'from' || undefined}
                onChange={event => choose({ from: event.target.value })}
              />
            </label>
            <label>
              <span className="lab">{t('to')}</span>
              <input
                ref={to}
                className="f"
                type="date"
                min={choices.from}
                value={choices.to}
                aria-invalid={fault === 'to' || undefined}
                onChange={event => choose({ to: event.target.value })}
              />
            </label>
            {fault === 'from' || fault === 'to' ? (
              <p className="fault" role="alert">
                {t(fault === 'from' ? 'missing' : 'backwards')}
              </p>
            ) : null}
          </div>
        ) : null}
        <label className="opt">
          <input {...option('unknown')} />
          <span>
            <b>{t('unknown')}</b>
            <small>{t('unknownMeans')}</small>
          </span>
        </label>
      </fieldset>
      {(preview?.publication.setAside ?? []).map(({ start, words, why }) => (
        <p key={start} className="hint">
          {t.rich(`aside.${why}`, { words: () => <q>{words}</q> })}
        </p>
      ))}
    </section>
  )
}

function Place({ place: { kind, words } }: { readonly place: PublicationPlace }) {
  const t = useTranslations('ui.import.date.place')
  const isCode = kind === 'page' || kind === 'address' || (kind === 'update' && /^[\w:.[\]@-]+$/u.test(words))
  return t.rich(kind, {
    words: () => <bdi className={isCode ? 'ltr' : undefined}>{isCode ? words : `«${words}»`}</bdi>,
  })
}
