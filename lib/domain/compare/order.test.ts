import { describe, expect, it } from 'vitest'
import type { Article, Claim, Dossier } from '../dossier'
import { compare } from './compare'
import {
  asOf,
  between,
  by,
  count,
  day,
  denied,
  dossierOf,
  entity,
  events,
  inMood,
  is,
  none,
  only,
  option,
  rowOf,
  type Story,
  some,
  words,
} from './dossier.cases'

const bytes = (dossier: Dossier) => JSON.stringify(compare(dossier, { relations: true }))

const stories: Readonly<Record<string, Story>> = {
  figures: {
    says: { b: count(98), c: count(100), a: [count(98), between(90, 99)], d: count(12, 'at-least') },
  },
  'one month written in two ways, and denied': {
    says: {
      b: denied(day('2024-01')),
      a: denied(day('2024-01-01/2024-01-31')),
      c: day('2024-02'),
      d: day('2024-02-01/2024-02-29'),
    },
  },
  'voices, moods and times': {
    says: {
      b: [by('hill', is(true)), inMood('planned', is(true))],
      a: [by('hill', is(false)), asOf('2024', is(true))],
      c: [is(true), is(false)],
    },
  },
  'one of two alike claims re-read': {
    says: { c: entity('macgurk'), b: entity('makjurk'), a: entity('makjurk'), d: entity('makjurk') },
  },
  lists: {
    says: {
      b: some('hill'),
      a: only('hill', 'kani'),
      c: none(some('hill')),
      d: denied(some('hill', 'kani')),
    },
  },
  words: { says: { b: words('thus', 'g'), a: words('so', 'g'), c: words('?') } },
  'a running figure': {
    question: { cumulative: true },
    says: {
      b: asOf('2024-01-10', count(95)),
      a: asOf('2024-01-12', count(64)),
      c: count(64),
      d: [count(95), count(95)],
    },
    articles: { c: { published: '2024-01-13' }, d: { published: '2024-01-11' } },
  },
}

describe('the same bytes', () => {
  it.each(Object.entries(stories))('whatever the order of articles and claims: %s', (_, story) => {
    const dossier = dossierOf(story)
    const turn = <T>(list: readonly T[], by: number) => [...list.slice(by), ...list.slice(0, by)]
    for (let by = 0; by < dossier.claims.length; by += 1) {
      const turned: Dossier = {
        ...dossier,
        articles: turn<Article>(dossier.articles, by).toReversed(),
        claims: turn<Claim>(dossier.claims, by),
      }
      expect(bytes(turned)).toBe(bytes(dossier))
    }
  })
})

describe('rows', () => {
  const claim = (id: string, event: string, question: string): Claim => ({
    id,
    article: 'a',
    event,
    question,
    value: is(true),
    anchors: [{ start: 0, end: 1, exact: 'x' }],
  })
  const base = dossierOf({ says: { a: is(true) } })
  const asked = (id: string) => ({ id, text: { en: id }, type: 'boolean' as const })
  const dossier: Dossier = {
    ...base,
    events: [...events].reverse(),
    questions: [asked('z'), asked('10'), asked('constructor')],
    claims: [
      claim('c1', 'round', 'constructor'),
      claim('c2', 'round', 'z'),
      claim('c3', 'attack', '10'),
      claim('c4', 'undated', 'z'),
    ],
  }

  it('come in the order of events, then of questions, and only where something is claimed', () => {
    expect(compare(dossier).rows.map(({ event, question }) => `${event}/${question}`)).toEqual([
      'undated/z',
      'attack/10',
      'round/z',
      'round/constructor',
    ])
  })

  it('can be asked for one by one, and are then the same', () => {
    const { rows } = compare(dossier)
    for (const row of rows) expect(compare(dossier, { row }).rows).toEqual([row])
  })

  it('tell relations only when asked', () => {
    expect(compare(dossier).rows.every(row => !('relations' in row))).toBe(true)
  })
})

describe('lists', () => {
  it('of cells name every article, odd ids too', () => {
    const { cells } = rowOf({
      says: { constructor: is(true), '10': is(true), '9': is(false) },
      articles: { silent: { events: [] } },
    })
    expect(Object.keys(cells).sort()).toEqual(['10', '9', 'constructor', 'silent'])
    expect(cells.silent).toEqual({ state: 'not-applicable', claims: [] })
  })

  it('of relations name each two claims once, by id', () => {
    const { relations } = rowOf({ says: { c: is(true), a: [is(true), is(false)], b: is(true) } })
    expect(relations?.map(({ a, b }) => `${a} ${b}`)).toEqual([
      'a1 a2',
      'a1 b1',
      'a1 c1',
      'a2 b1',
      'a2 c1',
      'b1 c1',
    ])
  })

  it('of ids are sorted', () => {
    const [camp] = rowOf({
      says: { c: option('direct'), a: option('direct'), '10': option('talks'), b: option('direct') },
    }).camps
    expect(camp?.articles).toEqual(['10', 'a', 'b', 'c'])
    expect(camp?.claims).toEqual(['101', 'a1', 'b1', 'c1'])
    expect(camp?.roots.ids).toEqual(['article:10', 'article:a', 'article:b', 'article:c'])
  })
})

describe('odd dossiers', () => {
  it('of nothing at all compare to nothing', () => {
    const empty = {
      outlets: [],
      sources: [],
      entities: [],
      events: [],
      questions: [],
      articles: [],
      claims: [],
      decisions: [],
    }
    expect(compare({ ...dossierOf({ says: {} }), ...empty }).rows).toEqual([])
  })

  it.each<[string, Story]>([
    [
      'questions without options',
      { question: { type: 'boolean', options: [] }, says: { a: is(true), b: is(false) } },
    ],
    ['empty lists', { says: { a: some(), b: only(), c: none(some()) } }],
    [
      'a publication open at its start',
      { says: { a: count(1), b: count(2) }, articles: { a: { published: '../2024-01-10' } } },
    ],
    [
      'a publication open at its end',
      { says: { a: count(1), b: count(2) }, articles: { a: { published: '2024-01-10/..' } } },
    ],
    [
      'a publication without a year',
      { says: { a: count(1), b: count(2) }, articles: { a: { published: 'XXXX-01-10' } } },
    ],
    ['a time without a year', { says: { a: asOf('XXXX-01-10', count(1)), b: asOf('2024', count(2)) } }],
    [
      'claims nobody confirmed beside one',
      { says: { a: is(true), b: { value: is(false), status: 'rejected' } } },
    ],
  ])('%s', (_, story) => {
    expect(() => rowOf(story)).not.toThrow()
  })
})
