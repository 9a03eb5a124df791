import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import '../../../../../../styles/import.css'
import { ArticleFacts } from '@/components/import/article-facts'
import { articlePath } from '@/components/import/paths'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { listVersions } from '@/lib/services/article-versions'
import { readDeskArticle } from '@/lib/services/desk'
import { safeHref } from '@/lib/web/safe-href'
import { currentActor, requireUser } from '@/lib/web/session'
import { TalkSection } from '../../talk-section'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/articles/[article]'>

const find = cache(async (dossier: string, article: string) => {
  try {
    return await readDeskArticle(await currentActor(), { dossier, article })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier, article } = await params
  const desk = await find(dossier, article)
  return desk ? { title: desk.article.content.title } : {}
}

export default async function DeskArticlePage({ params }: Props) {
  const { dossier, article } = await params
  const locale = await readLocale()
  const actor = await requireUser(locale, articlePath(locale, dossier, article))
  const desk = await find(dossier, article)
  if (!desk) notFound()
  const versions = await listVersions(actor, { dossier, article })
  return (
    <ArticleFacts
      locale={locale}
      dossier={dossier}
      article={desk.article.content}
      text={desk.text}
      names={{ outlets: desk.outlets, sources: desk.sources, events: desk.events }}
      counts={desk.articles.find(({ key }) => key === article) ?? { confirmed: 0, suggested: 0 }}
      versions={versions}
      original={safeHref(desk.article.content.url)}
      talk={<TalkSection actor={actor} dossier={dossier} about={{ subject: 'article', key: article }} />}
    />
  )
}
