import type { Locale } from '@/lib/domain/dossier'
import { defaultLocale, isLocale } from '@/lib/i18n/routing'

/** The reader's first wish among our languages by RFC 9110 weights; without one, Arabic. */
export function preferredLocale(header: string | null): Locale {
  let best: Locale = defaultLocale
  let weight = 0
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';')
    const language = tag.trim().toLowerCase().split('-')[0]
    const q = parameters.map(p => /^\s*q=([\d.]+)\s*$/i.exec(p)?.[1]).find(Boolean)
    const wish = q === undefined ? 1 : Number(q)
    if (isLocale(language) && wish > weight) {
      best = language
      weight = wish
    }
  }
  return best
}
