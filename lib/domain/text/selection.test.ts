import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from './segment'
import {
  extendByWord,
  growToWords,
  selectableWords,
  snapToGraphemes,
  tidySelection,
  wordAt,
} from './selection'

const at = (text: string, span: Span | null) => span && text.slice(span.start, span.end)
/** A text with the selection in ⟦ ⟧. */
function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  return { text: text.replace(/[⟦⟧]/g, ''), span: { start, end } }
}

describe('the words of a text', () => {
  it.each([
    ['قالَ: «لن نعود، ١٬٢٠٠ مرّة» إلى الـبيت', ['قالَ', 'لن', 'نعود', '١٬٢٠٠', 'مرّة', 'إلى', 'الـبيت']],
    ['انتهى.وقال', ['انتهى', 'وقال']],
    ['8.\u200F1 و\u200Fنص', ['8.\u200F1', 'و\u200Fنص']],
    ['الوفد\u200F، \u200Fعُمان\u200F.', ['الوفد', 'عُمان']],
    ['وبالمدينة و301 كلم', ['وبالمدينة', 'و301', 'كلم']],
    ['don’t, U.S. soil', ['don’t', 'U.S', 'soil']],
    ['-3.5% $300 300€ ٪', ['-3.5%', '$300', '300€']],
    ['at 10:30, then 5.', ['at', '10:30', 'then', '5']],
    ['2019-2020', ['2019', '2020']],
    ['👩‍🔧🇴🇲 👍🏽❤️', ['👩‍🔧', '🇴🇲', '👍🏽', '❤️']],
    ['يناير/كانون الثاني', ['يناير', 'كانون', 'الثاني']],
    ['می‌روم', ['می‌روم']],
    [' .. ، ', []],
  ])('%s', (text, wanted) => {
    expect(selectableWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
  })
  it('are cut in linear time, whatever comes', () => {
    for (const unit of ['1\u200F.', 'ب\u200F', "a'", '\u200F', '-$', '👩\u200D', '("']) {
      const text = unit.repeat(25_000)
      const from = performance.now()
      selectableWords(text)
      tidySelection(text, { start: 1, end: text.length - 1 })
      expect(performance.now() - from).toBeLessThan(1500)
    }
  })
})

describe('the word at an offset', () => {
  const text = ' قال، نعم. '
  it.each([
    [0, 'قال'],
    [1, 'قال'],
    [3, 'قال'],
    [4, 'قال'],
    [5, 'نعم'],
    [9, 'نعم'],
    [11, 'نعم'],
  ])('%i: %s', (offset, wanted) => expect(at(text, wordAt(text, offset))).toBe(wanted))
  it('is the one that starts there, of two that touch', () => {
    expect(at('👍🏽❤️', wordAt('👍🏽❤️', 4))).toBe('❤️')
  })
  it('is none where there is none', () => expect(wordAt(' ، ', 1)).toBeNull())
})

describe('characters as people see them', () => {
  it.each([
    ['an end inside vowels', 'بيتٌّ', 1, 4, 'يتٌّ'],
    ['a start on a mark', 'مُحمد', 1, 3, 'مُح'],
    ['half a pair', 'x😀y', 2, 3, '😀'],
    ['inside a joined emoji', 'a👩‍🔧b', 2, 4, '👩‍🔧'],
    ['nothing selected, inside one', 'x😀y', 2, 2, ''],
    ['the end of the text', 'ab', 2, 2, ''],
    ['beyond the text', 'ab', 1, 9, 'b'],
    ['between plain letters', 'abc', 1, 2, 'b'],
    ['before the text', 'ab', -3, 1, 'a'],
  ])('%s', (_, text, start, end, wanted) => {
    expect(at(text, snapToGraphemes(text, { start, end }))).toBe(wanted)
  })
})

describe('what a pointer selects', () => {
  it.each([
    ['loses blanks and bare punctuation', 'قال⟦، «نعم» ⟧ثم', 'نعم'],
    ['loses invisible marks', 'في⟦ \u200Fعُمان\u200F، ⟧ثم', 'عُمان'],
    ['keeps part of a word', 'و⟦301 كلم⟧', '301 كلم'],
    [
      'keeps the bracket that closes what it holds',
      'في 10 ⟦كانون الثاني (يناير⟧) ثم',
      'كانون الثاني (يناير)',
    ],
    ['takes in the mark that opens what it closes', 'قال «⟦نعم» ثم⟧ مضى', '«نعم» ثم'],
    ['takes in straight marks', 'He said ⟦it was "over⟧" then', 'it was "over"'],
    ['and those before', 'said "⟦no" twice⟧', '"no" twice'],
    ['keeps pairs inside each other', '⟦a [b (c⟧)] d', 'a [b (c)]'],
    ['and before', '[(⟦a) b] c⟧', '[(a) b] c'],
    ['leaves marks that pair elsewhere', '(a ⟦b⟧)', 'b'],
    ['keeps a percent', 'by ⟦3.5%.⟧', '3.5%'],
    ['keeps an emoji whole', 'ok ⟦\uD83D⟧\uDC4D🏽', '👍🏽'],
  ])('%s', (_, given, wanted) => {
    const { text, span } = marked(given)
    expect(at(text, tidySelection(text, span))).toBe(wanted)
  })
  it.each(['a ⟦ ⟧b', 'a⟦، ⟧b', 'a⟦⟧b'])('is nothing where no word is touched: %s', given => {
    const { text, span } = marked(given)
    expect(tidySelection(text, span)).toBeNull()
  })
})

describe('growing to whole words', () => {
  it('takes each word it touches', () => {
    const { text, span } = marked('قال المت⟦حدث إن الجل⟧سة انتهت')
    expect(at(text, growToWords(text, span))).toBe('المتحدث إن الجلسة')
  })
  it('is nothing where it touches none', () => expect(growToWords('a . b', { start: 1, end: 4 })).toBeNull())
})

describe('extending by word', () => {
  const step = (given: string, edge: 'start' | 'end', by: 1 | -1) => {
    const { text, span } = marked(given)
    return at(text, extendByWord(text, span, edge, by))
  }
  it.each([
    ['قال ⟦إن⟧ الجلسة، انتهت', 'end', 1, 'إن الجلسة'],
    ['قال ⟦إن الجلسة⟧، انتهت', 'end', 1, 'إن الجلسة، انتهت'],
    ['قال ⟦إن الجلسة⟧، انتهت', 'end', -1, 'إن'],
    ['قال ⟦إن الجلسة⟧، انتهت', 'start', -1, 'قال إن الجلسة'],
    ['قال ⟦إن الجلسة⟧، انتهت', 'start', 1, 'الجلسة'],
    ['قال ⟦إن⟧ الجلسة', 'end', -1, 'إن'],
    ['قال ⟦إن⟧ الجلسة', 'start', 1, 'إن'],
    ['قال ⟦إن⟧', 'end', 1, 'إن'],
    ['⟦قال⟧ إن', 'start', -1, 'قال'],
    ['قال المت⟦حدث إن الجل⟧سة', 'end', 1, 'حدث إن الجلسة'],
    ['قال المت⟦حدث إن الجل⟧سة', 'start', -1, 'المتحدث إن الجل'],
    ['قال المت⟦حدث إن الجل⟧سة', 'end', -1, 'حدث إن'],
    ['في ⟦كانون (يناير)⟧ ثم', 'end', -1, 'كانون'],
    ['في ⟦كانون⟧ (يناير) ثم', 'end', 1, 'كانون (يناير)'],
    ['a ⟦⟧ b', 'end', 1, 'b'],
  ] as const)('%s at its %s by %i', (given, edge, by, wanted) => expect(step(given, edge, by)).toBe(wanted))
  it('of a text without words is nothing', () => {
    expect(extendByWord(' . ', { start: 0, end: 1 }, 'end', 1)).toBeNull()
  })
})

const parts = fc.constantFrom(
  'قال',
  'مُحَمَّدٌ',
  'الـبيت',
  'وبالمدينة',
  'و301',
  '١٬٢٠٠',
  '8.\u200F1',
  '3.5%',
  '\u200Fعُمان\u200F',
  'don’t',
  '👩‍🔧',
  '👍🏽',
  '🇴🇲',
  'می‌روم',
)
const gaps = fc.constantFrom(
  ' ',
  '، ',
  '. ',
  ' «',
  '» ',
  ' (',
  ') ',
  ' — ',
  '\u200F ',
  '\n',
  ' "',
  '" ',
  '/',
  ': ',
)

describe('the pointer and the keyboard', () => {
  it('give one span for the same words', () => {
    const texts = fc.tuple(gaps, fc.array(fc.tuple(parts, gaps), { minLength: 1, maxLength: 9 }))
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), ([before, rest], i, j, left, right) => {
        const text = before + rest.map(pair => pair.join('')).join('')
        const words = selectableWords(text)
        const first = i % words.length
        const last = first + (j % (words.length - first))
        const [a, b] = [words[first] as Span, words[last] as Span]
        const room = { start: words[first - 1]?.end ?? 0, end: words[last + 1]?.start ?? text.length }
        const pointer = {
          start: a.start - (left % (a.start - room.start + 1)),
          end: b.end + (right % (room.end - b.end + 1)),
        }
        let keyboard = wordAt(text, a.start)
        for (let n = first; n < last; n += 1) keyboard = keyboard && extendByWord(text, keyboard, 'end', 1)
        expect(keyboard).toEqual(tidySelection(text, pointer))
        expect(keyboard).toEqual(growToWords(text, pointer))
        let backwards = wordAt(text, b.start)
        for (let n = first; n < last; n += 1)
          backwards = backwards && extendByWord(text, backwards, 'start', -1)
        expect(backwards).toEqual(keyboard)
        if (keyboard) expect(tidySelection(text, keyboard)).toEqual(keyboard)
        if (keyboard && last > first) {
          const back = extendByWord(text, extendByWord(text, keyboard, 'end', -1) as Span, 'end', 1)
          expect(back).toEqual(keyboard)
        }
      }),
      { numRuns: 500 },
    )
  })
})
