import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/reconcile.css'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { QueueList } from '@/components/reconcile/queue-list'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { queueFilter } from '@/lib/schemas/reconcile'
import { readQueue } from '@/lib/services/reconcile-reading'
import { openDeskPage } from '@/lib/web/desk-page'
import { changeOneView, removeOneView, saveOneView } from './actions'

const viewDoors = { save: saveOneView, change: changeOneView, remove: removeOneView }

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/reconcile'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.reconcile' })
  return { title: t('title') }
}

/** What waits for a decision in a dossier. */
export default async function ReconcilePage({ params, searchParams }: Props) {
  const { actor, place } = await openDeskPage(params, toDesk.reconcile)
  const view = queueFilter.parse(await searchParams)
  const t = await getTranslations({ locale: place.locale, namespace: 'ui.reconcile' })
  const queue = await readQueue(actor, { dossier: place.dossier, ...view })
  return (
    <div className="rec">
      <QueueList queue={queue} place={place} view={view} me={actor.id} level={1} viewDoors={viewDoors} />
      <div className="rec-row rec-start">
        <p>{queue.lines.length === 0 ? t('nothingToOpen') : t('openOne')}</p>
      </div>
      <RefreshOnChange dossier={place.dossier} after={queue.entry} />
    </div>
  )
}
