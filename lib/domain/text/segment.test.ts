import { describe, expect, test } from 'vitest'
import { paragraphs, runs, type Span, sentences, trim, wholeWords, words } from './segment'

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test('end at the Arabic question mark too', () => {
    const text = ' من طلب الجلسة؟ لا أحد يعلم.  Nobody knows! '
    expect(cut(text, sentences(text, 'ar'))).toEqual(['من طلب الجلسة؟', 'لا أحد يعلم.', 'Nobody knows!'])
  })
  test('of white space there are none', () => {
    expect(sentences(' \n ', 'en')).toEqual([])
  })
})

describe('words', () => {
  test('are whole in Arabic, with their vowels and tatweel', () => {
    const text = 'قالَ: «لن نعود، ١٬٢٠٠ مرّة» إلى الـبيت'
    expect(cut(text, words(text, 'ar'))).toEqual(['قالَ', 'لن', 'نعود', '١٬٢٠٠', 'مرّة', 'إلى', 'الـبيت'])
  })
  test('are whole in English', () => {
    const text = 'They don’t meet.'
    expect(cut(text, words(text, 'en'))).toEqual(['They', 'don’t', 'meet'])
  })
})

describe('paragraphs', () => {
  test('are the lines that hold something, whatever ends them', () => {
    const text = '\nأول\r\n  ثان  \n\n \t\nثالث\u2028رابع\u2029خامس'
    expect(cut(text, paragraphs(text))).toEqual(['أول', 'ثان', 'ثالث', 'رابع', 'خامس'])
  })
  test('of an empty text there are none', () => {
    expect(paragraphs('')).toEqual([])
  })
})

describe('trim', () => {
  test('of nothing but white space is empty at its start', () => {
    expect(trim('a   b', { start: 1, end: 4 })).toEqual({ start: 1, end: 1 })
  })
})

describe('wholeWords', () => {
  const grown = (text: string, exact: string, within: Span = { start: 0, end: text.length }) => {
    const start = text.indexOf(exact)
    const span = wholeWords(text, { start, end: start + exact.length }, within)
    return text.slice(span.start, span.end)
  }
  test('leaves whole words alone', () => {
    expect(grown('قال إن الجلسة انتهت.', 'الجلسة')).toBe('الجلسة')
    expect(grown('قال إن الجلسة انتهت.', 'انتهت.')).toBe('انتهت.')
  })
  test('takes in a joined particle and an ending', () => {
    expect(grown('ذهب وبالمدينة أناس', 'المدين')).toBe('وبالمدينة')
  })
  test('takes in vowels, joiners and the halves of a character', () => {
    expect(grown('بيتٌ كبير', 'بيت')).toBe('بيتٌ')
    expect(grown('a 👩‍🔧 b', '👩')).toBe('👩‍🔧')
    expect(grown('x 😀 y', '\uD83D')).toBe('😀')
    expect(grown('می‌روم', 'می')).toBe('می‌روم')
  })
  test('stays within its limits', () => {
    expect(grown('abcdef', 'cd', { start: 1, end: 5 })).toBe('bcde')
    expect(wholeWords('abcdef', { start: 0, end: 6 }, { start: 2, end: 4 })).toEqual({ start: 2, end: 4 })
  })
})

describe('runs', () => {
  const mark = (start: number, end: number, name: string) => ({ start, end, mark: name })
  const drawn = (within: Span, ...marks: ReturnType<typeof mark>[]) =>
    runs(within, marks).map(({ start, end, marks: over }) => `${start}-${end}${over.join('')}`)

  test('without marks are the whole', () => {
    expect(drawn({ start: 2, end: 9 })).toEqual(['2-9'])
  })
  test('nest and overlap', () => {
    expect(drawn({ start: 0, end: 10 }, mark(2, 8, 'A'), mark(4, 6, 'B'))).toEqual([
      '0-2',
      '2-4A',
      '4-6AB',
      '6-8A',
      '8-10',
    ])
    expect(drawn({ start: 0, end: 10 }, mark(1, 5, 'A'), mark(3, 10, 'B'))).toEqual([
      '0-1',
      '1-3A',
      '3-5AB',
      '5-10B',
    ])
  })
  test('share one stretch in the order given', () => {
    expect(drawn({ start: 0, end: 4 }, mark(0, 4, 'B'), mark(0, 4, 'A'))).toEqual(['0-4BA'])
  })
  test('leave out what lies outside, and what is empty', () => {
    expect(drawn({ start: 5, end: 9 }, mark(0, 5, 'A'), mark(9, 12, 'B'), mark(7, 7, 'C'))).toEqual(['5-9'])
    expect(drawn({ start: 5, end: 9 }, mark(0, 20, 'A'))).toEqual(['5-9A'])
  })
  test('of nothing are none', () => {
    expect(drawn({ start: 3, end: 3 }, mark(0, 9, 'A'))).toEqual([])
  })
})
