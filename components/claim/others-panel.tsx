'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { Badge } from '@/components/ui/badge'
import { Name } from '@/components/ui/name'
import { Quote } from '@/components/ui/quote'
import { makeContext } from '@/lib/domain/compare/context'
import type { Id } from '@/lib/domain/dossier'
import { renderMessage } from '@/lib/i18n/render'
import { useDeskPart } from '../annotate/desk-store'
import { useOnForm } from './on-form'
import { OthersTime } from './others-time'
import {
  type OtherArticle,
  type OthersRow,
  otherArticles,
  rowWith,
  type Standing,
  standingsTo,
} from './row-dossier'
import { claimWords } from './spoken'
import { useLanguage } from './use-language'

/** What the other articles say on the question that is being coded, live as the form changes. */
export function OthersPanel() {
  const t = useTranslations('ui.claim.others')
  const at = useOnForm()
  const place = useDeferredValue(at)
  if (place !== null) return <OnQuestion key={`${place.event}/${place.question}`} place={place} />
  return (
    <>
      <h2 className="h">{t('title')}</h2>
      <p className="lead dim">{t('none')}</p>
    </>
  )
}

type Place = NonNullable<ReturnType<typeof useOnForm>>

function OnQuestion({ place }: { readonly place: Place }) {
  const t = useTranslations('ui.claim.others')
  const words = useTranslations('ui.verdict')
  const locale = useLanguage()
  const data = useDeskPart(state => state.data)
  const here = data.article.content.id
  const found = useMemo(() => rowWith(data, place, place.draft), [data, place])
  const articles = useMemo(
    () => otherArticles(found, here, place.event, place.question),
    [found, here, place],
  )
  const standings = useMemo(() => standingsTo(found), [found])
  const isAlone = articles.every(({ state }) => state !== 'says')
  return (
    <>
      <h2 className="h">
        {t('title')}
        <span className="end" aria-live="polite">
          {found.row ? <Badge verdict={found.row.verdict} word={words(found.row.verdict)} /> : null}
        </span>
      </h2>
      <p className="lead" aria-live="polite">
        {isAlone || !found.row ? t('alone') : renderMessage(found.row.sentence, locale)}
      </p>
      <OthersTime found={found} />
      <ul>
        {articles.map(other => (
          <Other key={other.article.id} other={other} found={found} standings={standings} />
        ))}
      </ul>
      {articles.length === 0 ? <p className="dim">{t('nobody')}</p> : null}
    </>
  )
}

const signs: Readonly<Record<Standing, string>> = {
  equal: '=',
  meets: '≈',
  conditional: '≈?',
  differs: '≠',
  apart: '∥',
  open: '…',
}

function Other({
  other: { article, claims, state },
  found,
  standings,
}: {
  readonly other: OtherArticle
  readonly found: OthersRow
  readonly standings: ReadonlyMap<Id, Standing>
}) {
  const t = useTranslations('ui.claim.others')
  const locale = useLanguage()
  const context = useMemo(() => makeContext(found.dossier), [found.dossier])
  const outlet = context.outlets.get(article.outlet)
  const name = (
    <b>
      <Name names={outlet?.name ?? {}} locale={locale} fallback={article.outlet} />
    </b>
  )
  if (state !== 'says')
    return (
      <li>
        <div className="o1">
          {name}
          <span className="dim">{t(state)}</span>
        </div>
      </li>
    )
  return (
    <li>
      {claims.map((claim, index) => {
        const standing = standings.get(claim.id)
        const holder = claim.holder ? context.entities.get(claim.holder)?.name : undefined
        const sources = (claim.attribution ?? []).map(({ source }) => context.sources.get(source)?.name ?? {})
        return (
          <div key={claim.id} className="said">
            <div className="o1">
              {index === 0 ? name : <span />}
              {standing ? (
                <span className={`stands s-${standing}`}>
                  <bdi dir="ltr" aria-hidden="true">
                    {signs[standing]}
                  </bdi>{' '}
                  {t(`stands.${standing}`)}
                </span>
              ) : null}
            </div>
            {claim.anchors.map(({ start, exact }) => (
              <blockquote key={start}>
                <Quote language={article.language}>{exact}</Quote>
              </blockquote>
            ))}
            <p className="dim">
              <bdi>{claimWords(claim, context, locale)}</bdi>
              {' · '}
              {holder
                ? t.rich('viewOf', { n: () => <Name names={holder} locale={locale} /> })
                : sources.length > 0
                  ? t.rich('citing', {
                      n: () =>
                        sources.map((names, at) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice
                          <span key={at}>
                            {at > 0 ? (locale === 'ar' ? ' ← ' : ' → ') : ''}
                            <Name names={names} locale={locale} />
                          </span>
                        )),
                    })
                  : t('ownVoice')}
            </p>
          </div>
        )
      })}
    </li>
  )
}
