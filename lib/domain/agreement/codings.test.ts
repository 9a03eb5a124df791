import { describe, expect, it } from 'vitest'
import type { Claim, Dossier, Id } from '../dossier'
import type { Value } from '../values/value'
import { agreementByQuestion, type Coding, codingDisputed } from './codings'

const dossier: Pick<Dossier, 'events' | 'questions' | 'entities' | 'articles' | 'sources'> = {
  events: [{ id: 'flood', title: {}, date: '2023-09-11' }],
  questions: [],
  entities: [],
  sources: [],
  articles: ['a', 'b', 'c', 'd'].map(id => ({
    id,
    outlet: 'o',
    title: '',
    language: 'ar',
    events: ['flood'],
  })),
}

type Said = Value | (Partial<Claim> & { readonly value: Value })
const claimed = (cell: Pick<Claim, 'article' | 'event' | 'question'>, said: Said, at: number): Claim => ({
  ...cell,
  id: `${cell.article}-${cell.question}-${at}`,
  anchors: [],
  ...('type' in said ? { value: said } : said),
})
const coded = (coder: Id, article: Id, question: Id, ...said: Said[]): Coding => {
  const cell = { article, event: 'flood', question }
  return { coder, ...cell, claims: said.map((one, at) => claimed(cell, one, at)) }
}
const count = (amount: number): Value => ({ type: 'quantity', amount, unit: 'person' })
const over = (amount: number): Value => ({ type: 'quantity', amount, unit: 'person', qualifier: 'more-than' })
const yes: Value = { type: 'boolean', value: true }
const no: Value = { type: 'boolean', value: false }
const option = (id: Id): Value => ({ type: 'category', option: id })
const day = (edtf: string): Value => ({ type: 'date', edtf })
const lasting = (amount: number, unit: 'day' | 'week'): Value => ({ type: 'duration', amount, unit })
const deictic: Value = { type: 'date', deictic: { phrase: 'yesterday' } }

/** Whether two codings of one cell are disputed. */
const differ = (ours: readonly Said[], theirs: readonly Said[]) =>
  codingDisputed([coded('x', 'a', 'q', ...ours), coded('y', 'a', 'q', ...theirs)], dossier).length > 0

describe('where coders differ', () => {
  it.each<[string, Said[], Said[], boolean]>([
    ['one value', [count(12)], [count(12)], false],
    ['two values', [count(12)], [count(13)], true],
    ['a value and its qualifier', [count(300)], [over(300)], true],
    ['the days of a month, both written', [day('2023-09')], [day('2023-09')], false],
    ['one length in two units', [lasting(14, 'day')], [lasting(2, 'week')], true],
    ['a yes, and a no denied', [yes], [{ value: no, polarity: 'denies' }], false],
    ['a value and its denial', [option('x')], [{ value: option('x'), polarity: 'denies' }], true],
    ['two holders', [{ value: yes, holder: 'm' }], [{ value: yes, holder: 'n' }], true],
    ['two moods', [{ value: yes, mood: 'planned' }], [yes], true],
    ['two days that a figure holds for', [{ value: count(1), asOf: '2023-09-12' }], [count(1)], true],
    [
      'what is not known, whatever stands beside it',
      [{ value: yes, stance: 'unknown' }],
      [{ value: no, stance: 'unknown' }],
      false,
    ],
    [
      'not known, and declined',
      [{ value: yes, stance: 'unknown' }],
      [{ value: yes, stance: 'declined' }],
      true,
    ],
    ['two claims in another order', [count(1), count(2)], [count(2), count(1)], false],
    ['one claim twice', [count(1), count(1)], [count(1)], false],
    ['something and silence', [yes], [], true],
    ['silence twice', [], [], false],
    ['a date that nothing resolves, twice', [deictic], [deictic], false],
    ['two dates of which one resolves', [deictic], [day('2023-09-10')], true],
    ['free words', [{ type: 'text', text: 'one' }], [{ type: 'text', text: 'another' }], false],
    [
      'grouped words',
      [{ type: 'text', text: 'one', group: 'g' }],
      [{ type: 'text', text: 'two', group: 'g' }],
      false,
    ],
    [
      'words of two groups',
      [{ type: 'text', text: 'one', group: 'g' }],
      [{ type: 'text', text: 'one', group: 'h' }],
      true,
    ],
  ])('%s', (_, ours, theirs, isDisputed) => {
    expect(differ(ours, theirs)).toBe(isDisputed)
    expect(differ(theirs, ours)).toBe(isDisputed)
  })

  it('names the cell and its codings by coder; one coder is no dispute, nor are two cells', () => {
    const ours = coded('y', 'a', 'q', count(1))
    const theirs = coded('x', 'a', 'q', count(2))
    const others = [
      coded('x', 'b', 'q', count(3)),
      coded('x', 'c', 'q', count(1)),
      coded('y', 'c', 'other', count(2)),
    ]
    expect(codingDisputed([ours, ...others, theirs], dossier)).toEqual([
      { event: 'flood', question: 'q', article: 'a', codings: [theirs, ours] },
    ])
  })

  it('takes the last coding of one coder', () => {
    const codings = [
      coded('x', 'a', 'q', count(1)),
      coded('y', 'a', 'q', count(2)),
      coded('x', 'a', 'q', count(2)),
    ]
    expect(codingDisputed(codings, dossier)).toEqual([])
  })
})

describe('how far coders agree, by question', () => {
  const both = (question: Id, ...values: readonly [Said | null, Said | null][]) =>
    values.flatMap(([ours, theirs], at) => {
      const article = ['a', 'b', 'c', 'd'][at] as Id
      return [
        coded('x', article, question, ...(ours ? [ours] : [])),
        coded('y', article, question, ...(theirs ? [theirs] : [])),
      ]
    })

  it('nominal for all, interval for numbers', () => {
    const codings = [
      ...both(
        'dead',
        [count(10), count(10)],
        [count(20), count(30)],
        [count(40), count(40)],
        [count(50), over(50)],
      ),
      ...both(
        'cause',
        [option('rain'), option('rain')],
        [option('dam'), option('dam')],
        [option('dam'), null],
      ),
    ]
    const found = agreementByQuestion(codings, dossier)
    expect(found.map(({ question, coded: of, disputed }) => [question, of, disputed])).toEqual([
      ['cause', 3, 1],
      ['dead', 4, 2],
    ])
    const [cause, dead] = found
    // Six values: two of rain, three of dam, one silence. Observed 2/6, expected (36 − 4 − 9 − 1)/30.
    expect(cause?.nominal.alpha).toBeCloseTo(1 - 2 / 6 / (22 / 30), 9)
    expect(cause?.interval).toBeNull()
    // 10 10 20 30 40 40 50 75: over 50 is from 50 to 100.
    expect(dead?.interval?.values).toBe(8)
    const values = [10, 10, 20, 30, 40, 40, 50, 75]
    const expected = values.flatMap(a => values.map(b => (a - b) ** 2)).reduce((a, b) => a + b) / 56
    expect(dead?.interval?.alpha).toBeCloseTo(1 - (2 * (100 + 625)) / 8 / expected, 9)
    expect(dead?.nominal.interval?.draws).toBeGreaterThan(900)
  })

  it('dates and lengths in days; what has no end, or is denied, has no number', () => {
    const codings = [
      ...both('when', [day('2023-09-11'), day('2023-09-11')], [day('2023-09-12'), day('2023-09-14')]),
      ...both('since', [
        { type: 'since', edtf: '2022' },
        { type: 'since', noneSince: { edtf: '2022' } },
      ]),
      ...both('length', [lasting(3, 'day'), { value: lasting(3, 'day'), polarity: 'denies' }]),
      ...both('two', [count(1), null]),
    ]
    const found = agreementByQuestion(codings, dossier, { draws: 50 })
    expect(found.map(({ question, interval }) => [question, interval?.values ?? null])).toEqual([
      ['length', null],
      ['since', null],
      ['two', null],
      ['when', 4],
    ])
  })

  it('two claims are no number', () => {
    const codings = [coded('x', 'a', 'q', count(1), count(2)), coded('y', 'a', 'q', count(1), count(2))]
    expect(agreementByQuestion(codings, dossier)).toMatchObject([{ coded: 1, disputed: 0, interval: null }])
  })

  it('says nothing of what was coded once', () => {
    expect(agreementByQuestion([coded('x', 'a', 'q', count(1))], dossier)).toEqual([])
  })
})
