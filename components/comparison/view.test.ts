import { expect, test } from 'vitest'
import { compare } from '@/lib/domain/compare/compare'
import type { Claim, Dossier } from '@/lib/domain/dossier'
import { renderComparison } from '@/lib/i18n/render'
import { clip, viewOf } from './view'
import { wordingOf } from './wording'

const article = (id: string, outlet: string, published: string | null) => ({
  id,
  outlet,
  published,
  title: id,
  language: 'en' as const,
  events: ['e'],
  readFor: 'all' as const,
})
let last = 0
const claim = (
  article: string,
  question: string,
  value: Claim['value'],
  over: Partial<Claim> = {},
): Claim => {
  last += 1
  return {
    id: `c${last}`,
    article,
    event: 'e',
    question,
    value,
    anchors: [{ start: 0, end: 3, exact: 'abc' }],
    ...over,
  }
}
const figure = (amount: number, over: object = {}) =>
  ({ type: 'quantity', amount, unit: 'ship', ...over }) as Claim['value']

const dossier: Dossier = {
  isnad: 1,
  dossier: { id: 'd', title: { en: 'D' } },
  outlets: [
    { id: 'o1', name: { ar: 'الأولى', en: 'First' } },
    { id: 'o2', name: { en: 'Second' } },
  ],
  sources: [],
  entities: [{ id: 'union', kind: 'organisation', name: { ar: 'النقابة', en: 'The union' } }],
  events: [{ id: 'e', title: { ar: 'حدث' }, date: '2025-03-01' }],
  questions: ['ships', 'held', 'torn', 'quiet'].map(id => ({
    id,
    text: { ar: `كم ${id}؟`, en: `${id}?` },
    type: 'quantity',
    unit: 'ship',
  })),
  articles: [
    article('a1', 'o1', '2025-03-02'),
    article('a2', 'o2', '2025-03-02'),
    article('a3', 'o1', '2025-03-04'),
  ],
  claims: [
    claim('a1', 'ships', figure(15)),
    claim('a2', 'ships', figure(20)),
    claim('a3', 'ships', figure(12, { qualifier: 'at-least' })),
    claim('a1', 'held', figure(3), { holder: 'union' }),
    claim('a1', 'held', figure(9)),
    claim('a2', 'torn', figure(1)),
    claim('a2', 'torn', figure(7)),
    claim('a1', 'quiet', figure(1), { stance: 'unknown' }),
    claim('a2', 'quiet', figure(4), { polarity: 'denies' }),
  ],
  decisions: [],
}
const compared = { dossier, comparison: renderComparison(compare(dossier)), notices: new Map() }
const view = viewOf(compared, 'en', () => wordingOf(dossier, 'en'))
const cells = (question: string) => view.rows.find(row => row.question === question)?.cells ?? []

test('an answer that fits both camps carries both letters', () => {
  expect(cells('ships').map(cell => cell.parts[0]?.camps.length)).toEqual([1, 1, 2])
  expect(cells('ships').map(cell => cell.parts[0]?.labels)).toEqual([['15'], ['20'], ['at least 12']])
})

test('the article speaks before those it quotes, and each holder is named', () => {
  expect(cells('held')[0]?.parts.map(part => [part.holder?.text, part.labels])).toEqual([
    [undefined, ['9']],
    ['The union', ['3']],
  ])
})

test('two statements that do not meet are both shown', () => {
  expect(cells('torn')[1]).toMatchObject({ state: 'self-contradicts', parts: [{ labels: ['1', '7'] }] })
  expect(cells('torn')[1]?.parts[0]?.quotes).toHaveLength(2)
})

test('what gives no value has a state and a quote, a denial its words, silence nothing', () => {
  expect(cells('quiet')[0]).toMatchObject({
    state: 'unknown',
    parts: [{ labels: [], signs: ['unknown'], quotes: [{ text: 'abc' }] }],
  })
  expect(cells('quiet')[1]?.parts[0]?.labels[0]).toMatch(/4/)
  expect(cells('quiet')[1]?.parts[0]?.labels[0]).not.toBe('4')
  expect(cells('quiet')[1]?.parts[0]?.signs).toEqual(['denies'])
  expect(cells('quiet')[2]).toMatchObject({ state: 'silent', parts: [] })
})

test('two articles of one outlet are told apart by date, and a name keeps its language', () => {
  expect(view.articles.map(one => one.label)).toEqual([
    'First (2 March 2025)',
    'Second',
    'First (4 March 2025)',
  ])
  expect(view.events[0]?.title).toEqual({ text: 'حدث', language: 'ar' })
})

test.each([
  ['short', 10, 'short'],
  ['one two three', 8, 'one two…'],
  ['one\n two', 20, 'one two'],
  ['unbreakable', 4, 'unbr…'],
])('%s cut at %i', (text, length, cut) => {
  expect(clip(text, length)).toBe(cut)
})
