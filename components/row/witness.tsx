import { getTranslations } from 'next-intl/server'
import { clip } from '@/components/comparison/view'
import { Icon } from '@/components/ui/icon'
import { Quote } from '@/components/ui/quote'
import type { Reading } from '@/lib/domain/compare/readings'
import type { Claim } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'
import { formatDays } from '@/lib/i18n/format'
import { claimsOf } from './arrange'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'
import { gap } from './time-scale'

/** The fewest claims that show why the row is not simply compatible, and the rule that parts them. */
export async function Witness({
  context,
  readings,
}: {
  readonly context: RowContext
  readonly readings: readonly Reading[]
}) {
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  if (!row.witness) return null
  const claims = claimsOf(row.witness.claims, look)
  const written = (claim: Claim) =>
    readings.find(({ claim: id, as }) => id === claim.id && as === 'written')?.bounds
  const [a, b] = claims.map(written)
  const days = a && b ? gap(a, b) : null
  return (
    <>
      <div className={claims.length === 2 ? 'wit' : 'wit many'}>
        {claims.map((claim, index) => {
          const bounds = written(claim)
          const language = look.articles.get(claim.article)?.language ?? locale
          return (
            <div key={claim.id} className={index === 0 ? 'wit-a' : 'wit-b'}>
              <p dir={direction(language)}>
                <Quote language={language}>{short(claim)}</Quote>
              </p>
              <span className="by">
                <Outlet article={claim.article} context={context} />
                {bounds ? <span>{formatDays(bounds, locale)}</span> : null}
              </span>
            </div>
          )
        })}
        {claims.length === 2 ? (
          <div className={`gap v-${row.verdict}`}>
            <Icon name="conflict" />
            {days === null ? null : <span>{t('gap', { count: days })}</span>}
          </div>
        ) : null}
      </div>
      <p>{row.witness.sentence[locale]}</p>
      <p className="rule-t">{t('ruleLabel', { rule: t(`rule.${row.witness.rule}`) })}</p>
    </>
  )
}

const LONGEST = 160

/** A claim's own words, cut at a word where they are long. */
export function short(claim: Claim): string {
  return clip(claim.anchors.map(({ exact }) => exact).join(' … '), LONGEST)
}
