import { describe, expect, it } from 'vitest'
import type { CampValue } from '../compare/comparison'
import type { Claim, NewsEvent } from '../dossier'
import type { Arg, DayRange, Message } from '../message'
import { campLabel, claimLabel, countLabel, type Naming, valueLabel } from './label'
import type { Value } from './value'

const round: NewsEvent = { id: 'round', title: { en: 'The round' }, date: '2024-01-10' }

const naming: Naming = {
  entities: new Map([
    ['oman', { id: 'oman', kind: 'place', name: { en: 'Oman', ar: 'عمان' } }],
    ['qatar', { id: 'qatar', kind: 'place', name: { ar: 'قطر' } }],
  ]),
  events: new Map([['round', round]]),
  questions: new Map([
    [
      'form',
      {
        id: 'form',
        text: {},
        type: 'category',
        options: [
          { id: 'direct', label: { en: 'direct' } },
          { id: 'secret', label: { en: 'secret' } },
        ],
      },
    ],
    ['bare', { id: 'bare', text: {}, type: 'category' }],
  ]),
  eventDays: () => null,
}

/** A message in one line: `value.plain(it: [Oman and Qatar])`. */
function said(arg: Arg): string {
  if (typeof arg !== 'object') return String(arg)
  if ('key' in arg) {
    const args = Object.entries(arg.args).map(([name, at]) => `${name}: ${said(at)}`)
    const key = arg.key.replace(/^engine\./, '')
    return args.length > 0 ? `${key}(${args.join(', ')})` : key
  }
  if ('names' in arg) return arg.names.en ?? arg.names.ar ?? '?'
  if ('edtf' in arg) return arg.edtf
  if ('days' in arg) return arg.days.map(day => day ?? '..').join('/')
  return `[${arg.list.map(said).join(` ${arg.join} `)}]`
}

const days = (edtf: string) => said({ edtf })
const value = (of: Value) => said(valueLabel(of, 'form', naming))
const camp = (of: CampValue, at?: DayRange) => said(campLabel(of, 'form', naming, at && { days: at }))

const claim = (more: Partial<Claim>): Claim => ({
  id: 'c',
  article: 'a',
  event: 'round',
  question: 'form',
  value: { type: 'entity', id: 'oman' },
  anchors: [],
  ...more,
})

describe('keys', () => {
  it('are the engine’s', () => {
    expect(valueLabel({ type: 'boolean', value: true }, 'form', naming)).toEqual({
      key: 'engine.value.yes',
      args: {},
    })
  })
})

describe('a count of units of time', () => {
  it.each<[string, Message, string]>([
    [
      'exact unless it says otherwise',
      countLabel(8, 'month'),
      'qualifier.exact(it: unit.month(n: 8, place: alone))',
    ],
    [
      'qualified',
      countLabel(8, 'month', 'almost'),
      'qualifier.almost(it: unit.month(n: 8, place: governed))',
    ],
  ])('%s', (_, label, text) => expect(said(label)).toBe(text))
})

describe('a value in words', () => {
  it.each<[string, Value, string]>([
    ['yes', { type: 'boolean', value: true }, 'value.yes'],
    ['no', { type: 'boolean', value: false }, 'value.no'],
    ['an option', { type: 'category', option: 'direct' }, 'value.plain(it: direct)'],
    ['a role', { type: 'role', option: 'secret' }, 'value.plain(it: secret)'],
    ['an option nobody entered', { type: 'category', option: 'lost' }, 'value.plain(it: ?)'],
    ['an entity', { type: 'entity', id: 'oman' }, 'value.plain(it: Oman)'],
    ['an entity in its only language', { type: 'entity', id: 'qatar' }, 'value.plain(it: قطر)'],
    ['an entity nobody entered', { type: 'entity', id: 'lost' }, 'value.plain(it: ?)'],
    ['at least these', { type: 'entities', members: ['oman', 'qatar'] }, 'value.plain(it: [Oman and قطر])'],
    ['exactly these', { type: 'entities', members: ['oman'], closed: true }, 'value.only(it: [Oman])'],
    ['nobody', { type: 'entities', members: [], closed: true }, 'value.nobody'],
    ['anybody', { type: 'entities', members: [] }, 'value.anybody'],
    ['an amount', { type: 'quantity', amount: 5, unit: 'x' }, 'qualifier.exact(it: 5)'],
    ['no amount at all is zero', { type: 'quantity', amount: 0, unit: 'x' }, 'qualifier.exact(it: 0)'],
    [
      'a qualified amount',
      { type: 'quantity', amount: 5, unit: 'x', qualifier: 'about' },
      'qualifier.about(it: 5)',
    ],
    [
      'a range',
      { type: 'quantity', min: 1, max: 4, unit: 'x' },
      'qualifier.exact(it: value.range(min: 1, max: 4))',
    ],
    [
      'a qualified range',
      { type: 'quantity', min: 1, max: 4, unit: 'x', qualifier: 'about' },
      'qualifier.about(it: value.range(min: 1, max: 4))',
    ],
    ['a range without an end', { type: 'quantity', min: 1, unit: 'x' }, 'qualifier.at-least(it: 1)'],
    ['a range without a beginning', { type: 'quantity', max: 4, unit: 'x' }, 'qualifier.at-most(it: 4)'],
    ['a vague one', { type: 'quantity', unit: 'x', qualifier: 'dozens' }, 'vague.dozens'],
    ['nothing', { type: 'quantity', unit: 'x' }, 'vague.exact'],
    [
      'a length',
      { type: 'duration', amount: 3, unit: 'month', qualifier: 'about' },
      'qualifier.about(it: unit.month(n: 3, place: governed))',
    ],
    ['a day', { type: 'date', edtf: '2024-01-10' }, `value.plain(it: ${days('2024-01-10')})`],
    ['a day without its year', { type: 'date', edtf: 'XXXX-01-10' }, 'value.plain(it: XXXX-01-10)'],
    ['a phrase', { type: 'date', deictic: { phrase: 'this-week' } }, 'deictic.this-week'],
    [
      'a weekday',
      { type: 'date', deictic: { phrase: 'weekday:tuesday' } },
      'deictic.weekday(day: weekday.tuesday)',
    ],
    [
      'last weekday',
      { type: 'date', deictic: { phrase: 'last-weekday:tuesday' } },
      'deictic.last-weekday(day: weekday.tuesday)',
    ],
    [
      'a count from publication',
      { type: 'date', deictic: { phrase: 'ago', amount: 2, unit: 'month' } },
      'deictic.ago(count: unit.month(n: 2, place: governed))',
    ],
    [
      'a count back',
      { type: 'since', amount: 8, unit: 'month', qualifier: 'almost' },
      'value.before(count: qualifier.almost(it: unit.month(n: 8, place: governed)))',
    ],
    [
      'since a date',
      { type: 'since', edtf: '2023-05' },
      `value.since(it: value.plain(it: ${days('2023-05')}))`,
    ],
    ['since an event', { type: 'since', event: 'round' }, 'value.since(it: The round)'],
    ['since an event nobody entered', { type: 'since', event: 'lost' }, 'value.since(it: ?)'],
    [
      'none since an event',
      { type: 'since', noneSince: { event: 'round' } },
      'value.none-since(it: The round)',
    ],
    [
      'none since a date',
      { type: 'since', noneSince: { edtf: '2023' } },
      `value.none-since(it: value.plain(it: ${days('2023')}))`,
    ],
    ['free words', { type: 'text', text: 'so' }, 'value.plain(it: so)'],
  ])('%s', (_, of, text) => expect(value(of)).toBe(text))

  it('an option of a question without options, or of none, has no name', () => {
    for (const question of ['bare', 'lost'])
      expect(said(valueLabel({ type: 'category', option: 'direct' }, question, naming))).toBe(
        'value.plain(it: ?)',
      )
  })
})

describe('a claim in words', () => {
  it.each<[string, Partial<Claim>, string]>([
    ['what it affirms', {}, 'value.plain(it: Oman)'],
    ['what it denies', { polarity: 'denies' }, 'value.denied(it: value.plain(it: Oman))'],
    ['none', { stance: 'none' }, 'value.none'],
    ['none denied', { stance: 'none', polarity: 'denies' }, 'value.denied(it: value.none)'],
    ['unknown, whatever stands beside it', { stance: 'unknown', polarity: 'denies' }, 'value.unknown'],
    ['declined', { stance: 'declined' }, 'value.declined'],
  ])('%s', (_, more, text) => expect(said(claimLabel(claim(more), naming))).toBe(text))
})

describe('what a camp holds in words', () => {
  const back: Value = { type: 'since', amount: 8, unit: 'month' }
  const bounds = (
    type: Value['type'],
    min: string | number | null,
    max: string | number | null,
  ): CampValue => ({
    type,
    bounds: [min, max],
    open: [false, false],
  })

  it.each<[string, CampValue, string]>([
    ['a value', { type: 'entity', id: 'oman' }, 'value.plain(it: Oman)'],
    ['nothing that a value says', null, 'value.none'],
    [
      'options together',
      { type: 'category', options: ['direct', 'secret'] },
      'value.plain(it: [direct and secret])',
    ],
    ['bounds', bounds('quantity', 1, 4), 'value.range(min: 1, max: 4)'],
    ['no upper bound', bounds('quantity', 1, null), 'qualifier.at-least(it: 1)'],
    ['no lower bound', bounds('quantity', null, 4), 'qualifier.at-most(it: 4)'],
    ['no bound', bounds('quantity', null, null), 'value.any'],
    ['a length', bounds('duration', 75, 105), 'value.days(it: value.range(min: 75, max: 105))'],
    ['days', bounds('date', '1970-01-02', '1970-01-03'), 'value.plain(it: 1/2)'],
    ['days without an end', bounds('date', '1970-01-02', null), 'value.plain(it: 1/..)'],
    ['days without a beginning', bounds('since', null, '1970-01-03'), 'value.plain(it: ../2)'],
    ['days that no calendar has', bounds('since', 'lost', '1970-01-03'), 'value.plain(it: ../2)'],
  ])('%s', (_, of, text) => expect(camp(of)).toBe(text))

  it.each<[string, CampValue, DayRange | undefined, string]>([
    [
      'a count with the days it comes to',
      back,
      [1, 2],
      'value.counted(it: value.before(count: qualifier.exact(it: unit.month(n: 8, place: alone))), days: 1/2)',
    ],
    [
      'a phrase with the day it means',
      { type: 'date', deictic: { phrase: 'today' } },
      [1, 1],
      'value.counted(it: deictic.today, days: 1/1)',
    ],
    [
      'a count without days',
      back,
      undefined,
      'value.before(count: qualifier.exact(it: unit.month(n: 8, place: alone)))',
    ],
    [
      'a date, as it was written',
      { type: 'date', edtf: '1970-01-02' },
      [1, 1],
      'value.plain(it: 1970-01-02)',
    ],
    [
      'an amount, which is none',
      { type: 'quantity', amount: 5, unit: 'x' },
      [1, 1],
      'qualifier.exact(it: 5)',
    ],
  ])('%s', (_, of, at, text) => expect(camp(of, at)).toBe(text))

  const direct: Partial<Claim> = { value: { type: 'category', option: 'direct' } }
  const secret: Partial<Claim> = { value: { type: 'category', option: 'secret' } }

  it.each<[string, Partial<Claim>[], string]>([
    ['what it denies', [{ ...direct, polarity: 'denies' }], 'value.denied(it: value.plain(it: direct))'],
    [
      'all that it denies',
      [
        { ...direct, polarity: 'denies' },
        { ...secret, polarity: 'denies' },
      ],
      'value.plain(it: [value.denied(it: value.plain(it: direct)) and value.denied(it: value.plain(it: secret))])',
    ],
    ['that there is none', [{ ...direct, stance: 'none' }], 'value.none'],
    [
      'that there is none, which denials add nothing to',
      [{ stance: 'none' }, { polarity: 'denies' }],
      'value.none',
    ],
  ])('where no value says it: %s', (_, claims, text) => {
    expect(said(campLabel(null, 'form', naming, { claims: claims.map(claim) }))).toBe(text)
  })

  it('a time line whose moments no value says, each from the claims of its time and mood', () => {
    const denies: Partial<Claim> = { polarity: 'denies' }
    const claims = [
      { ...direct, ...denies },
      { ...secret, ...denies, mood: 'planned' as const },
      { ...direct, ...denies, asOf: '1970-01-02' },
      { ...secret, stance: 'none' as const, asOf: '1970-01-02', mood: 'planned' as const },
    ].map(claim)
    const timeline = ([null, '1970-01-02'] as const).flatMap(asOf =>
      (['actual', 'planned'] as const).map(mood => ({ asOf, mood, value: null })),
    )
    const label = campLabel({ type: 'category', timeline }, 'form', naming, { claims })
    const notDirect = 'value.denied(it: value.plain(it: direct))'
    const notSecret = 'value.denied(it: value.plain(it: secret))'
    const as = 'asOf: value.plain(it: 1970-01-02)'
    expect(said(label)).toBe(
      `value.plain(it: [${notDirect} and mood.planned(it: ${notSecret}) and ` +
        `value.as-of(it: ${notDirect}, ${as}) and value.as-of(it: mood.planned(it: value.none), ${as})])`,
    )
  })

  it('a time line, moment by moment', () => {
    const at = (asOf: string | null, mood: 'actual' | 'planned', amount: number) => ({
      asOf,
      mood,
      value: { type: 'quantity', amount, unit: 'x' } as const,
    })
    const timeline = [at(null, 'actual', 1), at('1970-01-02', 'actual', 2), at('1970-01-02', 'planned', 3)]
    const as = 'asOf: value.plain(it: 1970-01-02)'
    expect(camp({ type: 'quantity', timeline })).toBe(
      `value.plain(it: [qualifier.exact(it: 1) and value.as-of(it: qualifier.exact(it: 2), ${as}) and ` +
        `value.as-of(it: mood.planned(it: qualifier.exact(it: 3)), ${as})])`,
    )
  })
})
