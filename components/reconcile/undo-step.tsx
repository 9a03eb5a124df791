'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Doors, Judging } from './doors'
import { useDecide } from './use-decide'

/** Takes back the act that a line of the record tells of, with all that went with it. */
export function UndoStep({
  judging,
  entry,
  doors,
}: {
  readonly judging: Judging
  readonly entry: number
  readonly doors: Pick<Doors, 'decide' | 'undo'>
}) {
  const t = useTranslations('ui.reconcile')
  const { takeBack } = useDecide(judging, doors)
  const [isBusy, setBusy] = useState(false)
  return (
    <button
      type="button"
      className="b txt"
      disabled={isBusy}
      onClick={async () => {
        setBusy(true)
        await takeBack(entry)
        setBusy(false)
      }}
    >
      {t('takeBack')}
    </button>
  )
}
