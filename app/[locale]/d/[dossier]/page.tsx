import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../styles/comparison.css'
import '../../../styles/print.css'
import { EditionPage } from '@/components/comparison/edition-page'
import { readLocale } from '@/lib/i18n/request-locale'
import { getEdition } from '@/lib/services/editions'
import { dossierMetadata } from '@/lib/web/dossier-metadata'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/d/[dossier]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier } = await params
  const edition = await getEdition({ dossier })
  return edition ? dossierMetadata(await readLocale(), edition.dossier, `/d/${edition.key}`) : {}
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const { dossier } = await params
  const edition = await getEdition({ dossier })
  if (!edition) notFound()
  return <EditionPage locale={await readLocale()} edition={edition} search={await searchParams} />
}
