import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type ArticleState, filterArticles, toArticleState } from '@/components/desk/article-filter'
import { ArticleList } from '@/components/desk/article-list'
import { ArticleTools } from '@/components/desk/article-tools'
import { PageHead } from '@/components/desk/desk-frame'
import { stepsOf } from '@/components/desk/next-steps'
import { NextSteps } from '@/components/desk/next-steps-list'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { Name } from '@/components/ui/name'
import { isAllowed, standingOf } from '@/lib/domain/permissions'
import { toDesk } from '@/lib/i18n/routing'
import { readDesk } from '@/lib/services/desk'
import { readLastEdits } from '@/lib/services/dossiers-desk'
import { openDeskPage } from '@/lib/web/desk-page'
import { currentDossier } from '@/lib/web/frame'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dossier } = await params
  const line = await currentDossier(dossier)
  const title = line && (line.title[locale === 'ar' ? 'ar' : 'en'] ?? line.title.ar ?? line.title.en)
  return title ? { title } : {}
}

/** The articles of a dossier, and what is worth doing next. */
export default async function ArticlesPage({ params, searchParams }: Props) {
  const { actor, locale, place, line } = await openDeskPage(params, toDesk.articles)
  const { dossier } = place
  const t = await getTranslations({ locale, namespace: 'ui.common' })
  const [desk, edits] = await Promise.all([readDesk(actor, { dossier }), readLastEdits(actor, { dossier })])
  const outlets = new Map(desk.outlets.map(({ content }) => [content.id, content.name]))
  const lines = desk.articles.map(article => {
    const names = outlets.get(article.outlet) ?? {}
    const edit = edits.get(article.key)
    return {
      ...article,
      outletNames: names,
      outlet: `${names.ar ?? ''} ${names.en ?? ''}`,
      readFor: article.readFor === 'all' ? 0 : article.readFor.length,
      lastEdit: edit ? { by: edit.by, at: edit.at.toISOString() } : null,
    }
  })
  const asked = await searchParams
  const filter: { state: ArticleState; words: string; page: number } = {
    state: toArticleState(asked.state),
    words: typeof asked.q === 'string' ? asked.q : '',
    page: Number(asked.page) || 1,
  }
  const found = filterArticles(lines, filter)
  const steps = stepsOf({
    questions: desk.questions.length,
    articles: lines.length,
    unsegmented: lines.filter(one => !one.hasSegments).length,
    unread: lines.filter(one => !one.isRead).length,
    suggested: lines.reduce((sum, one) => sum + one.suggested, 0),
    members: line.counts.members,
    canWrite: desk.canWrite,
    canManage: isAllowed(standingOf(actor, dossier), 'member:manage'),
  })
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={line.auditNumber} />
      <PageHead
        title={<Name names={line.title} locale={locale} fallback={dossier} />}
        meta={
          <>
            <span>{t('articles', { count: line.counts.articles })}</span>
            <span>{t('outlets', { count: desk.outlets.length })}</span>
            <span>{t('questions', { count: line.counts.questions })}</span>
          </>
        }
      />
      <div className="wrap">
        <NextSteps place={place} steps={steps} />
        {lines.length > 0 ? (
          <section>
            <ArticleTools place={place} filter={filter} found={found} />
            <ArticleList locale={locale} dossier={dossier} lines={found.shown} />
          </section>
        ) : null}
      </div>
    </>
  )
}
