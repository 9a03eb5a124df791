'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { type Refused, useFault } from './use-fault'

export interface Verdict {
  readonly entries: number
  readonly hash: string | null
  readonly broken: {
    readonly number: number
    readonly fault: 'gap' | 'link' | 'hash' | 'tail' | 'head'
  } | null
}

/** Walks the chain on the server, and says beside the button what came of it. */
export function VerifyButton({
  dossier,
  verify,
}: {
  readonly dossier: Id
  readonly verify: (input: {
    dossier: Id
  }) => Promise<{ readonly ok: true; readonly data: Verdict } | Refused>
}) {
  const t = useTranslations('ui.desk.activity')
  const fault = useFault()
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly words: string; readonly isBad: boolean } | null>(null)

  async function ask() {
    setBusy(true)
    const outcome = await verify({ dossier }).catch(() => null)
    setBusy(false)
    if (!outcome?.ok) setSaid({ words: fault(outcome), isBad: true })
    else {
      const { broken, entries } = outcome.data
      const words = broken
        ? t(`broken.${broken.fault}`, { number: broken.number })
        : t('whole', { count: entries })
      setSaid({ words, isBad: broken !== null })
    }
  }

  return (
    <div className="act">
      <button type="button" className="b" disabled={isBusy} onClick={ask}>
        {isBusy ? t('verifying') : t('verify')}
      </button>
      <p role="status" className={said?.isBad ? 'fault' : 'sound'}>
        {said?.words}
      </p>
    </div>
  )
}
