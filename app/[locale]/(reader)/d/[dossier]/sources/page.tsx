import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/sources.css'
import type { SearchParams } from '@/components/comparison/query'
import { SourcesPage } from '@/components/sources/sources-page'
import { nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { alternates } from '@/lib/web/alternates'
import { readEdition } from '@/lib/web/edition'
import { safeHref } from '@/lib/web/safe-href'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ dossier: string }>
  readonly searchParams: Promise<SearchParams>
}

async function find({ params, searchParams }: Props) {
  const { dossier } = await params
  const { edition } = await searchParams
  return readEdition(dossier, edition)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const edition = await find(props)
  if (!edition) return {}
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.sources' })
  return {
    title: t('title', { title: nameIn(edition.dossier.dossier.title, locale) }),
    description: t('lead'),
    alternates: alternates(locale, `/d/${edition.key}/sources`),
  }
}

export default async function Sources(props: Props) {
  const edition = await find(props)
  if (!edition) notFound()
  const locale = await readLocale()
  const { key, latest, number, dossier } = edition
  return (
    <SourcesPage
      locale={locale}
      place={{ locale, dossier: key, edition: latest ? undefined : number }}
      dossier={dossier}
      safeHref={safeHref}
    />
  )
}
