'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import { useWithWay } from '@/components/desk/use-held'
import type { Refusal } from '@/lib/domain/registry/merge'
import type { Failure, Outcome } from '@/lib/errors'
import type { UndoInput } from '@/lib/schemas/registry'

type Answer = Outcome<{ readonly entry: number }>

const meanwhile = ['decided-meanwhile', 'changed-meanwhile', 'preview-changed'] as const

/** Does an act, says that it did with a way back, and shows the page anew; false where it was refused, and why is said. */
export function useIdentityAct(dossier: string, undo: (input: UndoInput) => Promise<Answer>) {
  const t = useTranslations('ui.identity')
  const refusal = useTranslations('ui.registry.refusal')
  const undoWords = useTranslations('ui.registry')
  const router = useRouter()
  const fault = useFault()
  const withWay = useWithWay()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)

  function why(error: Failure): ReactNode {
    const reason = meanwhile.find(one => one === error.data?.reason)
    if (reason) return t(`meanwhile.${reason}`)
    const refusals = (error.data?.refusals ?? []) as readonly Refusal[]
    const [first] = refusals
    if (first) return refusal(first.reason, { count: first.keys.length })
    const words = fault({ ok: false, error })
    return error.faults?.[0] ? `${words} ${error.faults[0]}` : withWay(words, error.data)
  }

  async function takeBack(entry: number): Promise<void> {
    const outcome = await undo({ dossier, entry }).catch(() => null)
    if (outcome?.ok) show({ message: t('undone') })
    else if (outcome?.error.code === 'stale') show({ message: undoWords('undoStale'), fault: true })
    else show({ message: outcome === null ? fault(null) : why(outcome.error), fault: true })
    router.refresh()
  }

  async function act(work: () => Promise<Answer>, done: string): Promise<boolean> {
    setBusy(true)
    const outcome = await work().catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      const { entry } = outcome.data
      show({ message: done, undo: () => takeBack(entry) })
      router.refresh()
      return true
    }
    show({ message: outcome === null ? fault(null) : why(outcome.error), fault: true })
    // What is asked anew is asked about what is there now; what was typed stays.
    if (meanwhile.some(one => one === outcome?.error.data?.reason)) router.refresh()
    return false
  }

  return { act, takeBack, isBusy }
}
