import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/row.css'
import '../../../../../styles/origins.css'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import type { OriginDoors } from '@/components/origins/doors'
import { DrawForm } from '@/components/origins/draw-form'
import { drawingOf } from '@/components/origins/drawing'
import { FindState } from '@/components/origins/find-state'
import { originNames } from '@/components/origins/names'
import { OriginGraph } from '@/components/origins/origin-graph'
import { OriginTable, RejectedOrigins } from '@/components/origins/origin-table'
import { SuggestionList } from '@/components/origins/suggestion-list'
import { isPerson } from '@/lib/domain/graph/relations'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readOrigins } from '@/lib/services/origins'
import { openDeskPage } from '@/lib/web/desk-page'
import { decideHere, drawHere, dropHere, findAgainHere, undoHere, withdrawHere } from './actions'

const doors: OriginDoors = {
  decide: decideHere,
  draw: drawHere,
  drop: dropHere,
  withdraw: withdrawHere,
  undo: undoHere,
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.origins' })
  return { title: t('title') }
}

/** Whom each article draws on: what was found and waits for a decision, the drawing, and the table behind it. */
export default async function OriginsPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/origins'>) {
  const { actor, locale, place, line } = await openDeskPage(params, at => toDesk.origins(at))
  const { dossier } = place
  const origins = await readOrigins(actor, { dossier })
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  const { articles, ties, decisions, suggestions, canDraw, canDecide } = origins
  const { open, state, foundAt, fault, mark } = suggestions
  const names = originNames(origins)
  const ids = articles.map(({ id }) => id)
  const people = origins.sources.flatMap(({ id, kind }) => (isPerson(kind) ? [id] : []))
  const drawing = drawingOf(ids, ties, new Set(people))
  const confirmed = articles.flatMap(({ id, basedOn = [] }) =>
    basedOn.some(({ status }) => status === 'confirmed') ? [id] : [],
  )
  const shown = { names, locale, place, decisions, canDraw, canDecide, doors }
  return (
    <>
      <RefreshOnChange
        dossier={dossier}
        after={line.auditNumber}
        found={{ mark, isAwaited: state === 'finding' }}
      />
      <PageHead
        title={t('title')}
        meta={
          <>
            <span>{t('lead')}</span>
            <span>{t('found', { count: open.length })}</span>
          </>
        }
      />
      <div className="wrap og">
        <section aria-labelledby="og-found">
          <h2 className="h" id="og-found">
            {t('foundTitle')} <span className="end">{t('foundNote')}</span>
          </h2>
          <FindState
            dossier={dossier}
            state={state}
            foundAt={foundAt?.toISOString() ?? null}
            fault={fault}
            findAgain={findAgainHere}
          />
          {open.length === 0 && foundAt !== null ? <p className="dim">{t('noneFound')}</p> : null}
          <SuggestionList
            dossier={dossier}
            locale={locale}
            found={open}
            names={names}
            confirmed={confirmed}
            doors={canDecide ? { decide: doors.decide, undo: doors.undo } : null}
          />
        </section>
        <section aria-labelledby="og-graph">
          <h2 className="h" id="og-graph">
            {t('graphTitle')} <span className="end">{t('notDrawn', { count: drawing.leftOut })}</span>
          </h2>
          {drawing.nodes.length === 0 ? (
            <p className="dim">{t('nothingDrawn')}</p>
          ) : (
            <>
              <OriginGraph drawing={drawing} names={names} locale={locale} place={place} />
              <p className="sm dim og-key">
                {t('key.confirmed')} · {t('key.attributed')} · {t('key.suspected')} · {t('key.person')}
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="og-table">
          <h2 className="h" id="og-table">
            {t('tableTitle')}
          </h2>
          <OriginTable articles={ids} ties={ties} {...shown} />
        </section>
        {canDraw ? (
          <section aria-labelledby="og-draw" className="og-by-hand">
            <h2 className="h" id="og-draw">
              {t('drawTitle')}
            </h2>
            <DrawForm
              dossier={dossier}
              locale={locale}
              names={names}
              doors={{ draw: doors.draw, undo: doors.undo }}
            />
          </section>
        ) : null}
        {decisions.some(({ content }) => content.outcome === 'rejected') ? (
          <section aria-labelledby="og-rejected">
            <h2 className="h" id="og-rejected">
              {t('rejectedTitle')} <span className="end">{t('rejectedNote')}</span>
            </h2>
            <RejectedOrigins {...shown} />
          </section>
        ) : null}
      </div>
    </>
  )
}
