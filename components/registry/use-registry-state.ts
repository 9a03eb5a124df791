'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import { useWithWay } from '@/components/desk/use-held'
import { useLive } from '@/components/desk/use-live'
import { pickName } from '@/components/ui/name'
import type { Locale } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import type { Written } from '@/lib/domain/registry/told'
import type { Failure, Outcome } from '@/lib/errors'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Doors, RegistryData } from './doors'
import { type Overlay, overlaid } from './overlay'
import { reaching } from './reaching'
import type { RegistryState, Said } from './registry-context'

/** The state of a registry's page: what it shows, live, and the one way in which anything on it is changed. */
export function useRegistryState(
  data: RegistryData<RegistryKind>,
  doors: Doors,
  locale: Locale,
  open: (item: string) => void,
  refresh: () => void,
): RegistryState {
  const { dossier, kind, canWrite, entry } = data
  const [overlays, setOverlays] = useState<readonly Overlay[]>([])
  const lay = useCallback(
    (overlay: Overlay) => {
      setOverlays(shown => [...shown.filter(one => one.entry > entry), overlay])
      refresh()
    },
    [entry, refresh],
  )
  useLive(dossier, entry, told => {
    lay({ entry: told.entry, items: told.items.map(({ content, ...item }) => ({ ...item, after: content })) })
  })
  const items = useMemo(
    () => overlaid(data.items, kind, overlays, entry),
    [data.items, kind, overlays, entry],
  )
  const { perform, explain } = usePerform(doors, dossier, locale, lay)
  const write = useCallback(
    (changes: readonly Change[]) => reaching(() => doors.write({ dossier, changes })),
    [doors, dossier],
  )
  return useMemo(
    () => ({ dossier, kind, locale, canWrite, doors, items, uses: data.uses, perform, write, explain, open }),
    [dossier, kind, locale, canWrite, doors, items, data.uses, perform, write, explain, open],
  )
}

function usePerform(doors: Doors, dossier: string, locale: Locale, lay: (overlay: Overlay) => void) {
  const t = useTranslations('ui.registry')
  const fault = useFault()
  const withWay = useWithWay()
  const { show } = useToasts()

  const explain = useCallback(
    (error: Failure) => {
      const [first] = error.faults ?? []
      const words = fault({ ok: false, error })
      show({ message: first ? `${words} ${first}` : withWay(words, error.data), fault: true })
    },
    [fault, withWay, show],
  )

  const undo = useCallback(
    async (entry: number) => {
      const answer = await reaching(() => doors.undo({ dossier, entry }))
      if (answer.ok) {
        lay(answer.data)
        show({ message: t('done.undone') })
      } else if (answer.error.code === 'stale') show({ message: t('undoStale'), fault: true })
      else explain(answer.error)
    },
    [doors, dossier, explain, lay, show, t],
  )

  const perform = useCallback(
    async (act: () => Promise<Outcome<Written>>, { key, names }: Said) => {
      const answer = await reaching(act)
      if (!answer.ok) return answer
      const { entry } = answer.data
      lay(answer.data)
      const name = (names && pickName(names, locale)?.text) ?? ''
      // Isolated, for a name in the other script must not turn the sentence around.
      show({ message: t(`done.${key}`, { name: `\u2068${name}\u2069` }), undo: () => undo(entry) })
      return answer
    },
    [lay, locale, show, t, undo],
  )
  return { perform, explain }
}
