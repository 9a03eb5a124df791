'use client'

import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { droppedOf, type ModelReading } from './reading'

/** What came of a reading that has ended: what it added, what it did not, and what went wrong. */
export function ReadingResult({ reading }: { readonly reading: ModelReading }) {
  const t = useTranslations('ui.model')
  const locale = useLanguage()
  const { state, fault, counts } = reading
  const n = (number: number) => formatNumber(number, locale)
  const dropped = droppedOf(counts)
  const told = [
    t('added', { count: counts.added }),
    ...(['known', 'rejected', 'unreadable'] as const).flatMap(key =>
      counts[key] > 0 ? [t(key, { n: n(counts[key]) })] : [],
    ),
  ]
  return (
    <>
      {state === 'cancelled' ? <p>{t('stopped')}</p> : null}
      {fault ? <p className="fault">{t(`fault.${fault.code}`)}</p> : null}
      {fault && counts.added === 0 ? null : <p>{told.join(' · ')}</p>}
      {dropped.total > 0 ? (
        <details>
          <summary>{t('droppedTitle', { n: n(dropped.total) })}</summary>
          <ul className="dim">
            {dropped.by.map(([reason, count]) => (
              <li key={reason}>
                {t(`dropped.${reason}`)}: {n(count)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
