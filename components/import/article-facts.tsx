import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/desk/moment'
import type { Id, Locale, NewsEvent, Outlet, Source } from '@/lib/domain/dossier'
import type { ArticleItem, Versioned } from '@/lib/domain/item'
import { pieces } from '@/lib/domain/text/sentences'
import { direction } from '@/lib/i18n/direction'
import { formatEdtf, nameIn } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import type { Origin } from '@/lib/schemas/origin'
import { routesOf } from './api'

export interface VersionFacts {
  readonly number: number
  readonly isCurrent: boolean
  readonly sha256: string
  readonly length: number
  readonly byteLength: number
  readonly storedAt: string
  readonly origin: Origin | null
}

interface Props {
  readonly locale: Locale
  readonly dossier: Id
  readonly article: ArticleItem
  readonly text: string
  readonly names: {
    readonly outlets: readonly Versioned<Outlet>[]
    readonly sources: readonly Versioned<Source>[]
    readonly events: readonly Versioned<NewsEvent>[]
  }
  readonly counts: { readonly confirmed: number; readonly suggested: number }
  readonly versions: readonly VersionFacts[]
  /** Its page at its outlet, where that is a web address. */
  readonly original: string | null
}

/** What is known of an article: where it is from, what it rests on, how its text came, and the text in its parts. */
export async function ArticleFacts(props: Props) {
  const { locale, dossier, article, text, names, counts, versions, original } = props
  const t = await getTranslations({ locale, namespace: 'ui.import.article' })
  const parts = await getTranslations({ locale, namespace: 'ui.import.preview' })
  const outlet = names.outlets.find(({ content }) => content.id === article.outlet)?.content
  const sourceOf = (id: Id) => names.sources.find(({ content }) => content.id === id)?.content
  const base = await getTranslations({ locale, namespace: 'ui.import.base' })
  return (
    <div className="desk">
      <div className="ph">
        <div>
          <h1 lang={article.language} dir={direction(article.language)}>
            {article.title}
          </h1>
          <p className="meta sm dim">
            {t('claims', { confirmed: counts.confirmed, suggested: counts.suggested })}
          </p>
        </div>
        <div className="end">
          <Link className="b" href={toDesk.history({ locale, dossier }, 'article', article.id)}>
            {t('history')}
          </Link>
          {names.events.length > 1 ? (
            <Link className="b" href={toDesk.move({ locale, dossier }, { article: article.id })}>
              {t('moveClaims')}
            </Link>
          ) : null}
          <Link className="b pri" href={toDesk.annotate({ locale, dossier }, article.id)}>
            {t('annotate')}
          </Link>
        </div>
      </div>
      <div className="wrap">
        <section aria-label={t('title')}>
          <dl className="facts">
            <dt>{t('outlet')}</dt>
            <dd>
              <bdi>{outlet ? nameIn(outlet.name, locale) : article.outlet}</bdi>
            </dd>
            <dt>{t('published')}</dt>
            <dd>{article.published ? <bdi>{formatEdtf(article.published, locale)}</bdi> : t('unknown')}</dd>
            {article.url ? (
              <>
                <dt>{t('url')}</dt>
                <dd>
                  {original ? (
                    <a href={original} rel="noreferrer" className="ltr">
                      {article.url}
                    </a>
                  ) : (
                    <bdi>{article.url}</bdi>
                  )}
                </dd>
              </>
            ) : null}
            <dt>{t('basedOn')}</dt>
            <dd>
              {(article.basedOn ?? []).length === 0 ? t('nothing') : null}
              <ul>
                {(article.basedOn ?? []).map(({ source, status }) => (
                  <li key={source}>
                    <bdi>{nameIn(sourceOf(source)?.name ?? { en: source }, locale)}</bdi>{' '}
                    <span className="tag">{base(status)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
        </section>
        <section aria-labelledby="versions">
          <h2 className="h" id="versions">
            {t('versions')}
          </h2>
          <ul className="list">
            {versions.map(version => (
              <li key={version.number}>
                <VersionLine version={version} {...{ locale, dossier, article: article.id }} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="parts">
          <h2 className="h" id="parts">
            {t('text')}
          </h2>
          <div className="article-parts">
            {pieces(text, article.segments ?? [])
              .filter(({ start, end }) => text.slice(start, end).trim() !== '')
              .map(({ start, end, kind }) => (
                <div key={start} className={`piece is-${kind}`}>
                  <div className="g">
                    <b>{parts(`kinds.${kind}`)}</b>
                  </div>
                  <div className="t" lang={article.language} dir={direction(article.language)}>
                    <p data-start={start}>{text.slice(start, end).trim()}</p>
                  </div>
                </div>
              ))}
          </div>
        </section>
      </div>
    </div>
  )
}

async function VersionLine({
  version: { number, isCurrent, sha256, length, byteLength, storedAt, origin },
  locale,
  dossier,
  article,
}: {
  readonly version: VersionFacts
  readonly locale: Locale
  readonly dossier: Id
  readonly article: Id
}) {
  const t = await getTranslations({ locale, namespace: 'ui.import.article' })
  const ways = await getTranslations({ locale, namespace: 'ui.import.way' })
  const size = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-arab' : 'en', {
    style: 'unit',
    unit: byteLength < 10_000 ? 'byte' : 'kilobyte',
    unitDisplay: byteLength < 10_000 ? 'long' : 'short',
    maximumFractionDigits: 0,
  }).format(byteLength < 10_000 ? byteLength : byteLength / 1000)
  const decidedBy = origin?.charset?.decidedBy as
    | 'editor'
    | 'bom'
    | 'http'
    | 'meta'
    | 'utf-8'
    | 'statistics'
    | 'fallback'
  return (
    <>
      <dl className="facts">
        <dt>{t('version', { number })}</dt>
        <dd>
          {isCurrent ? <span className="tag">{t('current')}</span> : null} {t('letters', { count: length })}
        </dd>
        <dt>{t('came')}</dt>
        <dd>
          {origin ? (
            <>
              {ways(origin.way)} {origin.from ? <bdi>{origin.from}</bdi> : null} <Moment at={origin.at} />
            </>
          ) : (
            <>
              {t('fromFile')} <Moment at={storedAt} />
            </>
          )}
          {origin?.charset ? (
            <small className="dim">
              {' '}
              {t('encoding', { encoding: origin.charset.encoding, by: t(`decidedBy.${decidedBy}`) })}
            </small>
          ) : null}
        </dd>
        {origin && origin.dates.length > 0 ? (
          <>
            <dt>{t('dates')}</dt>
            <dd>
              {origin.dates.map(({ date, where }) => (
                <div key={`${where} ${date}`}>
                  <bdi className="ltr">{date}</bdi> · <bdi className="ltr">{where}</bdi>
                </div>
              ))}
            </dd>
          </>
        ) : null}
        <dt>{t('textHash')}</dt>
        <dd>
          <code className="ltr">{sha256}</code>
        </dd>
        {origin ? (
          <>
            <dt>{t('hash')}</dt>
            <dd>
              <code className="ltr">{origin.bytesSha256}</code>
            </dd>
          </>
        ) : null}
      </dl>
      <a className="b end" href={routesOf(dossier).original(article, number)} download>
        {t('download', { size })}
      </a>
    </>
  )
}
