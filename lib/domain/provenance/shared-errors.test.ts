import { describe, expect, it } from 'vitest'
import type { Claim, Entity, Source } from '../dossier'
import type { Value } from '../values/value'
import type { SharedErrorsEvidence } from './derivation'
import { rowClaims } from './row-claims'
import { sharedErrors } from './shared-errors'
import { count, report, story, type Told, through, yes } from './story.cases'

const sources: readonly Source[] = [report('daily', 'The Mill Daily')]
const entities: readonly Entity[] = [
  { id: 'abt', kind: 'person', name: { en: 'Rosa Abernethy', ar: 'روزا أبرنثي' }, aliases: ['Abernathy'] },
  { id: 'dam', kind: 'thing', name: { ar: 'السد' } },
]

const errors = (told: Readonly<Record<string, Told>>, cumulative = false, claims: readonly Claim[] = []) => {
  const question = { id: 'q', text: {}, type: 'quantity' as const, cumulative }
  const dossier = story(told, { sources, entities, questions: [question], claims })
  const { rows, context } = rowClaims(dossier)
  return sharedErrors(rows, context).map(({ edge, evidence }) => {
    const { strength, claims: items, spellings } = evidence as SharedErrorsEvidence
    return { ...edge, strength, claims: items, spellings }
  })
}
const told = (...values: (Told['says'] | Value | null)[]) =>
  Object.fromEntries(
    values.map((value, at): [string, Told] => {
      const says =
        value == null ? {} : 'type' in value ? { q: value as Value } : (value as NonNullable<Told['says']>)
      return ['abcdefghij'[at] as string, { says }]
    }),
  )

describe('a figure that two have against all others', () => {
  it.each<[string, Readonly<Record<string, Told>>, [string, string][]]>([
    ['of two', told(count(173), count(173), count(137), count(137), count(137)), [['b', 'a']]],
    [
      'of three',
      told(...[173, 173, 173, 137, 137, 137, 137].map(count)),
      [
        ['b', 'a'],
        ['c', 'a'],
      ],
    ],
    ['not where as many say the other', told(count(173), count(173), count(137), count(137)), []],
    ['not of four', told(...[173, 173, 173, 173, 137, 137, 137, 137, 137].map(count)), []],
    ['not of one', told(count(173), count(137), count(137), count(137)), []],
    ['not where the others differ', told(count(173), count(173), count(137), count(120)), []],
    [
      'not where another can hold beside it',
      told(count(173), count(173), count(137), count(137), count(137), {
        ...count(150),
        qualifier: 'at-least',
      } as Value),
      [],
    ],
    [
      'not where others have another holder',
      told(
        count(173),
        count(173),
        { q: { value: count(137), holder: 'x' } },
        { q: { value: count(137), holder: 'x' } },
        { q: { value: count(137), holder: 'x' } },
      ),
      [],
    ],
    [
      'not what is no figure',
      told(yes, yes, { type: 'boolean', value: false }, { type: 'boolean', value: false }),
      [],
    ],
    [
      'not what the later credits',
      told(count(173), { q: through(count(173), 'daily') }, count(137), count(137), count(137)),
      [],
    ],
    [
      'of days',
      told(
        ...['2023-07-03', '2023-07-03', '2023-07-04', '2023-07-04', '2023-07-04'].map(
          (edtf): Value => ({ type: 'date', edtf }),
        ),
      ),
      [['b', 'a']],
    ],
  ])('%s', (_, articles, edges) => {
    const found = errors(articles)
    expect(found.map(({ article, from }) => [article, from])).toEqual(edges)
    for (const { strength } of found) expect(strength).toBe(0.45)
  })

  it('not of a running figure', () => {
    expect(errors(told(count(173), count(173), count(137), count(137), count(137)), true)).toEqual([])
  })

  it('shows the words of both where they are known', () => {
    const anchors = [{ start: 3, end: 6, exact: '173' }]
    const says = { q: { value: count(173), anchors } }
    const [found] = errors({
      a: { says },
      b: { says },
      c: { says: { q: count(137) } },
      d: { says: { q: count(137) } },
      e: { says: { q: count(137) } },
    })
    expect(found?.claims).toEqual([
      {
        ...{ event: 'fire', question: 'q', here: 'b.q', there: 'a.q' },
        quotes: { here: { article: 'b', ...anchors[0] }, there: { article: 'a', ...anchors[0] } },
      },
    ])
  })
})

describe('a spelling that two have against all others', () => {
  const texts = (...list: string[]) =>
    Object.fromEntries(list.map((text, at): [string, Told] => ['abcdefghij'[at] as string, { text }]))
  const right = 'They saw the reservoir.'

  it.each<[string, string[], [string, string, number][]]>([
    ['a letter exchanged', ['The resevvoir', 'A resevvoir', right, right, right], [['b', 'reservoir', 0.25]]],
    [
      'two letters swapped',
      ['The reservior', 'A reservior', right, right, right],
      [['b', 'reservoir', 0.25]],
    ],
    ['a letter left out', ['The resevoir', 'A resevoir', right, right, right], [['b', 'reservoir', 0.25]]],
    ['a letter put in', ['The reserrvoir', 'A reserrvoir', right, right, right], [['b', 'reservoir', 0.25]]],
    [
      'of three',
      ['The resevoir', 'A resevoir', 'One resevoir', right, right, right, right],
      [
        ['b', 'reservoir', 0.25],
        ['c', 'reservoir', 0.25],
      ],
    ],
    ['not of one', ['The resevoir', right, right, right], []],
    ['not where others are no more', ['The resevoir', 'A resevoir', right, right], []],
    ['not where one of them writes both', ['The resevoir', `A resevoir. ${right}`, right, right, right], []],
    ['not another ending', ['The reservoirs', 'A reservoirs', right, right, right], []],
    ['not another beginning', ['وبحيرات كبيرة', 'وبحيرات أخرى', 'بحيرات كبيرة', 'بحيرات أخرى', 'بحيرات'], []],
    ['not a short word', ['The dame', 'A dame', 'The dime', 'A dime', 'One dime'], []],
    [
      'not letters that houses exchange',
      ['قال مكغوران', 'جاء مكغوران', 'قال مكجوران', 'جاء مكجوران', 'رأى مكجوران'],
      [],
    ],
    [
      'in Arabic',
      ['قال المستثمورن', 'جاء المستثمورن', 'قال المستثمرون', 'جاء المستثمرون', 'رأى المستثمرون'],
      [['b', 'المستثمرون', 0.25]],
    ],
    [
      'of a name as nobody records it',
      ['Ms Abernehty', 'Mrs Abernehty', 'Rosa Abernethy', 'Ms Abernethy', 'R. Abernethy'],
      [['b', 'abernethy', 0.3]],
    ],
    [
      'of a name as it is recorded too',
      ['Ms Abernathy', 'Mrs Abernathy', 'Rosa Abernethy', 'Ms Abernethy', 'R. Abernethy'],
      [['b', 'abernethy', 0.25]],
    ],
  ])('%s', (_, list, spellings) => {
    const found = errors(texts(...list))
    expect(found.map(one => [one.article, one.spellings[0]?.usual, one.strength])).toEqual(spellings)
    for (const {
      spellings: [one],
    } of found)
      expect(list[0]?.slice(one?.there.start, one?.there.end)).toBe(one?.there.exact)
  })

  it('is found in linear time in a line without blanks', () => {
    const start = performance.now()
    const line = 'abcdefghij'.repeat(5000)
    errors(texts(line, line, `${line}k`, `${line}k`, `${line}k`))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('is held against the commonest of two that are near', () => {
    const found = errors(
      texts(
        'The bollars',
        'A bollars',
        'dollars',
        'dollars',
        'dollars',
        'collars',
        'collars',
        'collars',
        'collars',
      ),
    )
    expect(found).toEqual([])
    const inner = errors(
      texts(
        'The staxion',
        'A staxion',
        'station',
        'station',
        'station',
        'stadion',
        'stadion',
        'stadion',
        'stadion',
      ),
    )
    expect(inner[0]?.spellings.map(({ usual }) => usual)).toEqual(['stadion'])
    const even = errors(
      texts('The staxion', 'A staxion', 'station', 'station', 'station', 'stadion', 'stadion', 'stadion'),
    )
    expect(even[0]?.spellings.map(({ usual }) => usual)).toEqual(['stadion'])
  })

  it('adds up with other ones, once however many events are shared', () => {
    const odd = 'The resevoir and its embanknent'
    const usual = 'The reservoir and its embankment'
    const articles = [odd, odd, usual, usual, usual].map(
      (text): Told => ({ text, events: ['fire', 'flood'] }),
    )
    const found = errors(Object.fromEntries(articles.map((one, at) => [`a${at}`, one])))
    expect(found).toMatchObject([{ article: 'a1', from: 'a0', strength: 0.438 }])
  })

  it('is not looked for in a story of hundreds, nor between stories', () => {
    const many = Array.from({ length: 198 }, (): Told => ({ text: right }))
    const odd: Told = { text: 'The resevoir' }
    const all = (list: readonly Told[]) => Object.fromEntries(list.map((one, at) => [`a${at}`, one]))
    expect(errors(all([odd, odd, ...many]))).toHaveLength(1)
    expect(errors(all([odd, odd, ...many, {}]))).toEqual([])
    const apart: Told = { text: right, events: ['flood'] }
    expect(errors(all([odd, odd, apart, apart, apart]))).toEqual([])
  })
})
