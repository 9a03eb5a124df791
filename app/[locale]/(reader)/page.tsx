import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DossierList } from '@/components/comparison/dossier-list'
import { readLocale } from '@/lib/i18n/request-locale'
import { listPublished } from '@/lib/services/editions'
import { alternates } from '@/lib/web/alternates'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.home' })
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '') }
}

export default async function Home() {
  const locale = await readLocale()
  return <DossierList locale={locale} dossiers={await listPublished()} />
}
