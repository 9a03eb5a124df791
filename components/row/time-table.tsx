import { getTranslations } from 'next-intl/server'
import type { Reading } from '@/lib/domain/compare/readings'
import { formatDays } from '@/lib/i18n/format'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'

/** The arithmetic behind a time line: counted from when, how far back, so where it falls. */
export async function TimeTable({
  context,
  readings,
}: {
  readonly context: RowContext
  readonly readings: readonly Reading[]
}) {
  const { locale, look } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const counts = readings.some(({ back }) => back !== null)
  const from = ({ from: start }: Reading) =>
    start &&
    t(start.point === 'event' ? 'fromEvent' : 'fromPublication', { date: formatDays(start.days, locale) })
  const length = ({ back }: Reading) =>
    back && t(`qualifier.${back.qualifier}`, { length: t(`length.${back.unit}`, { count: back.amount }) })
  return (
    <table className="plain stack">
      <caption className="sr">{t('timelineTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reading')}</th>
          {counts ? <th scope="col">{t('countedFrom')}</th> : null}
          {counts ? <th scope="col">{t('countedBack')}</th> : null}
          <th scope="col">{t('falls')}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a claim may have several readings
          <tr key={index}>
            <th scope="row">
              <Outlet article={look.claims.get(reading.claim)?.article ?? ''} context={context} />
              {locale === 'ar' ? '، ' : ', '}
              {reading.assumption
                ? t('asAssumed', { kind: t(`assumption.${reading.assumption.kind}`) })
                : t('asWritten')}
            </th>
            {counts ? <td data-label={t('countedFrom')}>{from(reading) ?? '—'}</td> : null}
            {counts ? <td data-label={t('countedBack')}>{length(reading) ?? '—'}</td> : null}
            <td data-label={t('falls')}>{formatDays(reading.bounds, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
