'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { newKey } from '@/components/claim/new-key'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import { useWithWay } from '@/components/desk/use-held'
import { type Stale, staleOf } from '@/components/history/stale'
import { StaleDialog } from '@/components/history/stale-dialog'
import type { Doors, Given, Judging } from './doors'

interface Refused {
  readonly stale: Stale
  readonly given: Given
  readonly onDone: () => void
}

/**
 * Records a decision, says so with a way back, and shows the row anew. Where somebody else decided meanwhile, both versions
 * stand side by side; where the claims changed, the page shows them and what was typed stays.
 */
export function useDecide(judging: Judging, doors: Pick<Doors, 'decide' | 'undo'>) {
  const t = useTranslations('ui.reconcile')
  const router = useRouter()
  const fault = useFault()
  const withWay = useWithWay()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  // The same until it is done: what is sent again after a lost answer is not made twice.
  const key = useRef<string | null>(null)

  async function takeBack(entry: number): Promise<void> {
    const outcome = await doors.undo({ dossier: judging.dossier, entry }).catch(() => null)
    if (outcome?.ok) show({ message: t('undone') })
    else show({ message: withWay(fault(outcome), outcome?.error.data), fault: true })
    router.refresh()
  }

  async function withdraw(work: () => ReturnType<Doors['withdraw']>): Promise<void> {
    const outcome = await work().catch(() => null)
    if (outcome?.ok) show({ message: t('undone'), undo: () => takeBack(outcome.data.entry) })
    else show({ message: withWay(fault(outcome), outcome?.error.data), fault: true })
    router.refresh()
  }

  async function decide(given: Given, onDone: () => void, over = judging.over): Promise<void> {
    key.current ??= newKey('d')
    setBusy(true)
    const input = { ...judging, judged: [...judging.judged], over, key: key.current, ...given }
    const outcome = await doors.decide(input).catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      key.current = null
      show({ message: t('recorded'), undo: () => takeBack(outcome.data.entry) })
      onDone()
      // The field that was typed in is done with, and the keys of the row work again.
      document.getElementById('row-title')?.focus({ preventScroll: true })
      router.refresh()
      return
    }
    const stale = outcome === null ? null : staleOf(outcome.error)
    if (stale) {
      setRefused({ stale, given, onDone })
      return
    }
    const refusal = refusals.find(one => one === outcome?.error.data?.reason)
    const why = refusal ? t(`refused.${refusal}`) : withWay(fault(outcome), outcome?.error.data)
    show({ message: why, fault: true })
    if (refusal) router.refresh()
  }

  const dialog: ReactNode = refused ? (
    <StaleDialog
      stale={refused.stale}
      onKeepTheirs={() => {
        setRefused(null)
        key.current = null
        refused.onDone()
        router.refresh()
      }}
      onPutMine={async seen => {
        setRefused(null)
        const { given, stale, onDone } = refused
        // On an assumption one decision stands, and mine takes its place; on a row mine comes after theirs.
        if (given.act === 'assumption' && isOnAssumption(stale)) await decide({ ...given, seen }, onDone)
        else await decide(given, onDone, stale.key)
      }}
      onClose={() => setRefused(null)}
    />
  ) : null
  return { decide, takeBack, withdraw, isBusy, dialog }
}

const isOnAssumption = ({ current, yours }: Stale): boolean => {
  const content = current?.content ?? yours
  return content !== null && 'kind' in content && content.kind === 'assumption'
}

/** What is the matter with the row, in words of its own; the page shows it anew. */
const refusals = ['row-changed', 'not-offered', 'dated-ahead'] as const
