import { expect, test } from 'vitest'
import type { Flags } from '@/lib/domain/compare/comparison'
import { filterRows, isFiltered, pageOf, parseQuery, queryHref } from './query'
import { searchKey } from './search-key'

const calm: Flags = {
  selfContradicted: [],
  singleRoot: false,
  partyDispute: false,
  transmission: false,
  codingDisputed: false,
  tainted: false,
  stale: false,
}
const rows = [
  {
    event: 'a',
    verdict: 'agree',
    flags: { ...calm, codingDisputed: true },
    folded: searchKey('من طلب الجلسة؟\nWho asked?'),
  },
  { event: 'a', verdict: 'conflict', flags: { ...calm, singleRoot: true }, folded: searchKey('كم سفينة؟') },
  {
    event: 'b',
    verdict: 'reconcilable',
    flags: { ...calm, transmission: true, tainted: true },
    folded: searchKey('متى؟'),
  },
  {
    event: 'b',
    verdict: 'single',
    flags: { ...calm, partyDispute: true, stale: true },
    folded: searchKey('أين؟'),
  },
  { event: 'b', verdict: 'none', flags: { ...calm, selfContradicted: ['x'] }, folded: searchKey('لماذا؟') },
] as const

const found = (params: Parameters<typeof parseQuery>[0]) =>
  filterRows(rows, parseQuery(params)).map(row => rows.indexOf(row as (typeof rows)[number]))

test.each([
  ['no filter', {}, [0, 1, 2, 3, 4]],
  ['an event', { event: 'b' }, [2, 3, 4]],
  ['several verdicts', { verdict: ['agree', 'none'] }, [0, 4]],
  ['disagreements', { only: 'disagreements' }, [1, 2]],
  ['one root', { flag: 'one-root' }, [1]],
  ['self-contradiction', { flag: 'self' }, [4]],
  ['parties', { flag: 'party' }, [3]],
  ['transmission', { flag: 'transmission' }, [2]],
  ['edited after approval', { flag: 'tainted' }, [2]],
  ['a decision out of date', { flag: 'stale' }, [3]],
  ['coders who differ', { flag: 'coding' }, [0]],
  ['a word of the question', { q: 'who' }, [0]],
  ['without hamza, with tatweel and diacritics', { q: 'ايـن' }, [3]],
  ['taa marbuta as haa', { q: 'سفينه' }, [1]],
  ['all together', { event: 'a', verdict: 'conflict', flag: 'one-root', q: 'كم' }, [1]],
  ['nothing', { event: 'a', verdict: 'none' }, []],
  ['unknown values are left out', { verdict: 'constructor', flag: '__proto__', only: 'x' }, [0, 1, 2, 3, 4]],
])('%s', (_, params, indices) => {
  expect(found(params)).toEqual(indices)
})

test.each([
  ['', '/p'],
  ['event=a&verdict=agree&verdict=conflict&flag=self&only=disagreements&q=%D8%A3', undefined],
  ['page=3', undefined],
  ['view=all', undefined],
  ['page=-1&verdict=none&verdict=nonsense', '/p?verdict=none'],
  ['page=1e9&view=all', '/p?view=all'],
])('an address written from what was read: %s', (search, href) => {
  const params: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) params[name] = [...(params[name] ?? []), value]
  const query = parseQuery(params)
  const written = queryHref('/p', query, { page: query.page })
  expect(written).toBe(href ?? `/p?${search}`)
  expect(
    parseQuery(
      Object.fromEntries(
        [...new URL(written, 'http://x').searchParams.keys()].map(key => [
          key,
          new URL(written, 'http://x').searchParams.getAll(key),
        ]),
      ),
    ),
  ).toEqual(query.viewAll ? { ...query, page: 1 } : query)
})

test('a new filter starts on the first page', () => {
  expect(queryHref('/p', parseQuery({ page: '3' }), { flag: 'self' })).toBe('/p?flag=self')
})

test('paging and seeing everything are no filters', () => {
  expect(isFiltered(parseQuery({ page: '2', view: 'all' }))).toBe(false)
  expect(isFiltered(parseQuery({ q: 'x' }))).toBe(true)
})

test.each([
  [85, {}, { first: 0, length: 40, number: 1, count: 3 }],
  [85, { page: '3' }, { first: 80, length: 5, number: 3, count: 3 }],
  [85, { page: '99' }, { first: 80, length: 5, number: 3, count: 3 }],
  [85, { view: 'all', page: '2' }, { first: 0, length: 85, number: 1, count: 1 }],
  [0, {}, { first: undefined, length: 0, number: 1, count: 1 }],
])('%i rows, asked for %o', (length, params, expected) => {
  const page = pageOf(
    Array.from({ length }, (_, index) => index),
    parseQuery(params),
  )
  expect({ ...page, rows: undefined, first: page.rows[0], length: page.rows.length }).toMatchObject(expected)
})
