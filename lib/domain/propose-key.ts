import type { Names } from './dossier'

/** Letters as newsrooms write them in Latin; vowels are not written, so the key reads as the skeleton of the title. */
const latin: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ؤ: 'w',
  ي: 'y',
  ی: 'y',
  ئ: 'y',
  ى: 'a',
  ء: '',
}

const longest = 48

/**
 * A key for a thing called so: at most 48 characters of a-z, 0-9 and hyphens, cut between words; '' where the name has
 * neither letters of ours nor digits. The English name is preferred, because addresses are read in Latin letters.
 */
export function proposeKey({ ar, en }: Names): string {
  return asKey(en ?? '') || asKey(ar ?? '')
}

function asKey(name: string): string {
  const plain = name
    // A composed hamza carrier is one letter of the table, and would fall apart into a carrier and a mark.
    .normalize('NFC')
    .replace(/[\u0640\u064b-\u065f\u0670]/gu, '')
    .replace(/\p{Script=Arabic}/gu, letter => latin[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter(word => word !== '')
  let key = ''
  for (const word of words) {
    const longer = key === '' ? word.slice(0, longest) : `${key}-${word}`
    if (longer.length > longest) break
    key = longer
  }
  return key
}

/** The next key to try where one is taken: `talks`, `talks-2`, `talks-3`. */
export function nextKey(key: string): string {
  const [, stem, number] = /^(.*)-(\d{1,3})$/.exec(key) ?? []
  return stem ? `${stem}-${Number(number) + 1}` : `${key}-2`
}
