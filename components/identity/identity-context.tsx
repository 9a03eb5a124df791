'use client'

import { createContext, useContext } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { DeskPlace } from '@/lib/i18n/routing'
import type { IdentityData, IdentityDoors } from './doors'

/** What everything on the page shares; `doors` is null for whoever may not decide. */
export interface IdentityState extends IdentityData {
  readonly place: DeskPlace
  readonly doors: IdentityDoors | null
}

const Context = createContext<IdentityState | null>(null)
export const IdentityProvider = Context

export function useIdentity(): IdentityState {
  const state = useContext(Context)
  if (!state) throw new Error('identity is shown by <IdentityScreen>')
  return state
}

/** Two items as a person sees them, with the decision that stands on them. */
export interface Asked {
  readonly of: 'entity' | 'event' | 'question' | 'outlet'
  readonly a: Id
  readonly b: Id
  /** The revision of the decision; 0: none. */
  readonly over: number
}
