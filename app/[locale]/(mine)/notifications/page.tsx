import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../styles/talk.css'
import { PageHead } from '@/components/desk/desk-frame'
import { NoticeList } from '@/components/notices/notice-list'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { listNotices } from '@/lib/services/notices'
import { requireUser } from '@/lib/web/session'
import { readNoticesAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.notices' })
  return { title: t('title') }
}

/** What one was told of, in all dossiers. */
export default async function Notifications() {
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk.notifications(locale))
  const { notices, names } = await listNotices(actor)
  const t = await getTranslations({ locale, namespace: 'ui.notices' })
  return (
    <>
      <PageHead title={t('title')}>
        <Link className="b" href={`/${locale}/account#letters`} prefetch={false}>
          {t('toLetters')}
        </Link>
      </PageHead>
      <div className="wrap narrow">
        <NoticeList locale={locale} notices={notices} names={names} me={actor.id} read={readNoticesAction} />
      </div>
    </>
  )
}
