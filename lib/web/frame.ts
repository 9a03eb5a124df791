import { cache } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import { getDeskDossier } from '@/lib/services/dossiers-desk'
import { currentActor } from './session'

/** A dossier of the desk as it is shown to whoever is signed in; null where there is none for them. Asked once per request. */
export const currentDossier = cache(async (dossier: Id) => {
  try {
    return await getDeskDossier(await currentActor(), { dossier })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
})
