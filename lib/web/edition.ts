import { cache } from 'react'
import { getEdition } from '@/lib/services/editions'
import { editionNumber } from './edition-number'

/**
 * The edition a page shows, asked for once per request although its title and its body both need it. `number` is as the
 * address writes it; an address that names no edition names nothing.
 */
export const readEdition = cache(async (dossier: string, number?: string | readonly string[]) => {
  if (number === undefined) return getEdition({ dossier })
  const asked = typeof number === 'string' ? editionNumber(number) : null
  return asked === null ? null : getEdition({ dossier, number: asked })
})
