import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import '../../../../../../styles/article.css'
import '../../../../../../styles/print-reading.css'
import { ArticleScreen } from '@/components/article/article-screen'
import { marksOf } from '@/components/article/notes'
import { lookup, outletOf } from '@/components/row/lookup'
import { nameIn } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { getArticleText, getEdition } from '@/lib/services/editions'
import { alternates } from '@/lib/web/alternates'
import { editionNumber } from '@/lib/web/edition-number'
import { safeHref } from '@/lib/web/safe-href'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/d/[dossier]/articles/[article]'>

async function find({ params, searchParams }: Props) {
  const { dossier, article: id } = await params
  const asked = (await searchParams).edition
  const number = asked === undefined ? undefined : editionNumber(String(asked))
  const edition = number === null ? null : await getEdition({ dossier, number })
  const look = edition && lookup(edition.dossier)
  const article = look?.articles.get(id)
  return edition && look && article ? { edition, look, article } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { edition, look, article } = found
  const locale = await readLocale()
  const outlet = outletOf(look, article.id)
  return {
    title: article.title,
    description: outlet && nameIn(outlet.name, locale),
    alternates: alternates(locale, `/d/${edition.key}/articles/${article.id}`),
  }
}

export default async function ArticlePage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { edition, look, article } = found
  const locale = await readLocale()
  const marks = marksOf(article.id, edition.comparison.rows, look)
  const text = await getArticleText({ dossier: edition.key, number: edition.number, article: article.id })
  const context = {
    article,
    text: text ?? '',
    look,
    locale,
    place: { locale, dossier: edition.key, edition: edition.latest ? undefined : edition.number },
    notices: edition.notices,
    marks: new Map(marks.map(mark => [mark.claim.id, mark])),
  }
  return <ArticleScreen context={context} original={safeHref(article.url)} />
}
