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

/** Enough of a long text to tell its language by. */
const enough = 20_000

/**
 * The language of a document that may declare one: null where it declares one that the project does not know, since the
 * letters of Persian are Arabic's; otherwise by its letters, which are surer than a label that came with a page's template,
 * and by the label where it has none.
 */
export function documentLanguage(text: string, declared: string | null): Locale | null {
  const tag = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/[-_].*$/s, '')
  if (!['', 'und', 'ar', 'en'].includes(tag)) return null
  return languageOf(text.slice(0, enough))?.language ?? (tag === 'ar' || tag === 'en' ? tag : null)
}
