import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/import.css'
import { ImportDesk } from '@/components/import/import-desk'
import { AppError } from '@/lib/errors'
import { nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readDesk } from '@/lib/services/desk'
import { readDraft } from '@/lib/services/drafts'
import { listFeeds } from '@/lib/services/feeds'
import { requireUser } from '@/lib/web/session'
import {
  bringAddresses,
  bringFeedItems,
  cancelTheBatch,
  checkFollowed,
  dropImport,
  followFeedAt,
  readFeedAt,
  retryTheBatch,
  saveImport,
  unfollowFeedHere,
} from './actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/import'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.import' })
  return { title: t('title') }
}

export default async function ImportPage({ params }: Props) {
  const { dossier } = await params
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk.import({ locale, dossier }))
  const t = await getTranslations({ locale, namespace: 'ui.import' })
  const desk = await readDesk(actor, { dossier }).catch(error => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  const [draft, feeds] = await Promise.all([
    readDraft(actor, { dossier, subject: 'import' }),
    listFeeds(actor, { dossier }),
  ])
  return (
    <div className="desk import">
      <div className="ph">
        <div>
          <h1>{t('title')}</h1>
          <p className="meta sm dim">
            <span>
              <bdi>{nameIn(desk.dossier.title, locale)}</bdi>
            </span>
            <span>{t('soFar', { count: desk.articles.length })}</span>
            <span>{t('notPublished')}</span>
          </p>
        </div>
      </div>
      {desk.canWrite ? (
        <ImportDesk
          dossier={{
            key: dossier,
            title: desk.dossier.title,
            outlets: desk.outlets.map(({ content }) => content),
            sources: desk.sources.map(({ content }) => content),
            articles: desk.articles.length,
          }}
          draft={draft?.content ?? null}
          followed={feeds.map(({ id, url, title, checkedAt }) => ({
            id,
            url,
            title,
            checkedAt: checkedAt?.toISOString() ?? null,
          }))}
          doors={{
            drafts: { save: saveImport, drop: dropImport },
            readFeed: readFeedAt,
            bringItems: bringFeedItems,
            follow: followFeedAt,
            unfollow: unfollowFeedHere,
            check: checkFollowed,
            bringAddresses,
            cancel: cancelTheBatch,
            retry: retryTheBatch,
          }}
        />
      ) : (
        <p className="note-box">{t('readOnly')}</p>
      )}
    </div>
  )
}
