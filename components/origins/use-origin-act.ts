'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { type Refused, useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type { OriginDoors } from './doors'

type Answer = { readonly ok: true; readonly data: { readonly entry: number } } | Refused

/** Does an act, says that it did with a way back, and shows the page anew; false where it was refused. */
export function useOriginAct(dossier: Id, undo: OriginDoors['undo']) {
  const t = useTranslations('ui.origins')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)

  function refuse(outcome: Answer | null) {
    const isDecided = outcome && !outcome.ok && outcome.error.data?.reason === 'decided'
    show({ message: isDecided ? t('decidedAlready') : fault(outcome), fault: true })
  }

  async function takeBack(entry: number) {
    const outcome = await undo({ dossier, entry }).catch(() => null)
    if (outcome?.ok) show({ message: t('undone') })
    else refuse(outcome)
    router.refresh()
  }

  async function act(work: () => Promise<Answer>, done: string): Promise<boolean> {
    setBusy(true)
    const outcome = await work().catch(() => null)
    setBusy(false)
    if (!outcome?.ok) {
      refuse(outcome)
      return false
    }
    const { entry } = outcome.data
    show({ message: done, undo: () => takeBack(entry) })
    router.refresh()
    return true
  }

  return { act, isBusy }
}
