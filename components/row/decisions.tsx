import { getTranslations } from 'next-intl/server'
import type { AssumptionDecision } from '@/lib/domain/dossier'
import { formatEdtf } from '@/lib/i18n/format'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'

/** The decisions on this row's claims, latest first: what, why, who and when. */
export async function Decisions({
  context,
  decisions,
}: {
  readonly context: RowContext
  readonly decisions: readonly AssumptionDecision[]
}) {
  const { look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  return (
    <ol className="dec">
      {decisions.map(({ id, claim, assumption, outcome, reason, by, at }) => (
        <li key={id}>
          <h3>
            {t.rich(`decided.${outcome}`, {
              kind: t(`assumption.${assumption.kind}`),
              n: () => <Outlet article={look.claims.get(claim)?.article ?? claim} context={context} />,
            })}
          </h3>
          <blockquote>
            <p dir="auto">{reason}</p>
          </blockquote>
          <p className="tally">
            <bdi>{by}</bdi> · <time dateTime={at}>{formatEdtf(at, locale)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The decisions that touch a row, latest first. */
export function decisionsOn(context: RowContext): AssumptionDecision[] {
  const claims = new Set(Object.values(context.row.cells).flatMap(cell => cell.claims))
  const found = context.look.dossier.decisions.flatMap(one =>
    one.kind === 'assumption' && claims.has(one.claim) ? [one] : [],
  )
  return found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
