import { z } from 'zod'
import { isEdtf } from '@/lib/domain/time/edtf'

/** PostgreSQL text takes neither NUL nor half a surrogate pair (which would come back as another character). */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}

const knownEdtf = new Map<string, boolean>()

/** A dossier repeats few dates very often, and parsing EDTF is slow. */
function isKnownEdtf(text: string): boolean {
  const known = knownEdtf.get(text)
  if (known !== undefined) return known
  const valid = isEdtf(text)
  if (knownEdtf.size < 10_000) knownEdtf.set(text, valid)
  return valid
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'is not an id: 1 to 64 of a-z 0-9 . _ -, a letter or digit first')

export const text = z.string().refine(isStorable, 'holds NUL or half a character, which cannot be stored')
export const words = text.min(1, 'is empty')
/** Why a person decided something. */
export const reason = words
  .max(2_000, 'is longer than 2,000 characters')
  .refine(given => given.trim() !== '', 'is empty')
export const webAddress = words.refine(isWebAddress, 'is not an http or https address')
export const edtf = z.string().refine(isKnownEdtf, 'is not a date in EDTF (ISO 8601-2, level 1)')
export const offset = z.number().int().min(0)
export const instant = z.iso.datetime({ offset: true, error: 'is not an ISO 8601 instant' })

export const names = z
  .strictObject({ ar: words.optional(), en: words.optional() })
  .refine(name => name.ar !== undefined || name.en !== undefined, 'says neither ar nor en')
