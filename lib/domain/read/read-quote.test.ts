import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity, Option } from '../dossier'
import type { ValueType } from '../values/value'
import { readQuote } from './read-quote'
import type { ReadingContext } from './reading'

const entities: Entity[] = [
  {
    id: 'usa',
    kind: 'place',
    name: { ar: 'الولايات المتحدة', en: 'United States' },
    aliases: ['US', 'واشنطن'],
  },
  { id: 'iran', kind: 'place', name: { ar: 'إيران', en: 'Iran' } },
  { id: 'envoy', kind: 'person', name: { ar: 'بريت ماكغورك', en: 'Brett McGurk' } },
  { id: 'brett', kind: 'person', name: { ar: 'بريت' } },
  { id: 'empty', kind: 'thing', name: { en: '…' } },
  { id: 'twin', kind: 'place', name: { ar: 'إيران' } },
]
const options: Option[] = [
  { id: 'direct', label: { ar: 'مباشرة', en: 'direct' } },
  { id: 'indirect', label: { ar: 'غير مباشرة', en: 'indirect' } },
]
const context = (type: ValueType, more: Partial<ReadingContext> = {}): ReadingContext => ({
  type,
  language: 'ar',
  ...more,
})
const read = (quote: string, type: ValueType, more: Partial<ReadingContext> = {}) =>
  readQuote(quote, context(type, more))
const told = (quote: string, type: ValueType, more: Partial<ReadingContext> = {}) =>
  read(quote, type, more).map(
    ({ words, certainty, negated }) => `${words}|${certainty}${negated ? '|not' : ''}`,
  )

describe('reading a quote', () => {
  it('as text is the quote', () => {
    expect(read(' قال ذلك ', 'text')).toMatchObject([
      { value: { type: 'text', text: 'قال ذلك' }, start: 1, end: 8 },
    ])
    expect(read('  ', 'text')).toEqual([])
  })
  it('as yes or no', () => expect(told('لم يحضر', 'boolean')).toEqual(['لم|read']))

  it.each([
    ['محادثات غير المباشرة', ['غير المباشرة|read']],
    ['وبشكل مباشر', ['مباشر|read']],
    ['not direct talks', ['direct|read|not']],
    ['محادثات', []],
  ])('as an option: %s', (quote, wanted) => expect(told(quote, 'category', { options })).toEqual(wanted))
  it('as a role without options is nothing', () => expect(told('منسق', 'role')).toEqual([]))

  it.each([
    ['وللولايات المتحدة', ['للولايات المتحدة|usa']],
    ['وإيران', ['إيران|iran', 'إيران|twin']],
    ['إيران وإيران', ['إيران|iran', 'إيران|twin']],
    ['قال بريت ماكغورك ثم بريت', ['بريت ماكغورك|envoy', 'بريت|brett']],
    ['the US told us', ['US|usa']],
    ['Iran’s envoy', ['Iran’s|iran']],
  ])('as an entity: %s', (quote, wanted) => {
    const found = read(quote, 'entity', { entities })
    expect(found.map(({ words, value }) => `${words}|${'id' in value ? value.id : ''}`)).toEqual(wanted)
  })
  it('offers near names as similar, last, and joins none', () => {
    const found = read('إيران وماكجورك', 'entities', { entities })
    expect(found.map(({ value, certainty }) => [value, certainty])).toEqual([
      [{ type: 'entities', members: ['iran', 'twin'] }, 'read'],
      [{ type: 'entities', members: ['envoy'] }, 'similar'],
    ])
    expect(found[0]?.names?.map(({ id }) => id)).toEqual(['iran', 'twin'])
    expect(read('ماكجورك', 'entity', { entities })).toMatchObject([
      { certainty: 'similar', value: { id: 'envoy' } },
    ])
    expect(read('قال', 'entities')).toEqual([])
  })

  it('as a quantity needs the unit of its question', () => {
    expect(told('بأكثر من 300 صاروخ', 'quantity', { unit: 'projectile' })).toEqual(['أكثر من 300|read'])
    expect(told('300 كتاب', 'quantity', { unit: 'projectile' })).toEqual(['300|likely'])
    expect(read('300', 'quantity')).toEqual([])
    expect(read('300', 'quantity', { unit: null })).toEqual([])
  })
  it('as a length of time, those with a count first', () => {
    expect(told('شهر ثم نحو شهرين', 'duration')).toEqual(['نحو شهرين|read', 'شهر|likely'])
    expect(told('لثلاثة أشهر', 'duration')).toEqual(['ثلاثة أشهر|read'])
  })
  it('as a date, in the order of its language', () => {
    expect(read('4/12/2025', 'date', { language: 'en' })[0]?.value).toEqual({
      type: 'date',
      edtf: '2025-04-12',
    })
    expect(read('4/12/2025', 'date')[0]?.value).toEqual({ type: 'date', edtf: '2025-12-04' })
    expect(read('أمس', 'date')[0]?.open).toEqual(['publication'])
    expect(read('أمس', 'date', { published: '2024-03-14' })[0]?.open).toEqual([])
    expect(read('10 يناير', 'date', { published: '2024-03-14' })[0]?.open).toEqual(['year'])
  })
  it('as the last time', () => {
    expect(told('قبل ما يقرب من ثمانية أشهر', 'since')).toEqual(['قبل ما يقرب من ثمانية أشهر|read'])
    expect(told('لم يلتقوا منذ مايو', 'since')).toEqual(['منذ مايو|read', 'منذ مايو|read|not'])
  })

  const types: ValueType[] = [
    'boolean',
    'category',
    'role',
    'entity',
    'entities',
    'quantity',
    'date',
    'duration',
    'since',
    'text',
  ]
  const words =
    'لم غير نحو 10 ١٬٢٠٠ ألف مئة و ونصف شهر شهرين منذ قبل من يناير كانون الثاني / ( ) - ، . 2024 اليوم الماضي الأول إيران مباشرة بين half a two million and months ago since May 3rd % \u200F 😀 point third quarters ½ $ الربع عامي مليون ألفا عدد لا يقل عن إلا ربعا 2h من إلى بعد بيومين'.split(
      ' ',
    )
  it('gives words that stand in the quote, whatever it says', () => {
    const quotes = fc.array(fc.constantFrom(...words, ' '), { maxLength: 24 })
    fc.assert(
      fc.property(quotes, fc.boolean(), fc.constantFrom(...types), (parts, isSpaced, type) => {
        const quote = parts.join(isSpaced ? ' ' : '')
        for (const reading of read(quote, type, { entities, options, unit: 'person' })) {
          expect(quote.slice(reading.start, reading.end)).toBe(reading.words)
          expect(reading.words).not.toBe('')
          expect(reading.value.type).toBe(type)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('takes time that grows with the quote, and no faster', () => {
    const cost = (quote: string, type: ValueType) => {
      const before = process.cpuUsage().user
      read(quote, type, { entities, options, unit: 'person' })
      return (process.cpuUsage().user - before) / 1000
    }
    const units = [
      'و',
      '1/',
      'قبل ',
      'منذ ',
      'شهر و',
      'مئة ألف ',
      'بين 1 و',
      '1-',
      'a ',
      'twenty-',
      '1\u200F.',
      'لم ',
      'مليون ',
      'عام ',
      '½',
      'point ',
      'two to ',
      'بين شهر و',
      '1 234 ',
      'few hundred ',
      'الاثنين إلى ',
      'the last was ',
      '$ ',
    ]
    for (const type of types)
      for (const unit of units) expect(cost(unit.repeat(20_000 / unit.length), type)).toBeLessThan(2400)
  }, 120_000)
})
