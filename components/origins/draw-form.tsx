'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/desk/field'
import type { Id, Locale } from '@/lib/domain/dossier'
import { nameIn } from '@/lib/i18n/format'
import type { OriginDoors } from './doors'
import { type OriginNames, sourceWords } from './names'
import { useOriginAct } from './use-origin-act'

const statuses = ['suspected', 'confirmed'] as const

/** An edge by hand: from an article to a source, or to the report of another article. */
export function DrawForm({
  dossier,
  locale,
  names,
  doors,
}: {
  readonly dossier: Id
  readonly locale: Locale
  readonly names: OriginNames
  readonly doors: Pick<OriginDoors, 'draw' | 'undo'>
}) {
  const t = useTranslations('ui.origins')
  const { act, isBusy } = useOriginAct(dossier, doors.undo)
  const [article, setArticle] = useState('')
  const [target, setTarget] = useState('')
  const [status, setStatus] = useState<(typeof statuses)[number]>('suspected')
  const articles = Object.entries(names.articles)
  const called = (id: Id) => {
    const one = names.articles[id]
    return one ? `${nameIn(one.outlet, locale) || id}: ${one.title}` : id
  }
  const isReady = article !== '' && target !== '' && target !== `article:${article}`
  return (
    <form
      className="og-draw"
      onSubmit={async event => {
        event.preventDefault()
        if (!isReady || isBusy) return
        const from = target.startsWith('article:') ? target.slice('article:'.length) : undefined
        const edge = from === undefined ? { source: target } : { from }
        if (await act(() => doors.draw({ dossier, article, ...edge, status }), t('drawn'))) setTarget('')
      }}
    >
      <Field label={t('drawArticle')}>
        {props => (
          <select
            {...props}
            className="f"
            value={article}
            onChange={event => {
              setArticle(event.target.value)
              if (target === `article:${event.target.value}`) setTarget('')
            }}
          >
            <option value="">{t('choose')}</option>
            {articles.map(([id]) => (
              <option key={id} value={id}>
                {called(id)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('drawSource')}>
        {props => (
          <select {...props} className="f" value={target} onChange={event => setTarget(event.target.value)}>
            <option value="">{t('choose')}</option>
            <optgroup label={t('ofSources')}>
              {Object.keys(names.sources).map(id => (
                <option key={id} value={id}>
                  {sourceWords({ id, names, locale })}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('ofArticles')}>
              {articles
                .filter(([id]) => id !== article)
                .map(([id]) => (
                  <option key={id} value={`article:${id}`}>
                    {called(id)}
                  </option>
                ))}
            </optgroup>
          </select>
        )}
      </Field>
      <fieldset className="field">
        <legend className="lab">{t('drawStatus')}</legend>
        <span className="seg">
          {statuses.map(one => (
            <label key={one}>
              <input type="radio" name="status" checked={status === one} onChange={() => setStatus(one)} />
              {t(`basis.${one}`)}
            </label>
          ))}
        </span>
      </fieldset>
      <button type="submit" className="b" disabled={!isReady || isBusy}>
        {t('draw')}
      </button>
    </form>
  )
}
