import { describe, expect, test } from 'vitest'
import { diffWords, spellingKey } from './diff-words'

const cut = (a: string, b: string, language: 'ar' | 'en' = 'ar') => {
  const diff = diffWords(a, b, language)
  return {
    a: diff.a.map(({ start, end }) => a.slice(start, end)),
    b: diff.b.map(({ start, end }) => b.slice(start, end)),
  }
}

describe('diffWords', () => {
  test('marks whole Arabic words, neighbours as one run', () => {
    expect(cut('أول لقاء منذ ثمانية أشهر بين الطرفين', 'أول لقاء منذ مايو بين الطرفين')).toEqual({
      a: ['ثمانية أشهر'],
      b: ['مايو'],
    })
  })
  test('marks a word that differs in one letter as a whole', () => {
    expect(cut('حضر المفاوض', 'حضر المفاوضون')).toEqual({ a: ['المفاوض'], b: ['المفاوضون'] })
  })
  test('marks an inserted word on one side only', () => {
    expect(cut('محادثات غير مباشرة', 'محادثات مباشرة')).toEqual({ a: ['غير'], b: [] })
  })
  test('leaves alone sentences that are the same', () => {
    const same = 'لم يصدر بيان.'
    expect(cut(`${same} حضر خمسة.`, `${same} حضر ستة. انتهى الأمر.`)).toEqual({
      a: ['خمسة'],
      b: ['ستة. انتهى الأمر'],
    })
    expect(cut(`خمسة. ${same}`, `${same} ستة.`)).toEqual({ a: ['خمسة'], b: ['ستة'] })
  })
  test('does not mark spelling, vowels, digits or punctuation', () => {
    expect(cut('إلى المدينة القديمة، في ١٠ أيّام', 'الى المدينه القديـمة في 10 أيام')).toEqual({
      a: [],
      b: [],
    })
    expect(cut('It said “don’t”', "it said: don't", 'en')).toEqual({ a: [], b: [] })
  })
  test('says how much is shared', () => {
    expect(diffWords('a b', 'a b', 'en').shared).toBe(1)
    expect(diffWords('aa bb', 'aa cc', 'en').shared).toBe(0.5)
    expect(diffWords('aa', 'bb', 'en').shared).toBe(0)
    expect(diffWords('', ' ', 'en').shared).toBe(1)
  })
  test('gives up on texts that share nothing over thousands of words', () => {
    const many = (letter: string) => Array.from({ length: 1500 }, (_, i) => `${letter}${i}`).join(' ')
    const diff = diffWords(many('a'), many('b'), 'en')
    expect(diff.a).toHaveLength(1)
    expect(diff.b[0]).toEqual({ start: 0, end: many('b').length })
  })
})

describe('spellingKey', () => {
  test.each([
    ['مُسْتَشْفَى', 'مستشفي'],
    ['أُمّة', 'امه'],
    ['ٱلۡآن', 'الان'],
    ['مؤتمر', 'موتمر'],
    ['کتاب', 'كتاب'],
    ['۱۲٫۵', '12.5'],
    ['١٬٢٠٠', '1200'],
    ['Café', 'cafe'],
    ['a\u200Fb', 'ab'],
  ])('%s is written %s', (word, key) => {
    expect(spellingKey(word)).toBe(key)
  })
})
