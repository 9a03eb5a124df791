'use client'

import { useTranslations } from 'next-intl'
import type { Id } from '@/lib/domain/dossier'
import type { OriginDoors } from './doors'
import { useOriginAct } from './use-origin-act'

/** What may be done with an edge that nobody decided on. */
export function EdgeActs({
  dossier,
  article,
  source,
  status,
  name,
  doors,
}: {
  readonly dossier: Id
  readonly article: Id
  readonly source: Id
  readonly status: 'confirmed' | 'suspected'
  /** Which edge, for who does not see the row. */
  readonly name: string
  readonly doors: Pick<OriginDoors, 'draw' | 'undo'>
}) {
  const t = useTranslations('ui.origins')
  const { act, isBusy } = useOriginAct(dossier, doors.undo)
  const to = status === 'suspected' ? 'confirmed' : 'suspected'
  const about = { dossier, article, source }
  return (
    <span className="act">
      <button
        type="button"
        className="b txt"
        disabled={isBusy}
        onClick={() => act(() => doors.draw({ ...about, status: to }), t('changed'))}
      >
        {status === 'suspected' ? t('confirm') : t('suspect')}
        <span className="sr"> {name}</span>
      </button>
      <button
        type="button"
        className="b txt"
        disabled={isBusy}
        onClick={() => act(() => doors.draw({ ...about, status: null }), t('removed'))}
      >
        {t('remove')}
        <span className="sr"> {name}</span>
      </button>
    </span>
  )
}

/** Takes away that one source is recorded as derived from another. */
export function DropRecorded({
  about,
  name,
  doors,
}: {
  readonly about: { readonly dossier: Id; readonly source: Id; readonly from: Id }
  readonly name: string
  readonly doors: Pick<OriginDoors, 'drop' | 'undo'>
}) {
  const t = useTranslations('ui.origins')
  const { act, isBusy } = useOriginAct(about.dossier, doors.undo)
  return (
    <button
      type="button"
      className="b txt"
      disabled={isBusy}
      onClick={() => act(() => doors.drop(about), t('removed'))}
    >
      {t('remove')}
      <span className="sr"> {name}</span>
    </button>
  )
}

/** Takes a decision back, as if nobody had decided. */
export function WithdrawDecision({
  dossier,
  decision,
  seen,
  name,
  doors,
}: {
  readonly dossier: Id
  readonly decision: Id
  readonly seen: number
  readonly name: string
  readonly doors: Pick<OriginDoors, 'withdraw' | 'undo'>
}) {
  const t = useTranslations('ui.origins')
  const { act, isBusy } = useOriginAct(dossier, doors.undo)
  return (
    <button
      type="button"
      className="b txt"
      disabled={isBusy}
      onClick={() => act(() => doors.withdraw({ dossier, decision, seen }), t('withdrawn'))}
    >
      {t('withdraw')}
      <span className="sr"> {name}</span>
    </button>
  )
}
