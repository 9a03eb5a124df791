import { describe, expect, it } from 'vitest'
import { creditOf } from './captions'

const credit = (line: string) => creditOf(line, { start: 0, end: line.length })?.words

describe('the credit at the end of a caption', () => {
  it.each([
    ['an agency in brackets', 'ساحة الخان صباح الثلاثاء (رويترز)', 'رويترز'],
    ['after a dash', 'The courtyard of the inn - Reuters', 'Reuters'],
    ['with its letters apart', 'ساحة الخان (أ ف ب)', 'أ ف ب'],
    ['its photographer beside it', 'The courtyard © Getty Images/J. Ward', 'Getty Images/J. Ward'],
    ['anybody after a date', 'ساحة الخان. 18 نوفمبر 2023 - وكالة السنبلة', 'وكالة السنبلة'],
  ])('%s', (_, line, words) => expect(credit(line)).toBe(words))

  it.each([
    ['none', 'ساحة الخان صباح الثلاثاء'],
    ['a date alone', 'ساحة الخان، 18 نوفمبر 2023'],
    ['an agency in the middle', 'نقلت رويترز عن شاهد أن اللقاء انتهى باكرًا'],
    ['too long for a caption', `${'كلمة '.repeat(90)}(رويترز)`],
  ])('not: %s', (_, line) => expect(credit(line)).toBeUndefined())
})
