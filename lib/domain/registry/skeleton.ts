/**
 * The consonants that a name keeps when it is written in the other script. Newspapers transliterate by ear: vowels come
 * and go, several letters share one sound, doubled letters are written once. So this is a hint for a person and no more
 * (semantics §5 keeps the published table for what the engine may propose).
 */

const arabic: Readonly<Record<string, string>> = {
  ...{ ب: 'B', پ: 'B', ف: 'F', ڤ: 'F', م: 'M', ن: 'N', ل: 'L', ر: 'R' },
  ...{ ت: 'T', ط: 'T', ث: 'T', د: 'D', ذ: 'D', ض: 'D', س: 'S', ص: 'S', ز: 'Z', ژ: 'Z', ظ: 'Z' },
  // غ ك گ ق have become ج in the published table, and چ is written with the same letters.
  ...{ ج: 'K', چ: 'K', خ: 'X', ش: 'C', ه: 'H', ح: 'H' },
}

const latin: Readonly<Record<string, string>> = {
  ...{ b: 'B', p: 'B', f: 'F', v: 'F', ph: 'F', m: 'M', n: 'N', l: 'L', r: 'R' },
  ...{ t: 'T', th: 'T', d: 'D', dh: 'D', s: 'S', z: 'Z', zh: 'Z', x: 'KS' },
  ...{ g: 'K', gh: 'K', j: 'K', k: 'K', q: 'K', c: 'K', ck: 'K', ch: 'K', kh: 'X', sh: 'C', h: 'H' },
}

const latinSounds = /ph|th|dh|zh|gh|ck|ch|kh|sh|./gu
const latinArticles: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az'])
const fewest = 3

/** Which of the two scripts a folded name is written in, by its first letter of either; null for neither. */
export function scriptOf(folded: string): 'arabic' | 'latin' | null {
  const [letter] = /[a-z\u0620-\u06d3]/u.exec(folded) ?? []
  if (letter === undefined) return null
  return letter <= 'z' ? 'latin' : 'arabic'
}

/**
 * The consonants of a name folded by the published table (`foldName`), its articles and a closing h left out. Null where
 * fewer than three are left: عمان and Oman would meet, and so would half of all short names.
 */
export function skeletonOf(folded: string): string | null {
  const words = folded.split(' ')
  const spell = scriptOf(folded) === 'arabic' ? arabicSounds : latinSoundsOf
  const named = words.length > 1 ? words.filter(word => !latinArticles.has(word)) : words
  const consonants = named.map(word => spell(word).replace(/H$/u, '')).join('')
  return consonants.length < fewest ? null : consonants
}

function arabicSounds(word: string): string {
  return [...word.replace(/^ال(?=..)/u, '')].map(letter => arabic[letter] ?? '').join('')
}

function latinSoundsOf(word: string): string {
  return word
    .replace(/(.)\1+/gu, '$1')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(latinSounds, sound => latin[sound] ?? '')
}
