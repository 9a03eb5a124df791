import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../read/tokens'
import { termsOf } from './terms'
import { formsOf, rootOf } from './word-forms'

describe('the forms of a word', () => {
  it.each([
    ['وطلبت', 'طلب'],
    ['سيطلبون', 'يطلبون'],
    ['تغلق', 'اغلق'],
    ['بوابتها', 'بواب'],
    ['للمحكمه', 'محكمه'],
    ['stopped', 'stop'],
    ['parties', 'party'],
    ['closing', 'close'],
    ["mayor's", 'mayor'],
  ])('of %s are among them %s', (word, form) => expect(formsOf(word)).toContain(form))
  it('begin with itself', () => expect(formsOf('ماء')[0]).toBe('ماء'))
})

describe('the root of a word', () => {
  it.each([
    ['اغلاق', 'اغلقت'],
    ['بوابتين', 'بوابات'],
    ['ينتظرون', 'انتظار'],
    ['closure', 'closing'],
    ['notified', 'notify'],
  ])('%s and %s meet', (a, b) => expect(rootOf(a)).toBe(rootOf(b)))
  it('is none of a word too short', () => expect(rootOf('ox')).toBe(''))
})

describe('terms', () => {
  const of = (text: string, as?: 'text' | 'label') => termsOf(tokensOf(text), as)
  it('meet across the languages', () => expect(of('اجتماع')).toEqual(of('meeting')))
  it('take a phrase as one, and not its words', () => expect(of('غير مباشر')).toEqual([['#indirect'], []]))
  it('are none of marks, figures and empty words', () =>
    expect(of('the 12, ox')).toEqual([[], [], [], ['ox']]))
  it('of a label are those of its rows, though it looks empty', () => {
    expect(of('إنهاء')).toEqual([[]])
    expect(of('إنهاء', 'label')).toEqual([['#end']])
  })
  it('of a text with more words than are remembered are the same', () => {
    const words = Array.from(
      { length: 9000 },
      (_, n) =>
        `w${n.toString(36).replace(/\d/g, d => 'abcdefghij'[Number(d)] ?? '')}${'xyz'[n % 3]}${'ghi'[n % 7] ?? 'k'}${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (Math.floor(n / 26) % 26))}${String.fromCharCode(97 + (Math.floor(n / 676) % 26))}`,
    )
    expect(of(words.join(' '))).toHaveLength(9000)
    expect(of('اجتماع')).toEqual([['#meeting']])
  })
})
