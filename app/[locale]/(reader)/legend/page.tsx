import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LegendPage } from '@/components/ui/legend-page'
import { readLocale } from '@/lib/i18n/request-locale'
import { alternates } from '@/lib/web/alternates'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.legend' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/legend') }
}

export default async function Legend() {
  return <LegendPage locale={await readLocale()} />
}
