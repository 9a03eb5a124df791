import { getTranslations } from 'next-intl/server'
import { campLetter } from '@/components/ui/camp-letter'
import type { Reading } from '@/lib/domain/compare/readings'
import type { Locale } from '@/lib/domain/dossier'
import type { DayRange } from '@/lib/domain/message'
import { formatDays } from '@/lib/i18n/format'
import { campsByClaim } from './arrange'
import { type Bar, Track } from './line-track'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'
import { sharedDays } from './shared-days'
import { tickName } from './tick-name'
import { common, share, stretch, timeScale } from './time-scale'
import { TimeTable } from './time-table'

interface Drawn {
  readonly reading: Reading
  readonly key: string
  readonly camp: number | null
}

/** When each article puts it, as written and under each assumption: a drawing, and the arithmetic as a table. */
export async function TimeLine({
  context,
  readings,
}: {
  readonly context: RowContext
  readonly readings: readonly Reading[]
}) {
  const { locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const scale = timeScale(readings.map(({ bounds }) => bounds))
  if (!scale) return null
  const camps = campsByClaim(context.row)
  const drawn = readings.map((reading, index): Drawn => {
    const at = camps.get(reading.claim)
    return { reading, key: `${reading.claim}/${index}`, camp: at?.length === 1 ? (at[0] ?? null) : null }
  })
  const shared = sharedDays(readings, context.row.assumptions)
  const ticks = scale.ticks.map((tick, index) => ({
    at: share(scale, tick.day),
    name: tickName(tick, index === 0, locale),
  }))
  const band = shared && stretch(scale, shared)
  const whole: DayRange = [scale.start, scale.end - 1]
  return (
    <>
      <figure className="line" aria-label={t('timelineLabel', edges(whole, locale))}>
        <div className="line-row axis">
          <div className="line-l" />
          <Track locale={locale} ticks={ticks} />
        </div>
        {drawn.map(({ reading, key, camp }) => (
          <div key={key} className="line-row">
            <div className="line-l">
              <b>
                <Outlet article={context.look.claims.get(reading.claim)?.article ?? ''} context={context} />
              </b>
              <small>
                {reading.assumption
                  ? t('asAssumed', { kind: t(`assumption.${reading.assumption.kind}`) })
                  : t('asWritten')}
                {camp === null || context.row.camps.length < 2
                  ? null
                  : ` · ${t('campNamed', { letter: campLetter(camp, locale) })}`}
              </small>
            </div>
            <Track
              locale={locale}
              ticks={ticks.map(({ at }) => ({ at, name: null }))}
              band={band}
              bar={bar(reading, shared, stretch(scale, reading.bounds))}
              words={formatDays(reading.bounds, locale)}
            />
          </div>
        ))}
      </figure>
      <TimeTable context={context} readings={readings} />
      {shared ? (
        <p className="rule-t">
          {t.rich('common', {
            days: formatDays(shared, locale),
            b: chunks => <b className="nb">{chunks}</b>,
          })}
        </p>
      ) : null}
    </>
  )
}

function bar(reading: Reading, shared: DayRange | null, at: Omit<Bar, 'kind'>): Bar {
  const isOutside = shared !== null && common([reading.bounds, shared]) === null
  return { ...at, kind: reading.as === 'assumed' ? 'assumed' : isOutside ? 'outside' : 'written' }
}

function edges([from, to]: DayRange, locale: Locale): { from: string; to: string } {
  return { from: formatDays([from, from], locale), to: formatDays([to, to], locale) }
}
