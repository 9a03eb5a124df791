import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '../../../../../../../styles/row.css'
import '../../../../../../../styles/reconcile.css'
import { BlindGate } from '@/components/coding/blind-gate'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { ReconcileScreen } from '@/components/reconcile/reconcile-screen'
import { waysBackOf } from '@/components/reconcile/way-back'
import { inCampOrder } from '@/components/row/arrange'
import { lookup } from '@/components/row/lookup'
import { readings } from '@/lib/domain/compare/readings'
import { rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { queueFilter } from '@/lib/schemas/reconcile'
import { readReconcileRow } from '@/lib/services/reconcile-reading'
import { openDeskPage } from '@/lib/web/desk-page'
import { openRow } from '../../../codings/actions'
import { TalkSection } from '../../../talk-section'
import {
  assignOne,
  changeOneView,
  decideOne,
  removeOneView,
  saveOneView,
  undoDecision,
  withdrawOne,
} from '../../actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/reconcile/[event]/[question]'>

const viewDoors = { save: saveOneView, change: changeOneView, remove: removeOneView }
const doors = { decide: decideOne, undo: undoDecision, withdraw: withdrawOne, assign: assignOne }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.reconcile' })
  return { title: t('title') }
}

/** One row of the reconciliation desk, in its queue. */
export default async function ReconcileRowPage({ params, searchParams }: Props) {
  const { event, question } = await params
  const path = (place: Parameters<typeof toDesk.reconcile>[0]) => toDesk.reconcileRow(place, event, question)
  const { actor, place, locale } = await openDeskPage(params, path)
  const view = queueFilter.parse(await searchParams)
  const at = { dossier: place.dossier, event, question }
  const found = await readReconcileRow(actor, { ...at, ...view }).catch(error => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    if (error instanceof AppError && error.data?.reason === 'blind') return null
    throw error
  })
  if (!found) return <BlindGate place={place} open={openRow.bind(null, { event, question })} />
  const { row, rows, queue, line, texts, explanations, judged, choices, record } = found
  const { canDecide, dossier } = queue
  const look = lookup(dossier)
  const waysBack = waysBackOf(record)
  return (
    <>
      <ReconcileScreen
        // What is typed belongs to its row.
        key={`${event}/${question}`}
        place={place}
        view={view}
        me={{ user: actor.id, name: actor.name }}
        queue={queue}
        context={{
          row,
          rows,
          look,
          locale,
          place,
          texts,
          claimHref: article => toDesk.annotate(place, article),
          showsRoots: true,
        }}
        readings={inCampOrder(row, readings(dossier, event, question, row.assumptions))}
        data={{
          needs: line.needs,
          explanations,
          claims: judged.flatMap(({ claim }) => look.claims.get(claim) ?? []),
          choices,
          canDecide,
        }}
        judging={{ ...at, judged, over: line.decision?.id ?? null }}
        neighbours={{ previous: found.previous, next: found.next }}
        steps={record.map(({ at: made, entry: _entry, act: _act, isLatest: _isLatest, ...step }, index) => ({
          ...step,
          at: made.toISOString(),
          wayBack: waysBack[index] ?? null,
        }))}
        people={found.people}
        assigned={line.assigned}
        doors={doors}
        viewDoors={viewDoors}
        talk={
          <TalkSection
            actor={actor}
            dossier={place.dossier}
            about={{ subject: 'row', key: rowName(at) }}
            hasKeys
          />
        }
      />
      <RefreshOnChange dossier={place.dossier} after={queue.entry} />
    </>
  )
}
