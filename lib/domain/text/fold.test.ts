import { describe, expect, it } from 'vitest'
import { fold, foldName, spellingTable } from './fold'

describe('the published table', () => {
  it('carries its version', () => expect(spellingTable.version).toBe(1))

  it.each(Object.entries(spellingTable.letters))('%s counts as %s in a name', (letter, as) => {
    expect(foldName(`ب${letter}ب`)).toBe(`ب${as}ب`)
  })
})

describe('two spellings of one name', () => {
  it.each([
    ['the letters of one foreign sound', 'ماكغورك', 'ماكجورك'],
    ['short vowels', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'محمــد', 'محمد'],
    ['a hamza on its seat', 'أحمد', 'احمد'],
    ['a hamza on no seat', 'علاء', 'علا'],
    ['a madda in one sign or two', 'آل', 'ا\u0653ل'],
    ['alif maksura', 'مصطفى', 'مصطفي'],
    ['ta marbuta', 'فاطمة', 'فاطمه'],
    ['Persian letters', 'کیان', 'كيان'],
    ['a presentation form', 'ﷲ', 'الله'],
    ['Latin accents and case', 'Élysée', 'elysee'],
    ['a hyphen or a space', 'al-Busaidi', 'Al Busaidi'],
    ['an apostrophe or none between words', "O'Neil", 'O’Neil'],
    ['initials', 'J. D. Vance', 'j d vance'],
    ['space around', '  Oman ', 'oman'],
    ['a directional mark', '\u200fعمان', 'عمان'],
  ])('%s: %s and %s', (_, a, b) => expect(foldName(a)).toBe(foldName(b)))

  it.each([
    ['another letter', 'باقري', 'بازري'],
    ['another order', 'علي باقري', 'باقري علي'],
    ['one word more', 'علي', 'علي باقري'],
    ['ث is not ت', 'ثامر', 'تامر'],
  ])('not: %s: %s and %s', (_, a, b) => expect(foldName(a)).not.toBe(foldName(b)))

  it('folds once and for all', () => {
    for (const name of ['ماكغورك', "O'Neil", 'مُصطفى', 'کیان'])
      expect(foldName(foldName(name))).toBe(foldName(name))
  })
})

describe('words that are sought', () => {
  it.each([
    ['hamzas', 'أإآٱ', 'اااا'],
    ['alif maksura and ta marbuta', 'ىة', 'يه'],
    ['Persian letters', 'کگی', 'ككي'],
    ['vowels and tatweel', 'مُحَـمَّد', 'محمد'],
    ['case', 'Oman', 'oman'],
  ])('%s', (_, text, key) => expect(fold(text)).toBe(key))

  it('keep the letters that only foreign names mix, and what stands between words', () => {
    expect(fold('غ ج ك ق')).toBe('غ ج ك ق')
    expect(fold('al-Busaidi')).toBe('al-busaidi')
  })
})
