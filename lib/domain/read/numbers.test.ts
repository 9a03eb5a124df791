import { describe, expect, it } from 'vitest'
import { numberAt, numbersIn } from './numbers'
import { ordinalAt } from './ordinals'
import { tokensOf } from './tokens'

const values = (text: string) => numbersIn(tokensOf(text)).map(({ value }) => value)

describe('numbers in Arabic', () => {
  it.each([
    ['صفر', [0]],
    ['ثمانية', [8]],
    ['ثمانِ سنوات', [8]],
    ['أحد عشر', [11]],
    ['إحدى عشرة', [11]],
    ['اثنتي عشرة', [12]],
    ['خمسة عشر', [15]],
    ['خمسة وستون', [65]],
    ['خمسة و ستين', [65]],
    ['عشرون', [20]],
    ['مئة', [100]],
    ['مئتان وثلاثة وخمسون', [253]],
    ['مائتين وأربعة عشر', [214]],
    ['ثلاثمئة وستة', [306]],
    ['ثلاث مئة', [300]],
    ['ألف', [1000]],
    ['ألفان', [2000]],
    ['ألف و301', [1301]],
    ['ألفان وأربعة وعشرون', [2024]],
    ['خمسة آلاف', [5000]],
    ['مئة ألف', [100_000]],
    ['3 ملايين', [3_000_000]],
    ['١٫٥ مليون', [1_500_000]],
    ['3 ملايين و500 ألف', [3_500_000]],
    ['مليون ونصف المليون', [1_500_000]],
    ['مليون ونصف', [1_500_000]],
    ['نصف مليون', [500_000]],
    ['ثلث', [0.333333333333333]],
    ['مئة ألف مليون', [1e11]],
    ['خمسة وستة', [5, 6]],
    ['20 و30', [20, 30]],
    ['مئة ومئتين', [100, 200]],
    ['ألف وألفين', [1000, 2000]],
    ['مليون ومليونان', [1e6, 2e6]],
    ['مليون ألف', [1e6, 1000]],
    ['ألف وكتاب', [1000]],
    ['5 وأكثر', [5]],
    ['واحد فاصلة واحد', [1.1]],
    ['1 فاصلة 25', [1.25]],
    ['1 فاصلة كبيرة', [1]],
    ['1 فاصلة 2.5', [1, 2.5]],
    ['دزينة', [12]],
    ['الأحد', []],
    ['آلاف القتلى', []],
    ['في المنطقة', []],
    ['حداشر', [11]],
    ['12 في المئة', [12]],
    ['5٪ و6 بالمئة', [5, 6]],
  ])('%s', (text, wanted) => expect(values(text)).toEqual(wanted))
})

describe('numbers in English', () => {
  it.each([
    ['zero', [0]],
    ['twenty-one', [21]],
    ['twenty one', [21]],
    ['thirty', [30]],
    ['one hundred', [100]],
    ['a hundred and five', [105]],
    ['two hundred and fifty-three thousand', [253_000]],
    ['three million two hundred thousand', [3_200_000]],
    ['3 million 200 thousand', [3_200_000]],
    ['one twenty two', [122]],
    ['two twenty-year', [220]],
    ['1.2m', [1_200_000]],
    ['100k', [100_000]],
    ['5 m', [5]],
    ['half a million', [500_000]],
    ['half of the price', [0.5]],
    ['five and a half', [5.5]],
    ['five and ten', [5, 10]],
    ['a dozen', [12]],
    ['two dozen', [24]],
    ['a couple', [2]],
    ['a house', []],
    ['two point two million', [2_200_000]],
    ['point 77', [0.77]],
    ['3/4', [0.75]],
    ['3/0', [3, 0]],
    ['1/2/2024', [1, 2, 2024]],
    ['3 / 4', [3, 4]],
    ['-5', [-5]],
    ['minus five hundred and four', [-504]],
    ['2019-2020', [2019, 2020]],
    ['two - three', [2, 3]],
    ['minus', []],
    ['hundreds', [100]],
    ['12 percent', [12]],
    ['12 per cent', [12]],
    ['forty-five (45)', [45, 45]],
    ['five thousand 3 million', [5000, 3_000_000]],
    ['five thousand twice', [5000]],
    ['12% more', [12]],
  ])('%s', (text, wanted) => expect(values(text)).toEqual(wanted))

  it('reads no number that no number can hold', () => expect(values('9'.repeat(400))).toEqual([]))

  it('knows a percent, a bare scale and a joined particle', () => {
    expect(numberAt(tokensOf('12 per cent'), 0)).toMatchObject({ percent: true, to: 3, bare: false })
    expect(numberAt(tokensOf('بألف'), 0)).toMatchObject({ particle: 'ب', bare: true })
  })
})

const ordinal = (text: string) => ordinalAt(tokensOf(text), 0)?.value ?? null

describe('ordinals', () => {
  it.each([
    ['الأول', 1],
    ['أولى', 1],
    ['والثانية', 2],
    ['الحادي عشر', 11],
    ['الثالثة عشرة', 13],
    ['الحادي والعشرين', 21],
    ['الواحد و العشرون', 21],
    ['الخامس وعشرون', 5],
    ['العشرون', 20],
    ['للعشرين', 20],
    ['عشرون', null],
    ['الواحد', null],
    ['الواحد و قال', null],
    ['10th', 10],
    ['10 th', null],
    ['10', null],
    ['first', 1],
    ['twelfth', 12],
    ['twentieth', 20],
    ['twenty-fifth', 25],
    ['twenty fifth', 25],
    ['twentyfifth', 25],
    ['twenty', null],
    ['twenty people', null],
    ['twenty الأول', null],
    ['،', null],
    ['', null],
    ['كتاب', null],
  ])('%s', (text, wanted) => expect(ordinal(text)).toBe(wanted))
})
