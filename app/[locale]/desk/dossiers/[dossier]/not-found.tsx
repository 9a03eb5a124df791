import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'

/** What is not there, and what one may not see, look the same. */
export default async function DeskNotFound() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.desk.missing' })
  return (
    <div className="wrap">
      <EmptyState level={1} title={t('title')} text={t('text')}>
        <a className="btn" href={toDesk.home(locale)}>
          {t('step')}
        </a>
      </EmptyState>
    </div>
  )
}
