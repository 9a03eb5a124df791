/**
 * The published table of spellings that count as one (semantics §5, `spelling`): marks that carry no letter are dropped,
 * and letters that newspapers write for one another become one. Search keys and comparisons only; no text is stored folded.
 */
export const spellingTable: { readonly version: number; readonly letters: Readonly<Record<string, string>> } =
  {
    version: 1,
    letters: {
      أ: 'ا',
      إ: 'ا',
      آ: 'ا',
      ٱ: 'ا',
      ؤ: 'و',
      ئ: 'ي',
      ى: 'ي',
      ی: 'ي',
      ة: 'ه',
      // One foreign sound, five letters: Gulf, Levant, Egypt, Maghreb and Persian usage of g.
      غ: 'ج',
      ك: 'ج',
      ک: 'ج',
      گ: 'ج',
      ق: 'ج',
    },
  }

const marks = /[\p{Mn}\p{Me}\p{Cf}\u0640\u0621]/gu
const letters = new RegExp(`[${Object.keys(spellingTable.letters).join('')}]`, 'gu')
const joints = /[\s\p{Pd}'’ʼ.·]+/gu

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(marks, '').toLowerCase()
}

/** The key under which two spellings of one name meet. Linear in the length of the name. */
export function foldName(name: string): string {
  return withoutMarks(name)
    .replace(letters, letter => spellingTable.letters[letter] as string)
    .replace(joints, ' ')
    .trim()
}

const searchLetters = /[أإآٱىیةکگ]/gu
const searchTable: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', گ: 'ك' }

/** The key under which words are sought and compared: no marks, no case, and the letters that are typed for one another. */
export function fold(text: string): string {
  return withoutMarks(text).replace(searchLetters, letter => searchTable[letter] ?? 'ا')
}
