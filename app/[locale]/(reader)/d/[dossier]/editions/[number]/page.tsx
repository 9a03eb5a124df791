import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../../../../styles/comparison.css'
import '../../../../../../styles/print.css'
import { EditionPage } from '@/components/comparison/edition-page'
import type { SearchParams } from '@/components/comparison/query'
import { readLocale } from '@/lib/i18n/request-locale'
import { dossierMetadata } from '@/lib/web/dossier-metadata'
import { readEdition } from '@/lib/web/edition'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ dossier: string; number: string }>
  readonly searchParams: Promise<SearchParams>
}

async function find(params: Props['params']) {
  const { dossier, number } = await params
  return readEdition(dossier, number)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await find(params)
  if (!edition) return {}
  return dossierMetadata(
    await readLocale(),
    edition.dossier,
    `/d/${edition.key}/editions/${edition.number}`,
    edition.number,
  )
}

export default async function FrozenEditionPage({ params, searchParams }: Props) {
  const edition = await find(params)
  if (!edition) notFound()
  return <EditionPage locale={await readLocale()} edition={edition} search={await searchParams} />
}
