'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type { FindAgain } from './doors'

/** Of when the suggestions are, whether newer ones are on their way, and that finding them failed. */
export function FindState({
  dossier,
  state,
  foundAt,
  fault,
  findAgain,
}: {
  readonly dossier: Id
  readonly state: 'current' | 'finding' | 'failed'
  /** ISO 8601; null: nothing was found yet. */
  readonly foundAt: string | null
  readonly fault: 'too-hard' | 'internal' | null
  readonly findAgain: FindAgain
}) {
  const t = useTranslations('ui.origins.finding')
  const router = useRouter()
  const toFault = useFault()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)

  async function again() {
    setBusy(true)
    const outcome = await findAgain({ dossier }).catch(() => null)
    setBusy(false)
    if (!outcome?.ok) show({ message: toFault(outcome), fault: true })
    router.refresh()
  }

  return (
    <div className={`og-state is-${state}`}>
      <p role="status">
        {state === 'finding' ? <span className="og-busy">{t(foundAt ? 'newer' : 'first')}</span> : null}
        {state === 'failed' ? <span className="og-fault">{t(`fault.${fault ?? 'internal'}`)}</span> : null}{' '}
        {foundAt ? (
          <span className="dim">
            {t.rich(state === 'current' ? 'asOf' : 'lastOf', { at: () => <Moment at={foundAt} /> })}
          </span>
        ) : null}
      </p>
      {state === 'failed' ? (
        <button type="button" className="b" disabled={isBusy} onClick={again}>
          {t('again')}
        </button>
      ) : null}
    </div>
  )
}
