import type { Locale } from '../dossier'

/** Which script a text is in. `share` is that script's part of all its Arabic and Latin letters, 0 to 1. */
export interface ScriptLanguage {
  readonly language: Locale
  readonly share: number
}

const arabic = /\p{Script=Arabic}/gu
const latin = /\p{Script=Latin}/gu

/**
 * The language of a text by its script: Arabic letters are read as Arabic, Latin ones as English; the project knows no
 * other two. Null where there is neither. Names and quotations in the other script do not turn it: the larger part decides,
 * and at equal parts Arabic.
 */
export function languageOf(text: string): ScriptLanguage | null {
  const inArabic = text.match(arabic)?.length ?? 0
  const inLatin = text.match(latin)?.length ?? 0
  const all = inArabic + inLatin
  if (all === 0) return null
  return inArabic >= inLatin
    ? { language: 'ar', share: inArabic / all }
    : { language: 'en', share: inLatin / all }
}
