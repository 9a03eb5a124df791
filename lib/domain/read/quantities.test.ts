import { describe, expect, it } from 'vitest'
import { countsIn } from './counted-nouns'
import { ownQuantities, quantitiesIn } from './quantities'
import { tokensOf } from './tokens'

/** `300 more-than`, `20..30`, `dozens`; a question mark where the noun is in no table. */
const read = (text: string, unit = 'person') =>
  quantitiesIn(tokensOf(text), text, unit).map(({ value, open, from, to }) => {
    const { amount, min, max, qualifier } = value
    const number = amount === undefined ? (min === undefined ? '' : `${min}..${max} `) : `${amount} `
    expect(to).toBeGreaterThan(from)
    return `${number}${qualifier}${open.length > 0 ? '?' : ''}`
  })

describe('quantities', () => {
  it.each([
    ['102 هجومًا', 'attack', ['102 exact']],
    ['أكثر من 300 صاروخ', 'projectile', ['300 more-than']],
    ['وما لا يقل عن 20 قتيلا', 'person', ['20 at-least']],
    ['نحو ألف شخص', 'person', ['1000 about']],
    ['ما يقارب 50 مدنيا', 'person', ['50 almost']],
    ['أقل من عشرة جنود', 'person', ['10 less-than']],
    ['لا يتجاوز 5 أشخاص', 'person', ['5 at-most']],
    ['20 قتيلا على الأقل', 'person', ['20 at-least']],
    ['20 على الأقل', 'person', ['20 at-least?']],
    ['20 أو أكثر من القتلى', 'person', ['20 at-least']],
    ['20، على الأقل', 'person', ['20 exact?']],
    ['عشرات القتلى', 'person', ['dozens']],
    ['عشرات الآلاف من النازحين', 'person', ['20000..99999 exact']],
    ['hundreds of people', 'person', ['hundreds']],
    ['tens of thousands', 'person', ['20000..99999 exact?']],
    ['hundreds of thousands of people', 'person', ['200000..999999 exact']],
    ['بين 20 و30 جنديا', 'person', ['20..30 exact']],
    ['بين 20 و 30 جنديا', 'person', ['20..30 exact']],
    ['وبين عشرين وثلاثين قتيلا', 'person', ['20..30 exact']],
    ['نحو 20–30 جنديا', 'person', ['20..30 about']],
    ['من 20 إلى 30 قتيلا', 'person', ['20..30 exact']],
    ['between 20 and 30 people', 'person', ['20..30 exact']],
    ['بين 30 و20 قتيلا', 'person', ['20 exact', '30 exact?']],
    ['20 و30 قتيلا', 'person', ['30 exact', '20 exact?']],
    ['بين 20 وكتاب', 'person', ['20 exact?']],
    ['500+ people', 'person', ['500 at-least']],
    ['nearly two dozen people', 'person', ['24 almost']],
    ['20 Iranian soldiers', 'person', ['20 exact']],
    ['20 Iranian things', 'person', ['20 exact?']],
    ['20 of the victims', 'person', ['20 exact']],
    ['20 من القتلى', 'person', ['20 exact']],
    ['$500', 'dollar', ['500 exact']],
    ['500$', 'dollar', ['500 exact']],
    ['12 في المئة', 'percent', ['12 exact']],
    ['12%', 'person', []],
    ['30 صاروخا', 'person', []],
    ['10 يناير 2024', 'person', []],
    ['8 أشهر', 'person', []],
    ['شهر 20 قتيلا', 'person', ['20 exact']],
    ['مسؤولان إيرانيان', 'person', ['2 exact']],
    ['مسؤوليّن إيرانيّين', 'person', ['2 exact']],
    ['مسؤولين', 'person', []],
    ['سفينتين', 'vessel', ['2 exact']],
    ['سفينتين', 'person', []],
    ['إيران ولبنان', 'person', []],
    ['الشيطان', 'person', []],
    ['20', 'person', ['20 exact?']],
    ['20 قنبلة', 'قنابل', ['20 exact?']],
    ['20 قنبلة', 'قنبلة', ['20 exact']],
    ['العشرون', 'person', ['20 exact?']],
  ])('%s in %s', (text, unit, wanted) => expect(read(text, unit)).toEqual(wanted))
})

describe('quantities that no question asks for', () => {
  it.each([
    ['مياه البحر وصلت مئات البيوت', 'hundreds building'],
    ['فتح 3 مسارح و4 مكتبات', '3 مسارح · 4 مكتبات'],
    ['nothing counted', ''],
  ])('%s', (text, wanted) => {
    const found = ownQuantities(tokensOf(text), text)
    expect(found.map(({ value }) => `${value.amount ?? value.qualifier} ${value.unit}`).join(' · ')).toBe(
      wanted,
    )
  })
  it('are as many as wanted', () => {
    const text = '3 boats, 4 barges, 5 ferries'
    expect(ownQuantities(tokensOf(text), text, 2)).toHaveLength(2)
  })
})

describe('what counts what', () => {
  it.each([
    ['قتيل', 'person', 'same'],
    ['القتلي', 'أشخاص', 'same'],
    ['صاروخ', 'person', 'other'],
    ['صاروخ', 'سؤال', 'unknown'],
    ['كتاب', 'person', 'unknown'],
    ['المقعد', 'مقعد', 'same'],
    ['rockets', 'projectiles fired', 'same'],
    ['car', 'constructor', 'unknown'],
    ['square-kilometre', 'square kilometres', 'same'],
    ['square-kilometre', 'كيلومتر مربع', 'same'],
    ['cubic-metre', 'متر مكعب', 'same'],
    ['square-kilometre', 'kilometre', 'other'],
    ['kilometre', 'square kilometre', 'other'],
    ['metre', 'square deal', 'unknown'],
    ['kilometre-per-hour', 'kilometre', 'other'],
  ])('%s in %s: %s', (noun, unit, wanted) => expect(countsIn(noun, unit)).toBe(wanted))
})
