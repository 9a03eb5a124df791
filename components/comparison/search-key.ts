const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}
const variants = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const marks = /[\p{Mn}\p{Me}\p{Cf}\u0640]/gu
const digits = /[٠-٩۰-۹]/gu

/**
 * What a reader's search and a question are compared by: without diacritics, tatweel, letter variants, case or the
 * choice of digits. Looser than identity and stricter than the engine's fold of names, which also joins ك, ق and غ.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(variants, letter => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(marks, '')
    .replace(digits, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
