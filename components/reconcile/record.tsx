import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/desk/moment'
import { Who } from '@/components/desk/who'
import { Outlet } from '@/components/row/outlet'
import type { RowContext } from '@/components/row/row-context'
import type { Decision } from '@/lib/domain/dossier'
import type { Doors, Judging } from './doors'
import { UndoStep } from './undo-step'
import type { WayBack } from './way-back'

export interface RecordStep {
  readonly key: string
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  readonly content: Decision
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** How what stands now is taken back; null: it stands no more. */
  readonly wayBack: WayBack | null
}

/** What people decided on the row, newest first, what they took back too, each with its reason and its way back. */
export async function Record({
  steps,
  context,
  judging,
  doors,
  canDecide,
}: {
  readonly steps: readonly RecordStep[]
  readonly context: RowContext
  readonly judging: Judging
  readonly doors: Pick<Doors, 'decide' | 'undo' | 'withdraw'>
  readonly canDecide: boolean
}) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.reconcile' })
  // One act may have made several decisions; its way back stands once.
  const undone = new Set<number>()
  const isFirst = (way: WayBack) =>
    way.by === 'decision' || (!undone.has(way.entry) && Boolean(undone.add(way.entry)))
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="h">
        {t('recordTitle')}
      </h2>
      {steps.length === 0 ? <p className="rec-none">{t('noRecord')}</p> : null}
      <ol className="rec-record">
        {steps.map(step => (
          <li key={`${step.key}/${step.number}`}>
            <p className="who">
              <b>
                <Who name={step.by} />
              </b>
              <Moment at={step.at} />
            </p>
            <p>
              {step.action === 'removed' ? `${t('tookBack')} ` : null}
              <What decision={step.content} context={context} />
            </p>
            {step.action === 'removed' ? null : (
              <blockquote>
                <p dir="auto">{step.content.reason}</p>
              </blockquote>
            )}
            {canDecide && step.wayBack !== null && isFirst(step.wayBack) ? (
              <UndoStep
                judging={judging}
                step={{ decision: step.key, seen: step.number, wayBack: step.wayBack }}
                doors={doors}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

async function What({ decision, context }: { readonly decision: Decision; readonly context: RowContext }) {
  const { look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui' })
  if (decision.kind === 'assumption') {
    return t.rich(`row.decided.${decision.outcome}`, {
      kind: t(`row.assumption.${decision.assumption.kind}`),
      n: () => (
        <Outlet article={look.claims.get(decision.claim)?.article ?? decision.claim} context={context} />
      ),
    })
  }
  if (decision.kind !== 'reconcile') return null
  const { article, fault } = decision
  if (decision.outcome === 'article-errs' && article && fault) {
    return t.rich('reconcile.said.article-errs', {
      fault: t(`reconcile.fault.${fault}`),
      n: () => <Outlet article={article} context={context} />,
    })
  }
  return t(`reconcile.said.${decision.outcome === 'article-errs' ? 'conflict' : decision.outcome}`)
}
