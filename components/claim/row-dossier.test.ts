import { describe, expect, it } from 'vitest'
import { makeContext } from '@/lib/domain/compare/context'
import type { Claim } from '@/lib/domain/dossier'
import type { Versioned } from '@/lib/domain/item'
import { harbour, quotes } from '@/tests/support/harbour'
import type { DeskData } from '../annotate/desk-data'
import { newFields } from './fields'
import { frameOf, unitFor } from './frame'
import { countedAs, meaningOf } from './meaning'
import { bestReading, oddness, readingContext, taken, typeOf } from './reading'
import { dossierWith, otherArticles, rowWith, standingsTo } from './row-dossier'

const dossier = harbour('harbour')
const versions = <T>(list: readonly T[]): Versioned<T>[] => list.map(content => ({ content, revision: 1 }))
const [article] = dossier.articles
if (!article) throw new Error('the harbour has an article')
const data: DeskData = {
  dossier: { key: 'harbour', title: dossier.dossier.title, weekStart: 'saturday' },
  article: { content: article, revision: 1 },
  text: article.text ?? '',
  claims: versions(dossier.claims.filter(claim => claim.article === 'a-anchor')),
  others: versions(dossier.claims.filter(claim => claim.article !== 'a-anchor')),
  articles: dossier.articles.map(one => ({
    key: one.id,
    title: one.title,
    outlet: one.outlet,
    language: one.language,
    published: one.published ?? null,
    events: one.events,
    basedOn: [],
    readFor: one.readFor ?? [],
    confirmed: 0,
    suggested: 0,
    isRead: one.readFor === 'all',
  })),
  outlets: versions(dossier.outlets),
  sources: versions(dossier.sources),
  entities: versions(dossier.entities),
  events: versions(dossier.events),
  questions: versions(dossier.questions),
  entry: 1,
  me: { id: 'u', name: 'Hala' },
  canWrite: true,
}
const context = makeContext(dossierWith(data, []))
const question = (id: string) => {
  const found = dossier.questions.find(one => one.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const draft = (of: string, value: Claim['value'], more: Partial<Claim> = {}): Claim => ({
  id: 'c-draft',
  article: 'a-anchor',
  event: 'session',
  question: of,
  value,
  anchors: [{ start: 0, end: 4, exact: 'عمال' }],
  ...more,
})
const at = (of: string) => ({ event: 'session', question: of })

describe('the row that a claim would stand in', () => {
  const met = draft('last-met', {
    type: 'since',
    amount: 7,
    unit: 'month',
    qualifier: 'almost',
    anchor: 'event',
  })

  it('judges the form with what the others say', () => {
    const found = rowWith(data, at('last-met'), met)
    expect(found.row?.verdict).toBe('reconcilable')
    expect(standingsTo(found)).toEqual(
      new Map([
        ['o-coast-met', 'meets'],
        ['o-pier-met', 'conditional'],
      ]),
    )
  })

  it('changes as the form does', () => {
    const exact = draft('last-met', { type: 'since', edtf: '2024' })
    expect(standingsTo(rowWith(data, at('last-met'), exact)).get('o-coast-met')).toBe('differs')
    expect(standingsTo(rowWith(data, at('last-met'), null))).toEqual(new Map())
    expect(rowWith(data, at('length'), null).row).toBeNull()
  })

  it('has the claim on the form in place of what it was, also while it is only suggested', () => {
    const claim = data.claims.find(({ content }) => content.id === 'c-ships')?.content
    if (!claim) throw new Error('the suggestion is there')
    const found = rowWith(data, at('ships'), claim)
    expect(found.dossier.claims.map(({ id }) => id).sort()).toEqual(['c-ships', 'o-coast-ships'])
  })

  it('says who is silent and whom nobody has read', () => {
    const found = rowWith(data, at('last-met'), met)
    const states = otherArticles(found, 'a-anchor', 'session', 'last-met').map(
      one => `${one.article.id} ${one.state}`,
    )
    expect(states).toEqual(['a-coast says', 'a-pier says', 'a-sail silent', 'a-sea not-reviewed'])
    const nobody = rowWith(data, at('length'), null)
    expect(otherArticles(nobody, 'a-anchor', 'session', 'length').map(({ state }) => state)).toEqual([
      'silent',
      'not-reviewed',
      'not-reviewed',
      'not-reviewed',
    ])
  })
})

describe('what a value admits', () => {
  const means = (of: string, value: Claim['value'], more: Partial<Claim> = {}) =>
    meaningOf(draft(of, value, more), context)

  it.each<[string, Claim['value'], Partial<Claim>, unknown]>([
    ['mediated', { type: 'boolean', value: true }, {}, { kind: 'boolean', value: true }],
    ['fees', { type: 'entity', id: 'madar' }, { stance: 'unknown' }, { kind: 'stance', stance: 'unknown' }],
    ['place', { type: 'entity', id: 'chamber' }, {}, { kind: 'entity', within: [{ ar: 'الرمانة' }] }],
    [
      'format',
      { type: 'category', option: 'face' },
      {},
      { kind: 'option', within: [{ ar: 'مباشر' }], beside: [] },
    ],
    ['role', { type: 'role', option: 'head' }, {}, { kind: 'option', within: [], beside: [] }],
    ['delegates', { type: 'entities', members: ['salim'] }, {}, { kind: 'entities', closed: false }],
    [
      'ships',
      { type: 'quantity', unit: 'سفينة', qualifier: 'dozens' },
      {},
      { kind: 'numbers', isVague: true },
    ],
    [
      'ships',
      { type: 'quantity', amount: 12, unit: 'سفينة', qualifier: 'about' },
      {},
      { kind: 'numbers', isVague: false, interval: { min: 10.8, max: 13.2 } },
    ],
    ['length', { type: 'duration', amount: 3, unit: 'hour' }, {}, { kind: 'length', interval: { min: 2.5 } }],
    ['next', { type: 'date', edtf: '2026-03' }, {}, { kind: 'days', as: 'date' }],
    ['next', { type: 'date', edtf: 'XXXX-03-04' }, {}, { kind: 'unresolved', missing: 'year' }],
    ['last-met', { type: 'since', noneSince: { event: 'strike' } }, {}, { kind: 'days', as: 'none-since' }],
    ['last-met', { type: 'since', event: 'nowhere' }, {}, { kind: 'unresolved', missing: 'other-event' }],
    ['last-met', { type: 'since', edtf: 'XXXX-03' }, {}, { kind: 'unresolved', missing: 'year' }],
    ['cause', { type: 'text', text: 'x' }, {}, { kind: 'text', isGrouped: false }],
    ['cause', { type: 'text', text: 'x', group: 'g' }, {}, { kind: 'text', isGrouped: true }],
  ])('%s %j %j', (of, value, more, meaning) =>
    expect(means(of, value, more)).toMatchObject(meaning as object),
  )

  it('is unknown where a date is missing', () => {
    const nowhere = { event: 'nowhere', article: 'nowhere' }
    const count = { type: 'since', amount: 2, unit: 'month' } as const
    expect(means('last-met', count, nowhere)).toEqual({ kind: 'unresolved', missing: 'event' })
    expect(means('last-met', { ...count, anchor: 'publication' }, nowhere)).toEqual({
      kind: 'unresolved',
      missing: 'publication',
    })
    expect(means('next', { type: 'date', deictic: { phrase: 'today' } }, nowhere)).toEqual({
      kind: 'unresolved',
      missing: 'publication',
    })
  })

  it('of a count says how the length is read', () => {
    expect(countedAs({ type: 'since', amount: 7, unit: 'month' })?.interval).toMatchObject({
      min: 6.5,
      max: 7.5,
    })
    expect(countedAs({ type: 'since', edtf: '2025' })).toBeNull()
  })
})

describe('what a quote reads as', () => {
  it('fills a form, and is held against what the form says', () => {
    const format = question('format')
    expect(bestReading(data, format, quotes.format)?.value).toEqual({ type: 'category', option: 'face' })
    const claim = draft(
      'format',
      { type: 'category', option: 'face' },
      {
        anchors: [{ start: 0, end: 9, exact: quotes.format }],
      },
    )
    expect(oddness(data, format, claim)).toBeNull()
    const other = { ...claim, value: { type: 'category', option: 'direct' } as const }
    expect(oddness(data, format, other)?.instead).toEqual(claim.value)
    expect(oddness(data, format, { ...other, stance: 'unknown' })).toBeNull()
    expect(oddness(data, null, other)).toBeNull()
    expect(readingContext(data, question('ships')).unit).toBe('سفينة')
  })

  it.each<[keyof typeof quotes, string, Claim['value']]>([
    ['lastMet', 'last-met', { type: 'since', amount: 7, unit: 'month', qualifier: 'almost' }],
    ['duration', 'length', { type: 'duration', amount: 3, unit: 'hour' }],
    ['ships', 'ships', { type: 'quantity', amount: 12, unit: 'سفينة', qualifier: 'at-least' }],
    ['next', 'next', { type: 'date', deictic: { phrase: 'next-week' } }],
    ['delegates', 'delegates', { type: 'entities', members: ['union', 'salim', 'hind'] }],
    ['askedBy', 'asked-by', { type: 'entity', id: 'union' }],
  ])('fills in %s', (quote, of, value) => {
    expect(bestReading(data, question(of), quotes[quote])?.value).toMatchObject(value)
  })

  it('is taken without what the quote leaves open', () => {
    const { value } = newFields([], 'session')
    const now = { ...value, countFrom: 'event' as const }
    expect(taken({ type: 'since', amount: 7, unit: 'month' }, now, 'en')).toMatchObject({
      amount: '7',
      countFrom: 'event',
    })
    expect(taken({ type: 'since', edtf: '2025' }, now, 'en')).toMatchObject({ by: 'date', edtf: '2025' })
  })

  it('plainly tells which kind of question it answers, or none', () => {
    expect(typeOf(data, quotes.cause)).toBeNull()
    expect(typeOf(data, quotes.lastMet)).toBe('since')
    expect(typeOf(data, quotes.duration)).toBe('duration')
  })
})

describe('what a form has to know', () => {
  it('is its question, the unit of its figures, and why it has to say why', () => {
    const fields = { ...newFields([{ start: 0, end: 4, exact: 'عمال' }], 'session'), question: 'ships' }
    const { question: _asked, ...rest } = frameOf(data, 'c-1', fields, false)
    expect(rest).toEqual({ id: 'c-1', article: 'a-anchor', unit: 'سفينة', anyEntity: 'union', reason: null })
    expect(frameOf(data, 'c-1', fields, true).reason).toBe('disagrees')
    const end = data.text.length
    const aside = { ...fields, anchors: [{ start: end - 5, end: end - 1, exact: 'نين.' }] }
    expect(frameOf(data, 'c-1', aside, true).reason).toBe('outside')
    expect(unitFor(data, { id: 'ships', text: {}, type: 'quantity' })).toBe('سفينة')
    expect(unitFor(data, { id: 'none', text: {}, type: 'quantity' })).toBe('item')
  })
})
