import { getTranslations } from 'next-intl/server'
import { readLocale } from '@/lib/i18n/request-locale'

export default async function Home() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.home' })
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead')}</p>
    </div>
  )
}
