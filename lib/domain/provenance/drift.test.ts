import { describe, expect, it } from 'vitest'
import type { Claim, Dossier, Entity, Id, Source } from '../dossier'
import type { Value } from '../values/value'
import { type DriftStep, drift } from './drift'
import { count, no, option, report, story, type Told, through, yes } from './story.cases'

const sources: readonly Source[] = [
  report('daily', 'The Mill Daily'),
  { id: 'wire', kind: 'agency', name: { en: 'Wire' }, derivedFrom: ['daily'] },
  report('post', 'Harbour Post'),
]
const entities: readonly Entity[] = [
  { id: 'town', kind: 'place', name: { en: 'Sumac Town' } },
  { id: 'quay', kind: 'place', name: { en: 'Old Quay' }, partOf: 'town' },
  { id: 'abt', kind: 'person', name: { en: 'Rosa Abt', ar: 'روزا أبت' } },
]
const questions: Dossier['questions'] = ['q', 'r'].map(id => ({ id, text: {}, type: 'category' }))
const confirmed = [{ source: 'daily', status: 'confirmed' as const }]
const suspected = [{ source: 'daily', status: 'suspected' as const }]
const place = (id: Id): Value => ({ type: 'entity', id })
const some = (...members: Id[]): Value => ({ type: 'entities', members })

const driftOf = (told: Readonly<Record<Id, Told>>, source = 'daily', claims: readonly Claim[] = []) =>
  drift(story(told, { sources, entities, questions, claims }), source)
const quoted = (exact: string, value: Value = yes, more: Partial<Claim> = {}) => ({
  value,
  anchors: [{ start: 0, end: exact.length, exact }],
  ...more,
})
/** The second of two renderings, each with a quote. */
const second = (first: string, here: string, language: 'en' | 'ar' = 'en'): DriftStep => {
  const told = {
    a: { says: { q: quoted(first) }, basedOn: confirmed, published: '2023-07-05' },
    b: { says: { q: quoted(here) }, basedOn: confirmed, published: '2023-07-06', language },
  }
  return driftOf(told).rows[0]?.steps[1] as DriftStep
}

describe('the renderings of a report', () => {
  it('are in the order of their publication, undated ones last, then by id', () => {
    const { renderings } = driftOf({
      e: { basedOn: confirmed },
      d: { basedOn: confirmed },
      c: { basedOn: suspected, published: '2023-07-06' },
      b: {
        basedOn: [...suspected, { source: 'post', status: 'confirmed' }],
        published: '2023-07-05/2023-07-07',
      },
      a: { basedOn: [{ source: 'post', status: 'confirmed' }] },
      f: { says: { q: through(yes, 'daily') }, published: '2023-07-07' },
      g: { basedOn: [{ source: 'wire', status: 'confirmed' }], published: '2023-07-08' },
      h: { basedOn: [...confirmed, ...suspected], published: '2023-07-09' },
    })
    expect(renderings).toEqual([
      { article: 'b', published: '2023-07-05/2023-07-07', basis: 'suspected' },
      { article: 'c', published: '2023-07-06', basis: 'suspected' },
      { article: 'f', published: '2023-07-07', basis: 'credited' },
      { article: 'g', published: '2023-07-08', basis: 'confirmed' },
      { article: 'h', published: '2023-07-09', basis: 'confirmed' },
      { article: 'd', published: null, basis: 'confirmed' },
      { article: 'e', published: null, basis: 'confirmed' },
    ])
  })

  it('of a report nobody renders are none', () => {
    expect(driftOf({ a: { says: { q: yes } } }, 'post')).toEqual({ source: 'post', renderings: [], rows: [] })
  })
})

describe('how a claim went from rendering to rendering', () => {
  it.each<[string, Told['says'], Told['says'], string]>([
    ['it stayed', { q: option('x') }, { q: option('x') }, 'same'],
    ['it turned into another', { q: option('stop') }, { q: option('reduce') }, 'changed'],
    ['it was denied', { q: yes }, { q: { value: yes, polarity: 'denies' } }, 'changed'],
    ['a yes became a no', { q: yes }, { q: no }, 'changed'],
    ['it says more', { q: place('town') }, { q: place('quay') }, 'narrower'],
    ['it says less', { q: place('quay') }, { q: place('town') }, 'wider'],
    ['it says something else that holds too', { q: some('town') }, { q: some('abt') }, 'shifted'],
    ['it is no longer known', { q: yes }, { q: { value: yes, stance: 'unknown' } }, 'open'],
    ['it is now a plan', { q: yes }, { q: { value: yes, mood: 'planned' } }, 'open'],
    [
      'neither takes a position',
      { q: { value: yes, stance: 'unknown' } },
      { q: { value: yes, stance: 'declined' } },
      'open',
    ],
  ])('%s', (_, first, here, relation) => {
    const { rows } = driftOf({
      b: { says: here ?? {}, basedOn: suspected, published: '2023-07-06' },
      a: { says: first ?? {}, basedOn: confirmed, published: '2023-07-05' },
    })
    expect(rows.map(({ event, question, holder }) => [event, question, holder])).toEqual([
      ['fire', 'q', null],
    ])
    expect(rows[0]?.steps.map(step => [step.article, step.relation])).toEqual([
      ['a', 'first'],
      ['b', relation],
    ])
    expect(rows[0]?.firstChange).toBe(relation === 'changed' ? 'b.q' : null)
  })

  it('marks the first change of a sequence, held against the first that takes a position', () => {
    const step = (published: string, said: NonNullable<Told['says']>[string]): Told => ({
      ...{ says: { q: said }, basedOn: confirmed, published },
    })
    const [row] = driftOf({
      d: step('2023-07-08', option('y')),
      a: step('2023-07-05', { value: option('x'), stance: 'unknown' }),
      c: step('2023-07-07', option('y')),
      b: step('2023-07-06', option('x')),
      e: step('2023-07-09', option('x')),
    }).rows
    expect(row?.steps.map(({ claim, relation }) => [claim, relation])).toEqual([
      ['a.q', 'open'],
      ['b.q', 'first'],
      ['c.q', 'changed'],
      ['d.q', 'changed'],
      ['e.q', 'same'],
    ])
    expect(row?.firstChange).toBe('c.q')
    expect(row?.steps[0]).toMatchObject({ stance: 'unknown', polarity: 'affirms', value: option('x') })
  })

  it('is of the claims that go back to the report, and of no other in an article with two bases', () => {
    const both = [...confirmed, { source: 'post', status: 'confirmed' as const }]
    const { rows } = driftOf({
      a: { says: { q: yes, r: yes }, basedOn: confirmed },
      b: { says: { q: no, r: through(no, 'daily') }, basedOn: both },
      d: { says: { r: { value: no, level: 'inferred' } }, basedOn: confirmed },
      c: {
        says: { q: through(no, 'post'), r: { ...through(no, 'wire'), status: 'suggested' } },
        basedOn: confirmed,
      },
    })
    expect(rows.map(({ question, steps }) => [question, steps.map(({ claim }) => claim)])).toEqual([
      ['r', ['a.r', 'b.r']],
    ])
  })

  it('is told by event and question, and by holder; two claims of one article in the order of its text', () => {
    const more = (id: Id, question: Id, start: number, holder: Id | null = null): Claim => ({
      ...{ id, article: 'a', event: 'fire', question, value: option(id), holder },
      anchors: [{ start, end: start + 1, exact: 'x' }],
    })
    const claims = [
      ...[more('late', 'r', 9), more('early', 'r', 2), more('also-late', 'r', 9), more('zero', 'r', 9)],
      ...[more('one', 'q', 1, 'town'), more('other', 'q', 2, 'town'), more('alone', 'q', 3)],
      { ...more('elsewhere', 'unasked', 1), event: 'nowhere' },
      { ...more('elsewhere-2', 'unasked', 2), event: 'nowhere' },
      { ...more('last', 'r', 4), anchors: [] },
    ]
    const { rows } = driftOf({ a: { basedOn: confirmed } }, 'daily', claims)
    expect(
      rows.map(({ event, question, holder, steps }) => [
        event,
        question,
        holder,
        steps.map(({ claim }) => claim),
      ]),
    ).toEqual([
      ['fire', 'q', 'town', ['one', 'other']],
      ['nowhere', 'unasked', null, ['elsewhere', 'elsewhere-2']],
      ['fire', 'r', null, ['last', 'early', 'also-late', 'late', 'zero']],
    ])
  })
})

describe('where a word changed', () => {
  it.each<[string, string, string, DriftStep['changes']]>([
    ['a figure', 'twelve people were hurt', 'twenty people were hurt', ['number']],
    ['a figure in other digits', 'أصيب ١٢ عاملا', 'أصيب 12 عاملا', []],
    ['a denial', 'the talks were direct', 'the talks were not direct', ['negation']],
    ['a denied word', 'محادثات مباشرة', 'محادثات غير مباشرة', ['negation']],
    ['a name', 'the mayor of Sumac Town left', 'the mayor of Old Quay left', ['name']],
    ['a name for another word', 'Rosa Abt left', 'she left', ['name']],
    ['wording alone', 'they stopped the work', 'they reduced the work', []],
    ['several', 'two of Old Quay came', 'nobody came, not three', ['number', 'negation', 'name']],
  ])('%s', (_, first, here, changes) => expect(second(first, here).changes).toEqual(changes))

  it('is marked in both quotes', () => {
    const { words, quote } = second('they would stop the attacks', 'they would reduce the attacks')
    expect(quote?.exact.slice(words?.here[0]?.start, words?.here[0]?.end)).toBe('reduce')
    expect(words?.first).toEqual([{ start: 11, end: 15 }])
    expect(words?.here).toHaveLength(1)
  })

  it('is not marked between two languages, though figures and names are compared', () => {
    expect(second('Rosa Abt saw 12 of them', 'رأت روزا أبت ١٣ منهم', 'ar')).toMatchObject({
      words: null,
      changes: ['number'],
    })
  })

  it('is not known of a claim without words, nor of the first', () => {
    const told = (says: Told['says']): Told => ({ says: says ?? {}, basedOn: confirmed })
    const [row] = driftOf({ a: told({ q: quoted('x') }), b: told({ q: count(1) }) }).rows
    expect(row?.steps.map(({ quote, words, changes }) => [quote?.exact ?? null, words, changes])).toEqual([
      ['x', null, []],
      [null, null, []],
    ])
    const [bare] = driftOf({ a: told({ q: count(1) }), b: told({ q: quoted('x') }) }).rows
    expect(bare?.steps[1]).toMatchObject({ words: null, changes: [] })
  })
})
