import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../../../../../styles/row.css'
import '../../../../../../../styles/print-reading.css'
import { inCampOrder } from '@/components/row/arrange'
import { lookup } from '@/components/row/lookup'
import { RowScreen } from '@/components/row/row-screen'
import { readings } from '@/lib/domain/compare/readings'
import type { Id } from '@/lib/domain/dossier'
import { rowName } from '@/lib/domain/reconcile/queue'
import { nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { type Edition, getArticleText, getEdition } from '@/lib/services/editions'
import { alternates } from '@/lib/web/alternates'
import { editionNumber } from '@/lib/web/edition-number'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/d/[dossier]/rows/[event]/[question]'>

async function find({ params, searchParams }: Props) {
  const { dossier, event, question } = await params
  const asked = (await searchParams).edition
  const number = asked === undefined ? undefined : editionNumber(String(asked))
  const edition = number === null ? null : await getEdition({ dossier, number })
  const rows = edition?.comparison.rows ?? []
  const index = rows.findIndex(row => row.event === event && row.question === question)
  const row = rows[index]
  return edition && row ? { edition, rows, row, index } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { edition, row } = found
  const locale = await readLocale()
  const question = lookup(edition.dossier).questions.get(row.question)
  const path = `/d/${edition.key}/rows/${row.event}/${row.question}`
  return {
    title: question ? nameIn(question.text, locale) || question.id : row.question,
    description: row.sentence[locale],
    alternates: alternates(locale, path),
  }
}

/** The texts of the articles that say something on a row; the others are not needed. */
async function textsOf(edition: Edition, articles: readonly Id[]): Promise<Map<Id, string>> {
  const wanted = { dossier: edition.key, number: edition.number }
  const texts = await Promise.all(
    articles.map(async article => [article, await getArticleText({ ...wanted, article })] as const),
  )
  return new Map(texts.flatMap(([article, text]) => (text === null ? [] : [[article, text] as const])))
}

export default async function RowPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { edition, rows, row, index } = found
  const locale = await readLocale()
  const speaking = Object.entries(row.cells).flatMap(([article, cell]) =>
    cell.claims.length > 0 ? [article] : [],
  )
  const context = {
    row,
    rows,
    look: lookup(edition.dossier),
    notice: edition.notices.get(rowName(row)),
    locale,
    place: { locale, dossier: edition.key, edition: edition.latest ? undefined : edition.number },
    texts: await textsOf(edition, speaking),
  }
  return (
    <RowScreen
      context={context}
      number={index + 1}
      readings={inCampOrder(row, readings(edition.dossier, row.event, row.question, row.assumptions))}
    />
  )
}
