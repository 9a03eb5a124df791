'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { Doors, Judging } from './doors'
import { useDecide } from './use-decide'
import type { WayBack } from './way-back'

/** Takes back what a line of the record tells of: the act with all that went with it, or the decision that came with a file. */
export function UndoStep({
  judging,
  step: { decision, seen, wayBack },
  doors,
}: {
  readonly judging: Judging
  readonly step: { readonly decision: Id; readonly seen: number; readonly wayBack: WayBack }
  readonly doors: Pick<Doors, 'decide' | 'undo' | 'withdraw'>
}) {
  const t = useTranslations('ui.reconcile')
  const { takeBack, withdraw } = useDecide(judging, doors)
  const [isBusy, setBusy] = useState(false)
  return (
    <button
      type="button"
      className="b txt"
      disabled={isBusy}
      onClick={async () => {
        setBusy(true)
        await (wayBack.by === 'act'
          ? takeBack(wayBack.entry)
          : withdraw(() => doors.withdraw({ dossier: judging.dossier, decision, seen })))
        setBusy(false)
      }}
    >
      {t('takeBack')}
    </button>
  )
}
