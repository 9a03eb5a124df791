import type { Locale } from '@/lib/domain/dossier'

/**
 * The language of a text: what the document declares, if we know that language; null if it declares another one;
 * and by its letters where it declares none.
 */
export function languageOf(text: string, declared: string | null): Locale | null {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  const byLetters = lettersOf(text)
  // Arabic pages built on an English template say `en` and are not: the letters are surer than the label.
  if (byLetters === 'ar' && (tag === 'en' || tag === 'ar')) return 'ar'
  if (tag === 'ar' || tag === 'en') return byLetters === null ? tag : byLetters
  return tag === '' || tag === 'und' ? byLetters : null
}

function lettersOf(text: string): Locale | null {
  const sample = text.slice(0, 20_000)
  const arabic = sample.match(/[\u0621-\u064A]/g)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0
  if (arabic + latin < 8) return null
  if (arabic > latin) return 'ar'
  return latin > arabic * 4 ? 'en' : null
}
