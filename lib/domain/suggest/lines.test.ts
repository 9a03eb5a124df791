import { describe, expect, it } from 'vitest'
import { lineKey, linesOf, looksLikeParagraph, looksLikeTitle } from './lines'

const sentence =
  'وقال المتحدث إن الطرفين اتفقا على لقاء آخر في الشهر المقبل بعد أن تبادلا الأوراق طوال النهار.'

describe('lines', () => {
  it('are the text’s own, without the white space around them', () => {
    const text = ' أول \n\n\t\nثانٍ'
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['أول', 'ثانٍ'])
  })

  it('of a text that was flattened are cut before a strong cue', () => {
    const text = `${`${sentence} `.repeat(6)}المصدر: وكالات. إقرأ أيضاً: سوق السماق يفتح أبوابه`
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end).slice(0, 10))).toEqual([
      sentence.slice(0, 10),
      'المصدر: وك',
      'إقرأ أيضاً',
    ])
  })
})

describe('what a line looks like', () => {
  it.each([
    ['some words', 'سوق السماق يفتح أبوابه', true],
    ['a question', 'ماذا ينتظر الوادي؟', true],
    ['three dots at its end', 'بعد الاتفاق...', true],
    ['an item of a list', '• سوق السماق يفتح أبوابه.', true],
    ['a sentence', 'انتهى اللقاء بلا اتفاق.', false],
    ['one word', 'سوق', false],
    ['too long', 'كلمة '.repeat(40), false],
  ])('a title: %s', (_, words, is) => expect(looksLikeTitle(words)).toBe(is))

  it.each([
    ['a sentence of some length', sentence, true],
    ['long, whatever ends it', 'كلمة '.repeat(45), true],
    ['short', 'انتهى اللقاء.', false],
    ['no end', 'لقاء غير معلن في خان القمر بين المزارعين وشركة المياه بعد قطيعة', false],
    ['a question of title’s length', `${'كلمة '.repeat(14)}؟`, false],
    ['a long question', `${'كلمة '.repeat(26)}؟`, true],
  ])('a paragraph: %s', (_, words, is) => expect(looksLikeParagraph(words)).toBe(is))
})

describe('the key of a line', () => {
  it('forgets signs, vowels and case', () => {
    expect(lineKey('  تابعوا «مرآة الوادي» — على Facebook! ')).toBe(
      lineKey('تابعُوا مرآة الوادي على facebook'),
    )
  })
})
