import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../../../styles/comparison.css'
import '../../../../../styles/print.css'
import { EditionPage } from '@/components/comparison/edition-page'
import { readLocale } from '@/lib/i18n/request-locale'
import { getEdition } from '@/lib/services/editions'
import { dossierMetadata } from '@/lib/web/dossier-metadata'
import { editionNumber } from '@/lib/web/edition-number'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/d/[dossier]/editions/[number]'>

async function find(params: Props['params']) {
  const { dossier, number } = await params
  const asked = editionNumber(number)
  return asked === null ? null : getEdition({ dossier, number: asked })
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
