'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/desk/field'
import type { ArticleFault } from '@/lib/domain/dossier'
import type { ChosenFrom, Filled } from './outcome-form'

const faults: readonly ArticleFault[] = [
  'translation',
  'misattribution',
  'wrong-event',
  'stale',
  'digit',
  'headline',
]

interface Props {
  readonly claims: readonly ChosenFrom[]
  readonly filled: Filled
  readonly change: (some: Partial<Filled>) => void
  /** Whether somebody tried to record it: what is missing is then said. */
  readonly isTried: boolean
}

/** Which article is wrong, and in what. */
export function ErrsFields({ claims, filled, change, isTried }: Props) {
  const t = useTranslations('ui.reconcile')
  const articles = [...new Map(claims.map(one => [one.article, one])).values()]
  return (
    <div className="rec-pair">
      <Field label={t('whichArticle')} fault={isTried && filled.article === '' ? t('chooseOne') : undefined}>
        {props => (
          <select
            {...props}
            className="f"
            value={filled.article}
            onChange={event => change({ article: event.target.value })}
          >
            <option value="" />
            {articles.map(({ article, outlet }) => (
              <option key={article} value={article}>
                {outlet}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('whichFault')} fault={isTried && filled.fault === '' ? t('chooseOne') : undefined}>
        {props => (
          <select
            {...props}
            className="f"
            value={filled.fault}
            onChange={event => change({ fault: event.target.value as ArticleFault | '' })}
          >
            <option value="" />
            {faults.map(fault => (
              <option key={fault} value={fault}>
                {t(`fault.${fault}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

/** What the second question asks, and which claims answer it; some have to stay with the first. */
export function SplitFields({ claims, filled, change, isTried }: Props) {
  const t = useTranslations('ui.reconcile')
  const id = useId()
  const hasText = filled.ar.trim() !== '' || filled.en.trim() !== ''
  const count = filled.moved.length
  const isWrong = isTried && (count === 0 || count === claims.length)
  const toggle = (claim: string) =>
    change({
      moved: filled.moved.includes(claim)
        ? filled.moved.filter(one => one !== claim)
        : [...filled.moved, claim],
    })
  return (
    <>
      <div className="rec-pair">
        <Field label={t('secondAr')} fault={isTried && !hasText ? t('secondMissing') : undefined}>
          {props => (
            <input
              {...props}
              className="f"
              lang="ar"
              dir="rtl"
              maxLength={300}
              value={filled.ar}
              onChange={event => change({ ar: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('secondEn')}>
          {props => (
            <input
              {...props}
              className="f"
              lang="en"
              dir="ltr"
              maxLength={300}
              value={filled.en}
              onChange={event => change({ en: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="field ol" aria-describedby={isWrong ? `${id}-fault` : undefined}>
        <legend className="lab">{t('whichMove')}</legend>
        {claims.map(({ claim, outlet, quote, language }) => (
          <label key={claim} className="opt">
            <input
              type="checkbox"
              checked={filled.moved.includes(claim)}
              aria-invalid={isWrong}
              onChange={() => toggle(claim)}
            />
            <span>
              <b>
                <bdi>{outlet}</bdi>
              </b>
              <small lang={language} dir="auto">
                {quote}
              </small>
            </span>
          </label>
        ))}
        {isWrong ? (
          <p id={`${id}-fault`} className="fault" role="alert">
            {t('someMove')}
          </p>
        ) : null}
      </fieldset>
    </>
  )
}
