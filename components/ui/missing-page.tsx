import { getTranslations } from 'next-intl/server'
import { readLocale } from '@/lib/i18n/request-locale'
import { to } from '@/lib/i18n/routing'
import { EmptyState } from './empty-state'

export async function MissingPage() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.errors' })
  return (
    <EmptyState level={1} title={t('missingTitle')} text={t('missingText')}>
      <a className="btn" href={to.home(locale)}>
        {t('missingStep')}
      </a>
    </EmptyState>
  )
}
