import { useCallback, useRef, useState } from 'react'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Doors, RegistryData } from './doors'
import { reaching } from './reaching'

/**
 * The page's data as they are now: those it came with until `refresh` has read newer ones. One reading at a time; what
 * is asked for meanwhile is read once after it. The router is not asked: the view stands in an address that it did not
 * make (`useView`), and an answer of its own would bring back the address of the moment when it was asked.
 */
export function useFresh(given: RegistryData<RegistryKind>, doors: Doors) {
  const { dossier, kind } = given
  const [read, setRead] = useState<RegistryData<RegistryKind> | null>(null)
  const state = useRef<'idle' | 'reading' | 'owed'>('idle')
  const refresh = useCallback(async () => {
    if (state.current !== 'idle') {
      state.current = 'owed'
      return
    }
    do {
      state.current = 'reading'
      const answer = await reaching(() => doors.readAll({ dossier, kind }))
      // Without an answer what is known stands, with what was written laid over it.
      if (answer.ok) setRead(answer.data)
    } while ((state.current as string) === 'owed')
    state.current = 'idle'
  }, [doors, dossier, kind])
  return [read !== null && read.entry >= given.entry ? read : given, refresh] as const
}
