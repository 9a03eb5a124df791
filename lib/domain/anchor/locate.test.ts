import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToGraphemes } from '../text/selection'
import { describe as describeSpan } from './describe'
import { locate, type Quote } from './locate'

const found = (text: string, quote: Quote) =>
  locate(text, quote).map(({ start, end, exact }) => `${exact ? '=' : '~'}${text.slice(start, end)}`)

describe('locating a quote', () => {
  it.each([
    ['to the letter', 'قال إن الجلسة انتهت', { exact: 'الجلسة' }, ['=الجلسة']],
    ['in other spelling', 'إلى المَدينة القديمة', { exact: 'الى المدينه' }, ['~إلى المَدينة']],
    ['with tatweel and marks', 'في \u200Fعُمـــان\u200F.', { exact: 'عمان' }, ['~عُمـــان']],
    ['with other digits', 'بلغ ١٢٠ قتيلا', { exact: '120 قتيلا' }, ['~١٢٠ قتيلا']],
    ['with other quotation marks', 'قال “نعم” ثم', { exact: ' «نعم» ثم' }, ['~“نعم” ثم']],
    ['with other white space', 'one\n\t two  three', { exact: 'One two three ' }, ['~one\n\t two  three']],
    ['with a letter wrong', 'قال إن الجلسة انتهت', { exact: 'الجلشة' }, ['~الجلسة']],
    ['with an emoji for a letter', 'a sm😊le b', { exact: 'smile' }, ['~sm😊le']],
    [
      'a few edits away in a long quote',
      'The quick brown fox jumps over the dog',
      { exact: 'quick red fox jumped over' },
      ['~quick brown fox jumps over'],
    ],
    ['not when all is other', 'قال إن الجلسة انتهت', { exact: 'تسعة رجال' }, []],
    ['not a short word by another', 'cat', { exact: 'car' }, []],
    ['whole, where a letter carries a mark', 'في بيتٌ', { exact: 'بيت' }, ['~بيتٌ']],
    ['not by blanks', 'a b', { exact: '   ' }, []],
    ['not by marks alone', 'a b', { exact: '\u064B' }, []],
    ['not in an empty text', '', { exact: 'a' }, []],
    ['not when empty', 'abc', { exact: '' }, []],
    ['when empty, between its context', 'abc', { exact: '', prefix: 'ab', suffix: 'c' }, ['=']],
    ['when empty, at the very end', 'abc', { exact: '', prefix: 'bc' }, ['=']],
    ['when empty, not without its context', 'abc', { exact: '', prefix: 'x' }, []],
  ])('%s', (_, text, quote, wanted) => expect(found(text, quote)).toEqual(wanted))

  const twice = 'كان لديهم كل شيء أمامهم، ولم يكن لديهم شيء أمامهم'
  it('gives the places that have the context, and those alone', () => {
    const matches = locate(twice, { exact: 'أمامهم', prefix: 'يكن لديهم شيء ' })
    expect(matches.map(({ start, exact }) => [start, exact])).toEqual([[twice.lastIndexOf('أمامهم'), true]])
  })
  it('else orders them by how well it fits', () => {
    const [first, second, ...none] = locate(twice, { exact: 'أمامهم', prefix: 'لم يكن لديها شئ ' })
    expect(none).toEqual([])
    expect(first).toMatchObject({ start: twice.lastIndexOf('أمامهم'), exact: false, errors: 0 })
    expect(second?.score).toBeLessThan(first?.score ?? 0)
  })
  it('else by how near they are', () => {
    const text = 'yada yada yada'
    const starts = (hint?: number) => locate(text, { exact: 'yada', hint }).map(({ start }) => start)
    expect(starts()).toEqual([0, 5, 10])
    expect(starts(11)).toEqual([10, 5, 0])
    expect(starts(4)).toEqual([5, 0, 10])
  })
  it('prefers the better of several that are near', () => {
    const text = 'The envoy Mark Smyth and the envoy Mark Smithe met'
    expect(found(text, { exact: 'Mark Smithy' })[0]).toBe('~Mark Smithe')
  })

  it('is done in time on 100 KB, for long quotes and bad luck too', () => {
    const text = 'قال المتحدث إن الجلسة انتهت من دون بيان. '.repeat(2500)
    const quotes: Quote[] = [
      { exact: 'قال المتحدث إن الجلسات انتهت من غير أي بيان' },
      { exact: 'ال', prefix: 'ليس هنا' },
      { exact: 'ل', prefix: 'x'.repeat(100_000), suffix: 'x'.repeat(100_000) },
      { exact: 'قال المتحدث الجلسة '.repeat(100) },
      { exact: 'قال المتحدث الجلسة '.repeat(5000) },
      { exact: 'zzzzzzzzzzzzzzzzzzzzzzzzz' },
    ]
    for (const quote of quotes) {
      const from = performance.now()
      locate(text, quote)
      expect(performance.now() - from).toBeLessThan(3000)
    }
  })
})

const unit = fc.constantFrom(
  'قال ',
  'مُحَمَّد ',
  'عُمـان',
  '\u200F',
  '😀',
  '👩‍🔧',
  ' ',
  '\n',
  '«',
  '١٢',
  'ab',
  '🇴🇲',
  '\uD83D',
)

describe('a described span', () => {
  it('keeps 32 code units on either side, and no half characters', () => {
    const text = `${'a'.repeat(10)}👩‍🔧${'b'.repeat(30)}[exact]${'c'.repeat(30)}👩‍🔧`
    const start = text.indexOf('[')
    expect(describeSpan(text, { start, end: start + 7 })).toEqual({
      exact: '[exact]',
      prefix: 'b'.repeat(30),
      suffix: 'c'.repeat(30),
    })
    expect(describeSpan('ab', { start: 0, end: 1 })).toEqual({ exact: 'a', prefix: '', suffix: 'b' })
    const far = 'x'.repeat(100)
    expect(describeSpan(far, { start: 50, end: 51 })).toMatchObject({
      prefix: 'x'.repeat(32),
      suffix: 'x'.repeat(32),
    })
  })

  it('is found again to the letter, at the offsets it had', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), fc.nat(), fc.nat(), (units, from, length) => {
        const text = units.join('')
        const start = from % text.length
        const span = snapToGraphemes(text, { start, end: Math.min(text.length, start + 1 + (length % 9)) })
        const matches = locate(text, { ...describeSpan(text, span), hint: span.start })
        expect(matches[0]).toMatchObject({ ...span, exact: true })
      }),
      { numRuns: 300 },
    )
  })

  it('every match is whole characters, and to the letter when it says so', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit, { minLength: 1, maxLength: 4 }), (units, sought) => {
        const text = units.join('')
        const exact = sought.join('')
        for (const match of locate(text, { exact })) {
          expect(snapToGraphemes(text, match)).toEqual({ start: match.start, end: match.end })
          expect(match.exact).toBe(text.slice(match.start, match.end) === exact)
          expect(match.score).toBeGreaterThan(0)
          expect(match.score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
