import { fold } from '../text/fold'

/** What a folded letter may stand for in a text that is not folded (`fold` in lib/domain/text). */
const spellings: Readonly<Record<string, string>> = {
  ا: '[اأإآٱ]',
  و: '[وؤ]',
  ي: '[يىیئ]',
  ه: '[هة]',
  ك: '[كک]',
}
/** Vowels, tatweel, a hamza on no seat, and marks of direction; spelled out, for a class of all marks is slow to compile. */
const between = '[\\u0610-\\u061A\\u0621\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u200B-\\u200F]*'

/**
 * The source of a regular expression (flags `iu`) that finds a phrase in a text as it stands, however its hamzas, vowels
 * and letter case are written, so that what it finds has offsets in that text. A space stands for any white space or none
 * but a line break where the phrase has one.
 */
export function loosely(phrase: string): string {
  return [...fold(phrase)]
    .map(letter => {
      if (letter === ' ') return '[^\\S\\n\\r]+'
      const spelled = spellings[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
      return /\p{Script=Arabic}/u.test(letter) ? spelled + between : spelled
    })
    .join('')
}

/** Any of the phrases, the longest first. */
export function looselyAny(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(loosely)
    .join('|')
}

/** ASCII digits for Arabic-Indic and Persian ones, one for one, so that offsets stay. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, digit => String(digit.charCodeAt(0) & 15))
}
