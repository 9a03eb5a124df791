import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { itemCalled } from '@/components/desk/item-called'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { RevisionList } from '@/components/history/revision-list'
import { Name } from '@/components/ui/name'
import { itemNames } from '@/lib/domain/history/names'
import { itemKinds } from '@/lib/domain/item'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readDesk } from '@/lib/services/desk'
import { itemHistory } from '@/lib/services/items'
import { openDeskPage } from '@/lib/web/desk-page'
import { TalkSection } from '../../../talk-section'
import { restoreHere } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.history' })
  return { title: t('title') }
}

/** Everything an item ever said: who, when, what differs, and the way back. */
export default async function HistoryPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/history/[kind]/[key]'>) {
  const asked = await params
  const kind = itemKinds.find(one => one === asked.kind)
  const key = decodeURIComponent(asked.key)
  const { actor, locale, place, line } = await openDeskPage(params, at => toDesk.history(at, asked.kind, key))
  if (!kind) notFound()
  const { dossier } = place
  const revisions = await itemHistory(actor, { dossier, kind, key })
  if (revisions.length === 0) notFound()
  const desk = await readDesk(actor, { dossier })
  const t = await getTranslations({ locale, namespace: 'ui.history' })
  const contents = <T,>(list: readonly { readonly content: T }[]) => list.map(one => one.content)
  const names = itemNames({
    outlets: contents(desk.outlets),
    sources: contents(desk.sources),
    entities: contents(desk.entities),
    events: contents(desk.events),
    questions: contents(desk.questions),
    articles: desk.articles.map(({ key: id, title, language }) => ({ id, title, language })),
  })
  const said = revisions.find(({ content }) => content !== null)?.content
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={line.auditNumber} />
      <PageHead
        title={
          <>
            {t(`of.${kind}`)}{' '}
            <Name names={said ? itemCalled(kind, said) : {}} locale={locale} fallback={key} />
          </>
        }
        meta={
          <>
            <span>{t('count', { count: revisions.length })}</span>
            {revisions[0]?.content ? null : <span className="tag">{t('isRemoved')}</span>}
          </>
        }
      />
      <div className="wrap">
        <RevisionList
          locale={locale}
          dossier={dossier}
          kind={kind}
          item={key}
          revisions={revisions}
          names={names}
          restore={desk.canWrite ? restoreHere : undefined}
        />
        {kind === 'claim' && said ? (
          <TalkSection actor={actor} dossier={dossier} about={{ subject: 'claim', key }} />
        ) : null}
      </div>
    </>
  )
}
