import { describe, expect, it } from 'vitest'
import type { Claim, Dossier, Entity, Option } from '../dossier'
import { makeContext } from './context'
import { decide, dossierOf, is, options } from './dossier.cases'

const base = dossierOf({ says: { b: is(true), a: is(true) } })
const claim = base.claims[0] as Claim
const contextOf = (more: Partial<Dossier> = {}) => makeContext({ ...base, ...more })

describe('days', () => {
  it.each<[string, string | null | undefined, [number, number] | null]>([
    ['of a date', '1970-01-02', [1, 1]],
    ['of none', null, null],
    ['of one left out', undefined, null],
    ['of one without its year', 'XXXX-01-10', null],
  ])('%s, of an event and of an article', (_, date, days) => {
    const [article] = base.articles
    const context = contextOf({
      events: [{ id: 'e', title: {}, ...(date !== undefined && { date }) }],
      articles: article ? [{ ...article, id: 'x', ...(date !== undefined && { published: date }) }] : [],
    })
    expect(context.eventDays('e')).toEqual(days)
    expect(context.published('x')).toEqual(days)
    expect(context.eventDays('e')).toEqual(days)
  })

  it('of what nobody entered are unknown', () => {
    expect(contextOf().eventDays('nowhere')).toBeNull()
    expect(contextOf().published('nowhere')).toBeNull()
  })

  it('of a claim’s moment are its event’s and its article’s, and weeks start on Saturday', () => {
    const { moment, eventDays, published } = contextOf()
    expect(moment(claim)).toMatchObject({
      event: eventDays('round'),
      published: published(claim.article),
      weekStart: 'saturday',
    })
    expect(moment(claim).eventDays('may-round')).toEqual(eventDays('may-round'))
  })

  it('weeks start as the dossier says', () => {
    const dossier = { ...base.dossier, weekStart: 'monday' } as const
    expect(contextOf({ dossier }).moment(claim).weekStart).toBe('monday')
  })
})

describe('the options of a question', () => {
  const { isNarrower, areCompatible } = contextOf().scheme('question')

  it.each([
    ['itself', 'talks', 'talks', true],
    ['a narrower one', 'indirect', 'talks', true],
    ['at any depth', 'shuttle', 'talks', true],
    ['a broader one', 'talks', 'shuttle', false],
    ['one beside it', 'shuttle', 'notes', false],
    ['one nobody entered, but itself', 'unheard-of', 'unheard-of', true],
    ['one nobody entered', 'unheard-of', 'talks', false],
  ])('%s: %s is %s or narrower', (_, a, b, holds) => expect(isNarrower(a, b)).toBe(holds))

  it.each([
    ['as declared', 'indirect', 'secret', true],
    ['through a narrower one', 'shuttle', 'secret', true],
    ['through a broader one', 'talks', 'secret', true],
    ['through narrower ones of both', 'notes', 'veiled', true],
    ['not one beside it', 'direct', 'secret', false],
    ['not unrelated ones', 'clash', 'secret', false],
  ])('are compatible %s: %s and %s', (_, a, b, holds) => {
    expect(areCompatible(a, b)).toBe(holds)
    expect(areCompatible(b, a)).toBe(holds)
  })

  it('may be in a circle, which ends where it closes', () => {
    const circle: Option[] = [
      { id: 'egg', label: {}, broader: 'hen' },
      { id: 'hen', label: {}, broader: 'egg' },
    ]
    const [question] = base.questions
    const scheme = contextOf({ questions: question ? [{ ...question, options: circle }] : [] }).scheme(
      'question',
    )
    expect(scheme.isNarrower('egg', 'hen')).toBe(true)
    expect(scheme.isNarrower('hen', 'egg')).toBe(true)
    expect(scheme.isNarrower('hen', 'talks')).toBe(false)
  })

  it('are each for itself where a question has none, or is unknown', () => {
    for (const id of ['bare', 'unheard-of']) {
      const scheme = contextOf({ questions: [{ id: 'bare', text: {}, type: 'boolean' }] }).scheme(id)
      expect(scheme.isNarrower('indirect', 'talks')).toBe(false)
      expect(scheme.areCompatible('indirect', 'secret')).toBe(false)
    }
  })

  it('of another question are another scheme', () => {
    const questions = [
      ...base.questions,
      { id: 'other', text: {}, type: 'category', options: options.slice(0, 1) } as const,
    ]
    const { scheme } = contextOf({ questions })
    expect(scheme('question').isNarrower('shuttle', 'talks')).toBe(true)
    expect(scheme('other').isNarrower('shuttle', 'talks')).toBe(false)
  })
})

describe('entities', () => {
  it.each([
    ['itself', 'oman', 'oman', true],
    ['a part', 'muscat', 'oman', true],
    ['a part of a part', 'muscat', 'coast', true],
    ['the whole is no part', 'coast', 'muscat', false],
    ['another', 'qatar', 'oman', false],
  ])('%s: %s in %s', (_, a, b, holds) => expect(contextOf().scheme('question').isPart(a, b)).toBe(holds))

  const entity = (id: string, name: Entity['name'], aliases?: readonly string[]): Entity => ({
    id,
    kind: 'person',
    name,
    ...(aliases && { aliases }),
  })
  const { soundAlike } = contextOf({
    entities: [
      entity('gh', { ar: 'ماكغورك' }),
      entity('j', { ar: 'ماكجورك', en: 'McGurk' }),
      entity('latin', { en: 'MCGURK' }),
      entity('alias', { en: 'Brett' }, ['ماكقورك']),
      entity('other', { ar: 'باقري', en: 'Bagheri' }),
      entity('nameless', {}),
    ],
  })

  it.each([
    ['by letters of one sound', 'gh', 'j', true],
    ['by a name in another script', 'j', 'latin', true],
    ['by an alias', 'gh', 'alias', true],
    ['not through a third', 'gh', 'latin', false],
    ['not others', 'gh', 'other', false],
    ['not one without a name', 'nameless', 'nameless', false],
    ['not one nobody entered', 'unheard-of', 'unheard-of', false],
  ])('sound alike %s: %s and %s', (_, a, b, holds) => {
    expect(soundAlike(a, b)).toBe(holds)
    expect(soundAlike(b, a)).toBe(holds)
  })
})

describe('what was decided', () => {
  it('is found by its claim, in the order of the file', () => {
    const [first, second, other] = [
      decide('accepted', 'a1', 'anchor'),
      decide('rejected', 'a1', 'calendar'),
      decide('accepted', 'b1', 'digit'),
    ]
    const { decisions } = contextOf({ decisions: [first, other, second] })
    expect(decisions('a1')).toEqual([first, second])
    expect(decisions('b1')).toEqual([other])
    expect(decisions('c1')).toEqual([])
  })
})
