import { describe, expect, it } from 'vitest'
import { asciiDigits, loosely, looselyAny } from './loose'

const finds = (phrase: string, text: string) => new RegExp(loosely(phrase), 'iu').exec(text)?.[0]

describe('a phrase is found however it is written', () => {
  it.each([
    ['hamzas', 'إقرأ أيضا', 'اقرا ايضا'],
    ['vowels', 'نشر', 'نُشِرَ'],
    ['tatweel', 'نشر', 'نـشـر'],
    ['a seat of hamza', 'مسؤول', 'مسوول'],
    ['alif maksura and ta marbuta', 'صورة', 'صوره'],
    ['Persian letters', 'يوليو', 'یولیو'],
    ['letter case', 'Read also', 'READ ALSO'],
    ['wide spaces', 'Read also', 'read \u00a0also'],
    ['signs that mean something in a pattern', '(file)', '(FILE)'],
    ['apostrophes', "Editor's picks", "editor's picks"],
  ])('%s', (_, phrase, text) => expect(finds(phrase, text)).toBe(text))

  it.each([
    ['another letter', 'صورة', 'سورة'],
    ['a line break', 'Read also', 'Read\nalso'],
    ['signs taken for wild cards', 'أ.ب', 'أصب'],
  ])('not: %s', (_, phrase, text) => expect(finds(phrase, text)).toBeUndefined())

  it('takes the longest of several', () => {
    expect(new RegExp(looselyAny(['كانون', 'كانون الثاني']), 'u').exec('كانون الثاني')?.[0]).toBe(
      'كانون الثاني',
    )
  })
})

describe('digits', () => {
  it('become European ones in their places', () => {
    expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 7')).toBe('0123456789 0123456789 7')
  })
})
