import { describe, expect, it, test } from 'vitest'
import type { Claim, Dossier, Question } from '../dossier'
import type { ArticleItem, ItemContents } from '../item'
import { article, claim, itemsOf, outcome } from '../registry/items.cases'
import type { DossierItems } from '../registry/references'
import { laid } from './lay'
import { claimsAbout, type Move, moveClaims } from './move-claims'
import { moveEffect } from './move-effect'

const count = (amount: number) => ({ type: 'quantity', amount, unit: 'boat' }) as const
const on = (id: string, amount: number, more: Partial<Claim> = {}) =>
  claim(id, count(amount), { event: 'first', question: 'boats', ...more })

const claims: readonly Claim[] = [
  on('c1', 10),
  on('c2', 12, { article: 'b' }),
  on('c3', 12, { article: 'b', event: 'second' }),
  on('c4', 30, { article: 'b', question: 'nets', status: 'suggested' }),
  on('c5', 30, { article: 'b', question: 'crews' }),
]
const articles = [article('a', { events: ['first'] }), article('b', { events: ['zero', 'first'] })]
const lists = {
  events: ['zero', 'first', 'second', 'third'].map(id => ({ id, title: { en: id } })),
  questions: ['boats', 'nets', 'crews'].map(id => ({
    id,
    text: { en: id },
    type: 'quantity' as const,
    unit: 'boat',
  })),
  articles,
  claims,
}
const items = itemsOf(lists)
const dossier: Dossier = {
  isnad: 1,
  dossier: { id: 'd', title: { en: 'D' } },
  outlets: [{ id: 'outlet', name: { en: 'O' } }],
  sources: [],
  entities: [],
  decisions: [],
  ...lists,
}
const move: Move = { article: 'b', from: 'first', to: 'second', claims: null }
const eventsOf = (more: Partial<Move>, of: DossierItems = items) => {
  const after = outcome(of, moveClaims({ ...move, ...more }, of))
  if (!(after instanceof Map)) throw new Error(String(after))
  return (after as ReadonlyMap<string, ItemContents['article']>).get('article b')?.events
}

describe('an article’s claims go to another event', () => {
  it('all of them, whatever their status, and the article with them', () => {
    const result = moveClaims(move, items)
    if (!result.ok) throw new Error('refused')
    expect(result.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'claim c2',
      'claim c4',
      'claim c5',
      'article b',
    ])
    expect(eventsOf({})).toEqual(['zero', 'second'])
    expect(claimsAbout(move, items).map(({ content }) => content.id)).toEqual(['c2', 'c4', 'c5'])
  })

  it('some of them, and the article is about both', () => {
    expect(eventsOf({ claims: ['c2'] })).toEqual(['zero', 'first', 'second'])
  })

  test.each<[string, readonly string[], Partial<Move>, readonly string[]]>([
    ['was about both', ['first', 'second'], {}, ['second']],
    ['was about both and some stay', ['first', 'second'], { claims: ['c2'] }, ['first', 'second']],
    ['was about neither', ['zero'], {}, ['zero', 'second']],
  ])('where it %s', (_what, events, more, expected) => {
    const one = { ...(articles[1] as ArticleItem), events }
    expect(eventsOf(more, itemsOf({ ...lists, articles: [one] }))).toEqual(expected)
  })

  test.each<[string, Partial<Move>, readonly string[]]>([
    ['the article is gone', { article: 'gone' }, ['missing']],
    ['an event is gone', { to: 'gone' }, ['missing']],
    ['both events are one', { to: 'first' }, ['same']],
    ['a claim is not there any more', { claims: ['c2', 'c1'] }, ['missing']],
    ['nothing is chosen', { claims: [] }, ['nothing']],
    ['there is nothing', { from: 'third' }, ['nothing']],
  ])('not where %s', (_what, more, expected) => {
    expect(outcome(items, moveClaims({ ...move, ...more }, items))).toEqual(expected)
  })

  it('not to the event by which one tells its time', () => {
    const since = claim(
      'c6',
      { type: 'since', event: 'second' },
      { article: 'b', event: 'first', question: 'last' },
    )
    const more = itemsOf({ ...lists, claims: [...claims, since] })
    expect(moveClaims(move, more)).toEqual({ ok: false, refusals: [{ reason: 'since', keys: ['c6'] }] })
    expect(moveClaims({ ...move, to: 'third' }, more).ok).toBe(true)
  })
})

describe('what it would change', () => {
  it('is every row that differs: its verdict, what appears and what vanishes', () => {
    const { rows } = moveEffect({ ...move, to: 'third' }, dossier, items)
    expect(
      rows.map(({ event, question, kind, before, after }) => [
        `${event} ${question}`,
        kind,
        before?.verdict ?? null,
        after?.verdict ?? null,
      ]),
    ).toEqual([
      ['first boats', 'verdict', 'conflict', 'single'],
      ['third boats', 'appears', null, 'single'],
      ['third crews', 'appears', null, 'single'],
      ['first crews', 'vanishes', 'single', null],
    ])
    expect(rows[0]?.before?.camps.map(({ roots: { min, max } }) => [min, max])).toEqual([
      [1, 1],
      [1, 1],
    ])
  })

  it('is told where the verdict stays and only who says it changes', () => {
    const { rows } = moveEffect({ ...move, claims: ['c2'] }, dossier, items)
    expect(rows.map(({ event, question, kind }) => `${event} ${question} ${kind}`)).toEqual([
      'first boats verdict',
      'second boats camps',
    ])
  })

  it('is told apart where it is no more than which articles a row asks', () => {
    const alone = on('c6', 7, { question: 'masts' })
    const question = { ...(dossier.questions[0] as Question), id: 'masts' }
    const more = { ...lists, claims: [...claims, alone], questions: [...lists.questions, question] }
    const { rows } = moveEffect(move, { ...dossier, ...more }, itemsOf(more))
    expect(rows.find(({ question: of }) => of === 'masts')).toMatchObject({
      kind: 'cells',
      before: { cells: { b: { state: 'not-reviewed' } } },
      after: { cells: { b: { state: 'not-applicable' } } },
    })
  })

  it('is nothing where it cannot be done', () => {
    expect(moveEffect({ ...move, claims: [] }, dossier, items)).toMatchObject({
      outcome: { ok: false },
      rows: [],
    })
  })
})

test('items as they would stand: changed in place, removed, and new ones last', () => {
  const event = { id: 'new', title: { en: 'New' } }
  const after = laid(items, [
    { kind: 'event', key: 'new', seen: 0, content: event },
    { kind: 'event', key: 'zero', seen: 3, content: null },
    { kind: 'claim', key: 'gone', seen: 3, content: null },
  ])
  expect(after.event.map(({ content }) => content.id)).toEqual(['first', 'second', 'third', 'new'])
  expect(after.claim).toEqual(items.claim)
})
