'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { Failure, Outcome } from '@/lib/errors'
import { useFault } from '../desk/use-fault'
import { type AskableModel, isUnderWay, type ModelReading } from './reading'

/** How often a reading is asked how far it is; milliseconds. */
const often = 1_500
const afterFault = 5_000

/** The latest reading of an article, followed while it is under way, and what can be done with it. */
export function useModelReading(
  { run, doors }: AskableModel,
  about: { readonly dossier: string; readonly article: string },
) {
  const t = useTranslations('ui.model')
  const say = useFault()
  const [reading, setReading] = useState(run)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const follow = isUnderWay(reading) ? (reading?.id ?? null) : null
  const { dossier, article } = about

  const look = useCallback(
    async (id: string) => {
      const outcome = await doors.look({ dossier, run: id }).catch(() => null)
      if (outcome?.ok) setReading(outcome.data)
      setFault(outcome?.ok ? null : t('lost'))
      return outcome?.ok === true
    },
    [doors, dossier, t],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round waits once
  useEffect(() => {
    if (follow === null) return
    const timer = setTimeout(
      async () => {
        await look(follow)
        setRound(before => before + 1)
      },
      fault === null ? often : afterFault,
    )
    return () => clearTimeout(timer)
  }, [follow, look, round])

  async function perform<T>(act: () => Promise<Outcome<T>>, then: (data: T) => unknown): Promise<void> {
    setBusy(true)
    setFault(null)
    const outcome = await act().catch(() => null)
    if (outcome?.ok) await then(outcome.data)
    else setFault(outcome ? refusal(outcome.error) : say(null))
    setBusy(false)
  }

  const refusal = (error: Failure): string => {
    if (error.data?.reason === 'model-budget') return t('fault.budget')
    if (error.data?.reason === 'model-off') return t('fault.off')
    return say({ ok: false, error })
  }

  return {
    reading,
    fault,
    isBusy,
    start: () =>
      perform(
        () => doors.start({ dossier, article }),
        data => look(data.run),
      ),
    stop: (id: string) =>
      perform(
        () => doors.stop({ dossier, run: id }),
        (ended: ModelReading) => setReading(ended),
      ),
  }
}
