'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatEdtf, formatList, formatNumber, nameIn } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import { useLanguage } from '../claim/use-language'
import { useDeskPart } from './desk-store'
import { Key } from './key'
import { ReadFor } from './read-for'
import { Saved } from './saved'

export interface ArticleLinks {
  readonly previous: string | null
  readonly next: string | null
}

/** Which article this is, how far it is kept, and the ways to the next. */
export function AnnotateHead({
  links,
  present,
}: {
  readonly links: ArticleLinks
  readonly present: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('ui.annotate.head')
  const language = useLanguage()
  const { article, articles, outlets, events, dossier } = useDeskPart(({ data }) => data)
  const { content } = article
  const outlet = outlets.find(one => one.content.id === content.outlet)?.content
  const at = articles.findIndex(({ key }) => key === content.id)
  const n = (number: number) => formatNumber(number, language)
  return (
    <div className="ph an-head">
      <div>
        <h1>
          {outlet ? <bdi>{nameIn(outlet.name, language)}</bdi> : null}
          {outlet ? ': ' : null}
          <bdi lang={content.language}>{content.title}</bdi>
        </h1>
        <p className="meta">
          <span>
            {content.published
              ? t('published', { date: formatEdtf(content.published, language) })
              : t('undated')}
          </span>
          <span>{t('place', { at: n(at + 1), all: n(articles.length) })}</span>
          <Saved />
          {present.length > 0 ? (
            <span className="with">
              {t.rich('with', {
                names: () => (
                  <bdi>
                    {formatList(
                      present.map(({ name }) => name),
                      language,
                    )}
                  </bdi>
                ),
              })}
            </span>
          ) : null}
        </p>
      </div>
      <div className="end">
        <Neighbour href={links.previous} sign="[">
          {t('previous')}
        </Neighbour>
        <Neighbour href={links.next} sign="]">
          {t('next')}
        </Neighbour>
        {events.length > 1 ? (
          <Link
            className="b txt"
            href={toDesk.move({ locale: language, dossier: dossier.key }, { article: content.id })}
            prefetch={false}
          >
            {t('moveClaims')}
          </Link>
        ) : null}
        <ReadFor />
      </div>
    </div>
  )
}

function Neighbour({
  href,
  sign,
  children,
}: {
  readonly href: string | null
  readonly sign: string
  readonly children: string
}) {
  if (href === null) return null
  return (
    <Link className="b txt" href={href} prefetch={false} aria-keyshortcuts={sign}>
      {children} <Key>{sign}</Key>
    </Link>
  )
}
