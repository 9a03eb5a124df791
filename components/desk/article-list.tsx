import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import { formatEdtf } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import type { Listed } from './article-filter'
import { Moment } from './moment'
import { Who } from './who'

export interface ArticleLine extends Listed {
  readonly key: Id
  readonly language: Locale
  readonly outletNames: Names
  readonly published: string | null
  readonly confirmed: number
  /** How many questions it was read for, where not for all. */
  readonly readFor: number
  readonly lastEdit: { readonly at: string; readonly by: string } | null
}

/** The articles of a dossier, each with how far it is. */
export async function ArticleList({
  locale,
  dossier,
  lines,
}: {
  readonly locale: Locale
  readonly dossier: Id
  readonly lines: readonly ArticleLine[]
}) {
  const t = await getTranslations({ locale, namespace: 'ui.desk.articles' })
  const heads = ['article', 'published', 'parts', 'claims', 'read', 'lastEdit'] as const
  return (
    <table className="plain stack articles">
      <caption className="sr">{t('title')}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <ArticleRow key={line.key} locale={locale} dossier={dossier} line={line} />
        ))}
      </tbody>
    </table>
  )
}

async function ArticleRow({
  locale,
  dossier,
  line,
}: {
  readonly locale: Locale
  readonly dossier: Id
  readonly line: ArticleLine
}) {
  const t = await getTranslations({ locale, namespace: 'ui.desk.articles' })
  const desk = await getTranslations({ locale, namespace: 'ui.desk' })
  const place = { locale, dossier }
  const { lastEdit } = line
  return (
    <tr>
      <th scope="row">
        <Link href={toDesk.annotate(place, line.key)} prefetch={false} className="name">
          <bdi lang={line.language}>{line.title}</bdi>
        </Link>
        <span className="meta">
          <Name names={line.outletNames} locale={locale} />
          <Link href={toDesk.history(place, 'article', line.key)} prefetch={false}>
            {t('history')}
          </Link>
        </span>
      </th>
      <td data-label={t('head.published')}>
        <span>{line.published ? formatEdtf(line.published, locale) : t('undated')}</span>
      </td>
      <td data-label={t('head.parts')}>
        <span className={line.hasSegments ? '' : 'todo'}>{t(line.hasSegments ? 'marked' : 'unmarked')}</span>
      </td>
      <td data-label={t('head.claims')}>
        <div>
          <span>{desk('confirmed', { count: line.confirmed })}</span>
          {line.suggested > 0 ? (
            <span className="todo">{desk('suggested', { count: line.suggested })}</span>
          ) : null}
        </div>
      </td>
      <td data-label={t('head.read')}>
        <span className={line.isRead ? '' : 'todo'}>
          {line.isRead ? t('readAll') : t('readSome', { count: line.readFor })}
        </span>
      </td>
      <td data-label={t('head.lastEdit')}>
        {lastEdit ? (
          <div>
            <Who name={lastEdit.by} /> <Moment at={lastEdit.at} />
          </div>
        ) : (
          <span className="dim">—</span>
        )}
      </td>
    </tr>
  )
}
