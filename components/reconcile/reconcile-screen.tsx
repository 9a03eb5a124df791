import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { provenance } from '@/components/provenance/graph'
import { RootsGraph } from '@/components/provenance/roots-graph'
import { RootsTable } from '@/components/provenance/roots-table'
import type { RowContext } from '@/components/row/row-context'
import { Sensitivity } from '@/components/row/sensitivity'
import type { Reading } from '@/lib/domain/compare/readings'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { AssignSelect } from './assign-select'
import type { Doors, Judging } from './doors'
import { queueHref, rowHref, type View } from './links'
import { type QueueData, QueueList } from './queue-list'
import { ReconcileRow, type RowData } from './reconcile-row'
import { Record, type RecordStep } from './record'
import { RowNav } from './row-nav'

interface Person {
  readonly user: string
  readonly name: string
}

interface Neighbour {
  readonly event: string
  readonly question: string
}

/** The reconciliation desk with a row open: the queue at the start side, the row in the middle, the record at the end side. */
export async function ReconcileScreen({
  place,
  view,
  me,
  queue,
  context,
  readings,
  data,
  judging,
  neighbours,
  steps,
  people,
  assigned,
  doors,
}: {
  readonly place: DeskPlace
  readonly view: View
  readonly me: Person
  readonly queue: QueueData
  readonly context: RowContext
  readonly readings: readonly Reading[]
  readonly data: RowData
  readonly judging: Judging
  readonly neighbours: { readonly previous: Neighbour | null; readonly next: Neighbour | null }
  readonly steps: readonly RecordStep[]
  readonly people: readonly Person[]
  readonly assigned: Person | null
  readonly doors: Doors
}) {
  const { row, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  const at = queue.lines.findIndex(one => one.event === row.event && one.question === row.question)
  const href = (to: Neighbour | null) => (to === null ? null : rowHref(place, to, view))
  const graph = provenance(row, context.look)
  return (
    <div className="rec has-row">
      <QueueList queue={queue} place={place} view={view} me={me.user} current={row} level={2} />
      <div className="rec-row">
        <RowNav
          back={queueHref(place, view)}
          previous={href(neighbours.previous)}
          next={href(neighbours.next)}
          place={at < 0 ? null : at + 1}
          count={queue.lines.length}
        />
        <ReconcileRow context={context} data={data} judging={judging} doors={doors} readings={readings} />
        {graph.nodes.length > 0 ? (
          <section aria-labelledby="roots">
            <h2 id="roots" className="h">
              {t('row.rootsTitle')}
              <span className="end">{t('row.rootsNote')}</span>
            </h2>
            <RootsGraph context={context} graph={graph} />
            <RootsTable context={context} />
          </section>
        ) : null}
      </div>
      <aside className="rec-side" aria-label={t('reconcile.sideLabel')}>
        {data.canDecide ? (
          <section>
            <AssignSelect
              row={{ dossier: judging.dossier, event: row.event, question: row.question }}
              people={people}
              me={me}
              assigned={assigned}
              doors={doors}
            />
            <p className="sm">
              <Link href={toDesk.askForCoding(place, row)} prefetch={false}>
                {t('coding.askRow')}
              </Link>
              {' · '}
              <Link href={toDesk.codings(place)} prefetch={false}>
                {t('coding.toList')}
              </Link>
            </p>
          </section>
        ) : null}
        <Record steps={steps} context={context} judging={judging} doors={doors} canDecide={data.canDecide} />
        <section aria-labelledby="sensitivity">
          <h2 id="sensitivity" className="h">
            {t('row.sensitivityTitle')}
          </h2>
          <Sensitivity context={context} />
        </section>
      </aside>
    </div>
  )
}
