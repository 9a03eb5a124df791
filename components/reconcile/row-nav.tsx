'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useKeys } from '@/components/article/use-keys'
import { useSingleKeys } from '@/components/desk/use-single-keys'

/** From row to row, by link and by key, and the switch that turns the single keys off. */
export function RowNav({
  back,
  previous,
  next,
  place,
  count,
}: {
  readonly back: string
  readonly previous: string | null
  readonly next: string | null
  /** The row's place in the queue, from 1; null where it is not in it. */
  readonly place: number | null
  readonly count: number
}) {
  const t = useTranslations('ui.reconcile')
  const router = useRouter()
  const { isOn, isReady, toggle } = useKeys()
  useSingleKeys({
    ...(next === null ? {} : { j: () => router.push(next) }),
    ...(previous === null ? {} : { k: () => router.push(previous) }),
  })
  return (
    <nav className="rec-nav" aria-label={t('neighbours')}>
      <Link className="b txt rec-back" href={back} prefetch={false}>
        {t('toQueue')}
      </Link>
      <span>{place === null ? t('notInQueue') : t('place', { place, count })}</span>
      <span className="end">
        {previous === null ? null : (
          <Link className="b txt" href={previous} rel="prev" prefetch={false}>
            {t('previous')} {isOn ? <kbd>k</kbd> : null}
          </Link>
        )}
        {next === null ? null : (
          <Link className="b txt" href={next} rel="next" prefetch={false}>
            {t('next')} {isOn ? <kbd>j</kbd> : null}
          </Link>
        )}
        {isReady ? (
          <button type="button" className="b txt" onClick={toggle}>
            {isOn ? t('keysOff') : t('keysOn')}
          </button>
        ) : null}
      </span>
    </nav>
  )
}
