'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Outcome } from '@/lib/errors'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { Confirm } from './confirm'
import { useToasts } from './toasts'
import { useFault } from './use-fault'

/** Freezes the dossier for readers, once it is said what they will be shown; an edition is never taken back. */
export function PublishButton({
  dossier,
  publish,
  children,
}: {
  readonly dossier: string
  readonly publish: (input: {
    dossier: string
  }) => Promise<Outcome<{ readonly number: number; readonly isNew: boolean }>>
  /** What is said before it is done. */
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.desk.publish')
  const locale = useLanguage()
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isAsking, setAsking] = useState(false)

  async function perform() {
    const outcome = await publish({ dossier }).catch(() => null)
    setAsking(false)
    if (!outcome?.ok) {
      show({ message: fault(outcome), fault: true })
      return
    }
    const { number, isNew } = outcome.data
    show({ message: t(isNew ? 'done' : 'nothingNew', { n: formatNumber(number, locale) }) })
    router.refresh()
  }
  return (
    <>
      <button type="button" className="b pri" onClick={() => setAsking(true)}>
        {t('act')}
      </button>
      {isAsking ? (
        <Confirm title={t('ask')} act={t('act')} onConfirm={perform} onClose={() => setAsking(false)}>
          {children}
        </Confirm>
      ) : null}
    </>
  )
}
