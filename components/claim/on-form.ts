'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { Claim, Id } from '@/lib/domain/dossier'
import { useDeskPart, useDeskStore } from '../annotate/desk-store'

/** The row that is looked at, with the claim that the form would make; null while it has no value. */
export interface OnForm {
  readonly event: Id
  readonly question: Id
  readonly draft: Claim | null
}

interface Cell {
  readonly get: () => OnForm | null
  readonly set: (onForm: OnForm | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

function makeCell(): Cell {
  let now: OnForm | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set(onForm) {
      if (now === onForm) return
      now = onForm
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One a desk: the form stands in one column of the page, and what the others say in another. */
const cells = new WeakMap<object, Cell>()

function useCell(): Cell {
  const desk = useDeskStore()
  const known = cells.get(desk)
  if (known) return known
  const cell = makeCell()
  cells.set(desk, cell)
  return cell
}

export function useSetOnForm(): Cell['set'] {
  return useCell().set
}

const none = () => null

/** What the form says; with no form open, the current claim as it stands. */
export function useOnForm(): OnForm | null {
  const cell = useCell()
  const onForm = useSyncExternalStore(cell.subscribe, cell.get, none)
  const current = useDeskPart(state => state.currentClaim)
  const claims = useDeskPart(state => state.data.claims)
  return useMemo(() => {
    if (onForm) return onForm
    const claim = claims.find(({ content }) => content.id === current)?.content
    return claim ? { event: claim.event, question: claim.question, draft: claim } : null
  }, [onForm, current, claims])
}
