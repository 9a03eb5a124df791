import fc from 'fast-check'
import type {
  Article,
  AttributionLink,
  BasedOn,
  Claim,
  Dossier,
  Entity,
  NewsEvent,
  Option,
  Outlet,
  Question,
  Source,
} from '../dossier'
import type { Qualifier, Value, ValueType } from '../values/value'

/**
 * Small dossiers of one row, made so that their values often meet or nearly meet: few names, small numbers, days
 * close together. Whatever the engine can answer about a row is answered about one of these (`laws.test.ts` sees to it).
 */
const names = (en: string, ar?: string) => ({ en, ...(ar && { ar }) })

const outlets: readonly Outlet[] = [
  { id: 'barid', name: names('Barid') },
  { id: 'courier', name: names('Courier') },
]

const sources: readonly Source[] = [
  { id: 'gazette', kind: 'report', name: names('Gazette report') },
  { id: 'echo', kind: 'report', name: names('Echo report'), derivedFrom: ['gazette'] },
  { id: 'wire', kind: 'agency', name: names('Wire') },
  { id: 'minister', kind: 'official', name: names('A minister') },
  { id: 'insider', kind: 'anonymous', class: 'insiders', name: names('An insider') },
  { id: 'other-insider', kind: 'anonymous', class: 'insiders', name: names('Another insider') },
]

const entities: readonly Entity[] = [
  { id: 'coast', kind: 'place', name: names('Coast', 'الساحل') },
  { id: 'harbour', kind: 'place', name: names('Harbour', 'الميناء'), partOf: 'coast' },
  { id: 'union', kind: 'group', name: names('Union', 'الاتحاد') },
  { id: 'gorgan', kind: 'person', name: { ar: 'غورغان' } },
  { id: 'jorjan', kind: 'person', name: { ar: 'جورجان' } },
]

export const event = 'round'
const events: readonly NewsEvent[] = [
  { id: event, title: names('The round'), date: '2024-01-10' },
  { id: 'earlier', title: names('The earlier round'), date: '2023-05' },
  { id: 'later', title: names('The later round'), date: '2024-01-12' },
  { id: 'undated', title: names('An undated round'), date: null },
]

const option = (id: string, more: Partial<Option> = {}): Option => ({ id, label: names(id), ...more })
const options: readonly Option[] = [
  option('talks'),
  option('direct', { broader: 'talks' }),
  option('indirect', { broader: 'talks' }),
  option('shuttle', { broader: 'indirect' }),
  option('secret', { compatibleWith: ['direct'] }),
  option('letter'),
]

interface Asked {
  readonly question: Question
  readonly values: fc.Arbitrary<Value>
}

function ask(id: string, type: ValueType, values: fc.Arbitrary<Value>, more: Partial<Question> = {}): Asked {
  return { question: { id, text: names(id), type, ...more }, values }
}

const qualifiers: readonly Qualifier[] = [
  'exact',
  'exact',
  'exact',
  'about',
  'almost',
  'more-than',
  'at-least',
]

const quantities = (...amounts: readonly number[]): fc.Arbitrary<Value> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('quantity'),
        amount: fc.constantFrom(...amounts),
        unit: fc.constant('person'),
        qualifier: fc.constantFrom(...qualifiers, 'exact', 'exact', 'less-than', 'at-least', 'at-most'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Value>(
        { type: 'quantity', min: 95, max: 105, unit: 'person' },
        { type: 'quantity', unit: 'person', qualifier: 'dozens' },
        { type: 'quantity', unit: 'person', qualifier: 'hundreds' },
      ),
    },
  )

const days = ['2024-01', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12', '2023-05', '2024-01-10~']

const dates = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...days).map((edtf): Value => ({ type: 'date', edtf })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Value>(
      { type: 'date', edtf: 'XXXX-01-10' },
      { type: 'date', deictic: { phrase: 'yesterday' } },
      { type: 'date', deictic: { phrase: 'this-week' } },
      { type: 'date', deictic: { phrase: 'ago', amount: 2, unit: 'month' } },
    ),
  },
)

const sinces = fc.oneof(
  fc.record({
    type: fc.constant('since'),
    amount: fc.constantFrom(8, 9, 10),
    unit: fc.constant('month'),
    qualifier: fc.constantFrom(...qualifiers),
    anchor: fc.constantFrom('event', 'publication', 'unstated', 'unstated'),
  }),
  fc.constantFrom<Value>(
    { type: 'since', edtf: '2023-05' },
    { type: 'since', edtf: '2023-05-10' },
    { type: 'since', event: 'earlier' },
    { type: 'since', event: 'undated' },
    { type: 'since', noneSince: { event: 'earlier' } },
    { type: 'since', noneSince: { edtf: '2023-04-10' } },
  ),
)

export const delegates = ask('delegates', 'quantity', quantities(0, 98, 100, 137, 173), { unit: 'person' })

/** One question of every type, and a running figure. */
const asked: readonly Asked[] = [
  ask(
    'agreed',
    'boolean',
    fc.boolean().map(value => ({ type: 'boolean', value })),
  ),
  ask(
    'form',
    'category',
    fc.constantFrom(...options).map(({ id }) => ({ type: 'category', option: id })),
    { options },
  ),
  ask(
    'office',
    'role',
    fc.constantFrom(...options).map(({ id }) => ({ type: 'role', option: id })),
    { options },
  ),
  ask(
    'host',
    'entity',
    fc.constantFrom(...entities).map(({ id }) => ({ type: 'entity', id })),
  ),
  ask(
    'present',
    'entities',
    fc.record({
      type: fc.constant('entities'),
      members: fc.subarray(
        entities.map(({ id }) => id),
        { maxLength: 3 },
      ),
      closed: fc.boolean(),
    }),
  ),
  delegates,
  ask('dead', 'quantity', quantities(73, 84, 98, 100, 103), { unit: 'person', cumulative: true }),
  ask('day', 'date', dates),
  ask('last-round', 'since', sinces),
  ask(
    'length',
    'duration',
    fc.record({
      type: fc.constant('duration'),
      amount: fc.constantFrom(3, 4, 12, 88, 90),
      unit: fc.constantFrom('day', 'week', 'month', 'month'),
      qualifier: fc.constantFrom(...qualifiers),
    }),
  ),
  ask(
    'demands',
    'text',
    fc.constantFrom('one', 'two', null).map(group => ({ type: 'text', text: 'words', group })),
  ),
]

/** `usual`, and now and then one of the others. */
function mostly<T>(weight: number, usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

const attribution: fc.Arbitrary<readonly AttributionLink[]> = fc
  .array(fc.constantFrom(...sources), { maxLength: 2 })
  .map(list => list.map(({ id }) => ({ source: id, verb: 'reports' })))

const basedOn: fc.Arbitrary<readonly BasedOn[]> = fc.array(
  fc.record({
    source: fc.constantFrom('gazette', 'echo', 'wire'),
    status: fc.constantFrom('confirmed', 'suspected'),
  }),
  { maxLength: 2 },
)

type Written = Omit<Claim, 'id' | 'article'>

const claim = ({ question, values }: Asked): fc.Arbitrary<Written> =>
  fc.record({
    event: fc.constant(event),
    question: fc.constant(question.id),
    value: values,
    stance: mostly(12, 'asserts', 'none', 'unknown', 'declined'),
    polarity: mostly(6, 'affirms', 'denies'),
    mood: mostly(12, 'actual', 'planned'),
    holder: mostly(5, null, 'union', 'coast'),
    level: mostly(6, 'textual', 'inferred'),
    asOf: mostly(5, null, '2024-01-10', '2024-01-12', '2024-01'),
    attribution,
    anchors: fc.constant([{ start: 0, end: 5, exact: 'words' }]),
    status: mostly(12, 'confirmed', 'suggested', 'rejected'),
  })

export interface Told {
  readonly article: Omit<Article, 'id'>
  readonly claims: readonly Written[]
}

const told = (about: Asked): fc.Arbitrary<Told> =>
  fc.record({
    article: fc.record({
      outlet: fc.constantFrom('barid', 'courier'),
      title: fc.constant('A title'),
      language: fc.constant('ar' as const),
      published: fc.constantFrom(null, '2024-01-11', '2024-01-14', '2024-03-13/2024-03-15'),
      events: fc.constantFrom<string[]>([event], []),
      basedOn,
      readFor: fc.constantFrom<'all' | string[]>('all', []),
    }),
    claims: fc.oneof(
      { weight: 4, arbitrary: fc.array(claim(about), { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(claim(about), { maxLength: 3 }) },
    ),
  })

/** A dossier of what some articles say to one question. Articles are `a0`…, the claims of `a0` are `a0.0`…. */
export function dossierOf({ question }: Asked, tellings: readonly Told[]): Dossier {
  return {
    isnad: 1,
    dossier: { id: 'made', title: names('Made') },
    outlets,
    sources,
    entities,
    events,
    questions: [question],
    articles: tellings.map(({ article }, i) => ({ id: `a${i}`, ...article })),
    claims: tellings.flatMap(({ claims }, i) =>
      claims.map((written, j) => ({ id: `a${i}.${j}`, article: `a${i}`, ...written })),
    ),
    decisions: [],
  }
}

/** Dossiers of one row, of any type of value. */
export const dossiers: fc.Arbitrary<Dossier> = dossiersOn(asked, 1)

/** Dossiers of one row of the types whose claims may be re-read, so that many of them hold an assumption. */
export const rereadable: fc.Arbitrary<Dossier> = dossiersOn(
  asked.filter(({ question: { type } }) =>
    ['quantity', 'date', 'since', 'duration', 'entity', 'entities'].includes(type),
  ),
  3,
)

function dossiersOn(questions: readonly Asked[], minLength: number): fc.Arbitrary<Dossier> {
  return fc
    .constantFrom(...questions)
    .chain(about => fc.array(told(about), { minLength, maxLength: 5 }).map(of => dossierOf(about, of)))
}
