import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../../styles/comparison.css'
import '../../../../styles/print.css'
import { EditionPage } from '@/components/comparison/edition-page'
import type { SearchParams } from '@/components/comparison/query'
import { readLocale } from '@/lib/i18n/request-locale'
import { dossierMetadata } from '@/lib/web/dossier-metadata'
import { readEdition } from '@/lib/web/edition'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ dossier: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier } = await params
  const edition = await readEdition(dossier)
  return edition ? dossierMetadata(await readLocale(), edition.dossier, `/d/${edition.key}`) : {}
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const { dossier } = await params
  const edition = await readEdition(dossier)
  if (!edition) notFound()
  return <EditionPage locale={await readLocale()} edition={edition} search={await searchParams} />
}
