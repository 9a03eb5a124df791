import type { Context } from '@/lib/domain/compare/context'
import type { Claim, Locale, NewsEvent } from '@/lib/domain/dossier'
import { edtfDays } from '@/lib/domain/time/edtf'
import { claimLabel } from '@/lib/domain/values/label'
import { formatDays, formatEdtf } from '@/lib/i18n/format'
import { renderMessage } from '@/lib/i18n/render'

/** What a claim says, in words: its value as the comparison shows it. */
export function claimWords(claim: Claim, context: Context, locale: Locale): string {
  return renderMessage(claimLabel(claim, context), locale)
}

/** A date as its author wrote it; empty where there is none. */
export function dateWords(edtf: string | null | undefined, locale: Locale): string {
  return edtf ? formatEdtf(edtf, locale) : ''
}

export function eventDay(event: NewsEvent, locale: Locale): string {
  return dateWords(event.date, locale)
}

/** The days that a date admits, where they are more than it says: "about March 2026" is 14 February to 15 April. */
export function admittedDays(edtf: string, locale: Locale): string | null {
  const days = edtfDays(edtf)
  if (!days) return null
  const words = formatDays(days, locale)
  return words === formatEdtf(edtf, locale) ? null : words
}
