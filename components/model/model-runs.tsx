'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import { useLanguage } from '../claim/use-language'
import { Moment } from '../desk/moment'
import { Who } from '../desk/who'
import type { ModelReading } from './reading'

export interface ModelUseView {
  readonly runs: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly tokensReserved: number
  /** Millionths of the currency. */
  readonly cost: number
}

export interface RunView extends ModelReading {
  readonly article: string
  readonly startedBy: string
  readonly startedByName: string | null
  readonly model: string
  readonly prompt: string
  readonly tokensIn: number
  readonly tokensOut: number
  readonly isAssumed: boolean
  readonly cost: number | null
  readonly currency: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

const useSay = () => {
  const locale = useLanguage()
  return {
    locale,
    n: (number: number) => formatNumber(number, locale),
    money: (millionths: number, currency: string) =>
      `${formatNumber(Math.ceil(millionths / 100) / 10_000, locale)} ${currency}`,
  }
}

/** What a dossier has used of its month. */
export function ModelUse({
  use,
  monthlyTokens,
  monthlyCost,
  currency,
}: {
  readonly use: ModelUseView
  readonly monthlyTokens: number
  /** In units of the currency. */
  readonly monthlyCost: number | null
  readonly currency: string | null
}) {
  const t = useTranslations('ui.model.settings')
  const { n, money } = useSay()
  const tokens = use.tokensIn + use.tokensOut + use.tokensReserved
  const cost = currency === null ? null : money(use.cost, currency)
  return (
    <>
      <h3>{t('use')}</h3>
      <ul className="model-use">
        <li>{t('useRuns', { n: n(use.runs) })}</li>
        <li>
          <label>
            {t('useTokens', { n: n(tokens), all: n(monthlyTokens) })}
            <meter value={Math.min(tokens, monthlyTokens)} max={monthlyTokens} />
          </label>
        </li>
        {use.tokensReserved > 0 ? <li>{t('useReserved', { n: n(use.tokensReserved) })}</li> : null}
        {cost === null || currency === null ? null : (
          <li>
            {monthlyCost === null
              ? t('useCost', { n: cost })
              : t('useCostOf', { n: cost, all: money(monthlyCost * 1_000_000, currency) })}
          </li>
        )}
      </ul>
    </>
  )
}

/** The latest readings: who asked for what, what it used and what came of it. */
export function ModelRuns({
  dossier,
  runs,
}: {
  readonly dossier: string
  readonly runs: readonly RunView[]
}) {
  const t = useTranslations('ui.model.settings')
  if (runs.length === 0) return null
  return (
    <>
      <h3>{t('runs')}</h3>
      <table className="plain stack">
        <caption className="sr">{t('runs')}</caption>
        <thead>
          <tr>
            {(['article', 'what', 'used', 'took', 'outcome'] as const).map(key => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <RunRow key={run.id} dossier={dossier} run={run} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function RunRow({ dossier, run }: { readonly dossier: string; readonly run: RunView }) {
  const t = useTranslations('ui.model.settings')
  const { locale, n, money } = useSay()
  const { startedAt, finishedAt, cost, currency } = run
  const used = n(run.tokensIn + run.tokensOut)
  return (
    <tr>
      <th scope="row">
        <Link href={toDesk.annotate({ locale, dossier }, run.article)} prefetch={false}>
          <bdi className="ltr">{run.article}</bdi>
        </Link>
        <span className="meta">
          <Who name={run.startedByName ?? run.startedBy} />
          <Moment at={run.createdAt.toISOString()} />
        </span>
      </th>
      <td data-label={t('what')}>
        <bdi className="ltr">
          {run.model} · {run.prompt}
        </bdi>
      </td>
      <td data-label={t('used')}>
        <span>
          {run.isAssumed ? t('usedAtMost', { n: used }) : t('usedTokens', { n: used })}
          {cost === null || currency === null ? null : ` · ${money(cost, currency)}`}
        </span>
      </td>
      <td data-label={t('took')}>
        {startedAt && finishedAt
          ? t('seconds', { n: n(Math.ceil((finishedAt.getTime() - startedAt.getTime()) / 1_000)) })
          : '–'}
      </td>
      <td data-label={t('outcome')}>
        <Outcome run={run} />
      </td>
    </tr>
  )
}

function Outcome({ run: { state, fault, counts } }: { readonly run: RunView }) {
  const t = useTranslations('ui.model')
  if (state === 'failed' && fault) return <>{t(`fault.${fault.code}`)}</>
  if (state !== 'done') return <>{t(`settings.state.${state}`)}</>
  return <>{t('added', { count: counts.added })}</>
}
