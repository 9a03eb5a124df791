import { describe, expect, it } from 'vitest'
import type { Outlet, Source } from '../dossier'
import { creditsOf } from './credits'
import type { CreditEvidence } from './derivation'
import { report, story, type Told, through, yes } from './story.cases'

const sources: readonly Source[] = [
  report('daily', 'The Mill Daily', { name: { en: 'The Mill Daily', ar: 'صحيفة المطحنة' } }),
  { id: 'mayor', kind: 'official', name: { en: 'the mayor, Rosa Abt' } },
]
const outlets: readonly Outlet[] = [
  { id: 'outlet-of-a', name: { en: 'Canal News' } },
  { id: 'outlet-of-b', name: { en: 'Hill Gazette' } },
  { id: 'outlet-of-c', name: { en: 'Harbour Post' } },
]
const filler =
  'The street was closed until noon. Nobody was hurt. Smoke was seen from the hills. Firemen stayed all day.'

const credits = (told: Readonly<Record<string, Told>>) =>
  creditsOf(story(told, { sources, outlets })).map(({ edge, evidence }) => {
    const { strength, quotes, claims } = evidence as CreditEvidence
    return { ...edge, strength, quotes, claims }
  })

describe('credits in the text', () => {
  it.each<[string, string, 'en' | 'ar', number | null]>([
    ['in the lead', `A fire broke out at the mill, according to The Mill Daily.\n\n${filler}`, 'en', 0.8],
    ['in Arabic', 'اندلع حريق في الطاحونة فجر الثلاثاء، بحسب صحيفة المطحنة.', 'ar', 0.8],
    [
      'further down',
      `A fire broke out at the mill.\n\n${filler}\n\nThe roof fell in, according to The Mill Daily.`,
      'en',
      0.5,
    ],
    [
      'of who was first',
      `A fire broke out at the mill. The Mill Daily was the first to report it.\n\n${filler}`,
      'en',
      null,
    ],
    ['of a person', `A fire broke out at the mill, according to Rosa Abt.\n\n${filler}`, 'en', null],
    ['of nobody', `A fire broke out at the mill of The Daily Bread company.\n\n${filler}`, 'en', null],
  ])('%s', (_, text, language, strength) => {
    const found = credits({ a: { text, language } })
    expect(found.map(one => [one.source, one.strength])).toEqual(
      strength === null ? [] : [['daily', strength]],
    )
    for (const { quotes } of found)
      for (const { start, end, exact } of quotes) expect(text.slice(start, end)).toBe(exact)
  })

  it('add up, each place once', () => {
    const text = `A fire broke out, according to The Mill Daily.\n\n${filler}\n\nThe roof fell in, The Mill Daily reported.`
    const [found] = credits({ a: { text } })
    expect(found?.quotes.length).toBeGreaterThan(1)
    expect(new Set(found?.quotes.map(({ start }) => start)).size).toBe(found?.quotes.length)
    expect(found?.strength).toBeGreaterThan(0.89)
  })

  it('of one’s own outlet are none', () => {
    const own = [{ id: 'outlet-of-a', name: { en: 'The Mill Daily' } }]
    const told = { a: { text: 'A fire broke out at the mill, The Mill Daily reported.' } }
    expect(creditsOf(story(told, { sources, outlets: own }))).toEqual([])
  })

  it('lead to the last article of the outlet named on the event, where it was out', () => {
    const b = (published: string, more: Told = {}): Told => ({ outlet: 'outlet-of-b', published, ...more })
    const told = {
      a: {
        published: '2023-07-06',
        text: `A fire broke out at the mill, Hill Gazette reported.\n\n${filler}`,
      },
      b1: b('2023-07-04'),
      b2: b('2023-07-05'),
      b3: b('2023-07-07'),
      b4: b('2023-07-05', { events: [] }),
    }
    expect(credits(told)).toMatchObject([{ article: 'a', from: 'b2', strength: 0.8 }])
    expect(credits({ a: told.a, b3: told.b3 })).toEqual([])
    const ownStory = { a: { ...told.a, outlet: 'outlet-of-b' }, b1: told.b1 }
    expect(credits(ownStory)).toEqual([])
  })

  it('is a credit line under the article', () => {
    const [found] = credits({ a: { text: `${filler}\n\n${filler}\n\n${filler}\n\nSource: The Mill Daily` } })
    expect(found).toMatchObject({ source: 'daily', strength: 0.8 })
  })
})

describe('credits in the claims', () => {
  it('are attributions to what is published', () => {
    const told = {
      a: {
        says: {
          q: through(yes, 'mayor', 'daily'),
          r: through(yes, 'daily'),
          s: through(yes, 'mayor'),
          t: { ...through(yes, 'daily'), status: 'rejected' as const },
        },
      },
    }
    expect(credits(told)).toEqual([
      { article: 'a', source: 'daily', strength: 0.75, quotes: [], claims: ['a.q', 'a.r'] },
    ])
  })

  it('are never more than 0.97 sure', () => {
    const says = Object.fromEntries([...'qrstuvwxyz'].map(question => [question, through(yes, 'daily')]))
    expect(credits({ a: { says } })[0]?.strength).toBe(0.97)
  })
})
