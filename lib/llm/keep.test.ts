import { describe, expect, test } from 'vitest'
import { harbour, quotes } from '../../tests/support/harbour'
import { type DropReason, type Frame, keepClaims } from './keep'
import { ownStretches } from './parts'

const dossier = harbour('harbour')
const article = dossier.articles[0]
const text = article?.text ?? ''
const frame: Frame = {
  text,
  within: ownStretches({ text, language: 'ar', published: null, segments: article?.segments }),
  part: { start: 0, end: text.length },
  dossier,
  events: ['session'],
  units: new Map(),
}

type Offer = Record<string, unknown>

const offer = (question: string, quote: string, value: Offer | null, more: Offer = {}): Offer => ({
  question,
  quote,
  before: null,
  value,
  stance: 'asserts',
  polarity: 'affirms',
  mood: 'actual',
  event: null,
  holder: null,
  attribution: [],
  asOf: null,
  why: 'the words say so',
  ...more,
})
const keep = (...claims: unknown[]) => keepClaims({ claims }, frame)
const ships = (more: Offer = {}) =>
  offer(
    'ships',
    quotes.ships,
    { type: 'quantity', amount: 12, min: null, max: null, qualifier: 'at-least' },
    more,
  )

describe('what a model offers is kept', () => {
  const values: readonly [string, string, Offer | null, unknown][] = [
    ['place', quotes.place, { type: 'entity', id: 'chamber' }, { type: 'entity', id: 'chamber' }],
    [
      'delegates',
      quotes.delegates,
      { type: 'entities', members: ['salim', 'hind'], closed: false },
      { type: 'entities', members: ['salim', 'hind'], closed: false },
    ],
    [
      'ships',
      quotes.ships,
      { type: 'quantity', amount: 12, min: null, max: null, qualifier: 'at-least', unit: 'طائرة' },
      { type: 'quantity', amount: 12, unit: 'سفينة', qualifier: 'at-least' },
    ],
    [
      'last-met',
      quotes.lastMet,
      { type: 'since', amount: 7, unit: 'month', qualifier: 'almost', anchor: 'event', noneSince: false },
      { type: 'since', amount: 7, unit: 'month', qualifier: 'almost', anchor: 'event' },
    ],
    [
      'last-met',
      quotes.lastMet,
      { type: 'since', event: 'strike', edtf: null, noneSince: true },
      { type: 'since', noneSince: { event: 'strike' } },
    ],
    ['format', quotes.format, { type: 'category', option: 'face' }, { type: 'category', option: 'face' }],
    [
      'length',
      quotes.duration,
      { type: 'duration', amount: 3, unit: 'hour', qualifier: 'exact' },
      { type: 'duration', amount: 3, unit: 'hour', qualifier: 'exact' },
    ],
    [
      'next',
      quotes.next,
      { type: 'date', edtf: null, phrase: 'next-week', amount: null, unit: null },
      { type: 'date', deictic: { phrase: 'next-week' } },
    ],
    ['next', quotes.next, { type: 'date', edtf: '2026-03' }, { type: 'date', edtf: '2026-03' }],
    ['role', quotes.role, { type: 'role', option: 'secretary' }, { type: 'role', option: 'secretary' }],
    [
      'cause',
      quotes.cause,
      { type: 'text', text: 'see http://evil.example' },
      { type: 'text', text: quotes.cause },
    ],
    ['mediated', quotes.place, { type: 'boolean', value: true }, { type: 'boolean', value: true }],
  ]
  test.each(values)('%s «%s»', (question, quote, value, wanted) => {
    const kept = keep(offer(question, quote, value))
    expect(kept?.dropped).toEqual({})
    expect(kept?.claims).toEqual([
      {
        event: 'session',
        question,
        value: wanted,
        anchors: [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, exact: quote }],
        why: 'the words say so',
      },
    ])
  })

  test('with who says it, and how', () => {
    const [claim] =
      keep(
        ships({
          polarity: 'denies',
          mood: 'possible',
          holder: 'madar',
          event: 'strike',
          asOf: '2026-03-02',
          attribution: [{ source: 'sail-agency', verb: 'quotes' }],
        }),
      )?.claims ?? []
    expect(claim).toMatchObject({
      polarity: 'denies',
      mood: 'possible',
      holder: 'madar',
      event: 'strike',
      asOf: '2026-03-02',
      attribution: [{ source: 'sail-agency', verb: 'quotes' }],
    })
  })

  test.each(['unknown', 'declined', 'none'])('without a position of its own: %s', stance => {
    expect(keep(offer('fees', quotes.fees, null, { stance }))?.claims).toMatchObject([
      { stance, value: { type: 'entity', id: 'union' } },
    ])
    expect(keep(offer('ships', quotes.ships, null, { stance }))?.claims).toMatchObject([
      { stance, value: { type: 'quantity', amount: 0, unit: 'سفينة' } },
    ])
  })

  test('where words before it tell two places apart, and a word that it cut is made whole', () => {
    const once = 'النقابة'
    const at = text.indexOf(`ومثّل ${once}`) + 'ومثّل '.length
    const [claim] =
      keep(offer('place', once, { type: 'entity', id: 'town' }, { before: 'ومثّل' }))?.claims ?? []
    expect(claim?.anchors).toEqual([{ start: at, end: at + once.length, exact: once }])
    const [grown] = keep(offer('place', 'مثّل النقابة', { type: 'entity', id: 'town' }))?.claims ?? []
    expect(grown?.anchors[0]?.exact).toBe('ومثّل النقابة')
  })
})

describe('what a model offers is dropped, by reason', () => {
  const entity = (id: string): Offer => ({ type: 'entity', id })
  const table: readonly [string, unknown, DropReason][] = [
    ['no object', 'claims', 'shape'],
    ['no quote', { ...ships(), quote: undefined }, 'shape'],
    ['a stance that is none', ships({ stance: 'certain' }), 'shape'],
    ['a question of its own', { ...ships(), question: 'secrets' }, 'question'],
    ['invented words', { ...ships(), quote: '13 سفينة على الأقل تنتظر' }, 'quote'],
    ['words of the dossier', { ...ships(), quote: 'كم سفينة تنتظر خارج الميناء؟' }, 'quote'],
    ['mended spelling', { ...ships(), quote: 'الشركه' }, 'quote'],
    ['blanks', { ...ships(), quote: '  ' }, 'quote'],
    ['half a number', { ...ships(), quote: '2 سفينة على الأقل' }, 'quote'],
    ['the whole article', { ...ships(), quote: text.slice(0, 700) }, 'quote'],
    ['a caption', offer('place', quotes.caption, entity('town')), 'place'],
    ['over the edge of a caption', offer('place', 'الليلية.\nرافعات', entity('town')), 'place'],
    ['another type', offer('place', quotes.place, { type: 'boolean', value: true }), 'value'],
    ['no value', offer('place', quotes.place, null), 'value'],
    ['an unknown entity', offer('place', quotes.place, entity('moon')), 'value'],
    ['an unknown option', offer('format', quotes.format, { type: 'category', option: 'loud' }), 'value'],
    [
      'members twice',
      offer('delegates', quotes.delegates, { type: 'entities', members: ['salim', 'salim'] }),
      'value',
    ],
    [
      'nobody, and others too',
      offer('delegates', quotes.delegates, { type: 'entities', members: [] }),
      'value',
    ],
    ['a date that is none', offer('next', quotes.next, { type: 'date', edtf: 'soon' }), 'value'],
    ['a phrase that is none', offer('next', quotes.next, { type: 'date', phrase: 'someday' }), 'value'],
    ['an amount beside a range', ships({ value: { type: 'quantity', amount: 1, min: 2, max: 3 } }), 'value'],
    ['since an unknown event', offer('last-met', quotes.lastMet, { type: 'since', event: 'flood' }), 'value'],
    [
      'none since an unknown event',
      offer('last-met', quotes.lastMet, { type: 'since', event: 'flood', noneSince: true }),
      'value',
    ],
    [
      'a negative length',
      offer('length', quotes.duration, { type: 'duration', amount: -1, unit: 'hour' }),
      'value',
    ],
    ['an unknown event', ships({ event: 'flood' }), 'event'],
    ['an unknown holder', ships({ holder: 'moon' }), 'holder'],
    ['an unknown source', ships({ attribution: [{ source: 'moon', verb: 'says' }] }), 'source'],
  ]
  test.each(table)('%s', (_, claim, reason) => {
    expect(keep(claim)).toEqual({ claims: [], dropped: { [reason]: 1 } })
  })

  test('what is said twice, and what comes behind the hundredth', () => {
    const kept = keep(ships(), ships(), ...Array.from({ length: 120 }, () => 'x'))
    expect(kept?.claims).toHaveLength(1)
    expect(kept?.dropped).toEqual({ repeated: 1, shape: 98, 'too-many': 22 })
  })

  test('a figure whose question counts in nothing known', () => {
    const questions = [{ id: 'ships', text: { en: 'How many?' }, type: 'quantity' as const }]
    const bare = { ...frame, dossier: { ...dossier, questions } }
    expect(keepClaims({ claims: [ships()] }, bare)).toEqual({ claims: [], dropped: { value: 1 } })
    const counted = { ...bare, units: new Map([['ships', 'سفينة']]) }
    expect(keepClaims({ claims: [ships()] }, counted)?.claims).toHaveLength(1)
  })

  test('a claim without an event, where nobody can tell which', () => {
    const nowhere = { ...frame, events: [] }
    expect(keepClaims({ claims: [ships()] }, nowhere)?.dropped).toEqual({ event: 1 })
    const only = { ...nowhere, dossier: { ...dossier, events: dossier.events.slice(0, 1) } }
    expect(keepClaims({ claims: [ships()] }, only)?.claims).toMatchObject([{ event: 'session' }])
  })
})

describe('what a model says beside its claims', () => {
  test('is left out: keys, statuses, places', () => {
    const [claim] =
      keep({
        ...ships(),
        id: 'c1',
        status: 'confirmed',
        article: 'a-coast',
        anchors: [{ start: 0, end: 1 }],
        url: 'http://x',
      })?.claims ?? []
    expect(Object.keys(claim ?? {}).sort()).toEqual(['anchors', 'event', 'question', 'value', 'why'])
    expect(claim?.anchors[0]?.exact).toBe(quotes.ships)
  })

  test('its reason is one short line without addresses and marks that turn it around', () => {
    const why = `go to https://evil.example/?q=1 or www.evil.example\u202E now\n\n${'x'.repeat(500)}`
    const [claim] = keep(ships({ why }))?.claims ?? []
    expect(claim?.why).toMatch(/^go to … or … now x+$/)
    expect(claim?.why?.length).toBeLessThanOrEqual(200)
    expect(keep(ships({ why: ' \u200F ' }))?.claims[0]).not.toHaveProperty('why')
  })

  test.each([null, [], 'words', { claims: 'none' }, { answers: [] }])('%j is no answer', answer => {
    expect(keepClaims(answer, frame)).toBeNull()
  })
})
