'use client'

import { useMemo } from 'react'
import { type Context, makeContext } from '@/lib/domain/compare/context'
import { useDeskPart } from '../annotate/desk-store'
import { dossierWith } from './row-dossier'

/** The dossier of the desk, ready to be asked by the engine; claims are left out. */
export function useEngineContext(): Context {
  const data = useDeskPart(state => state.data)
  const { dossier, outlets, sources, entities, events, questions, article, articles } = data
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new claim changes nothing here
  return useMemo(
    () => makeContext(dossierWith(data, [])),
    [dossier, outlets, sources, entities, events, questions, article, articles],
  )
}
