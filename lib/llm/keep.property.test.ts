import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harbour, quotes } from '../../tests/support/harbour'
import { partFaults, shapeFaults } from '../ingest/items'
import { keepClaims } from './keep'
import { ownStretches } from './parts'

/** One question without a unit, beside one of every type. */
const counted = { id: 'boats', text: { en: 'How many boats?' }, type: 'quantity' as const }
const base = harbour('harbour')
const dossier = { ...base, questions: [...base.questions, counted], claims: [] }
const article = dossier.articles[0]
const text = article?.text ?? ''
const within = ownStretches({ text, language: 'ar', published: null, segments: article?.segments })

const some = <T>(...of: readonly T[]) => fc.constantFrom(...of)
const idle = some<unknown>(null, undefined, '', 0, {}, 'moon')
const ids = some(
  'union',
  'salim',
  'hind',
  'moon',
  'session',
  'strike',
  'face',
  'head',
  'toString',
  '__proto__',
)
const words = fc.oneof(
  some(...Object.values(quotes), 'سفينة', '12', '2', ' ', '\u0000', '🪔'),
  fc.tuple(fc.nat(text.length), fc.nat(80)).map(([at, length]) => text.slice(at, at + length)),
)
const number = some<unknown>(0, 12, -3, 1.5, 1e300, '12', null)
const value = fc.record(
  {
    type: some<unknown>(...dossier.questions.map(({ type }) => type), null, 'money'),
    value: some<unknown>(true, false, 'yes'),
    option: ids,
    id: ids,
    members: fc.array(ids, { maxLength: 3 }),
    closed: some<unknown>(true, false, null),
    amount: number,
    min: number,
    max: number,
    unit: some<unknown>('hour', 'month', 'boat', null),
    qualifier: some<unknown>('exact', 'dozens', 'about', 'surely', null),
    edtf: some<unknown>('2026-03', 'XXXX-03-04', 'March', '2026-13', null),
    phrase: some<unknown>('yesterday', 'ago', 'weekday:monday', 'then', null),
    anchor: some<unknown>('event', 'unstated', 'moon', null),
    event: fc.oneof(ids, idle),
    noneSince: some<unknown>(true, false, null),
  },
  { requiredKeys: [] },
)
const offer = fc.record(
  {
    question: some<unknown>(...dossier.questions.map(({ id }) => id), 'secrets', null),
    quote: words,
    before: fc.oneof(words, idle),
    value: fc.oneof(value, idle),
    stance: some<unknown>('asserts', 'unknown', 'declined', 'none', null),
    polarity: some<unknown>('affirms', 'denies', null),
    mood: some<unknown>('actual', 'possible', null),
    event: some<unknown>('session', 'strike', 'flood', null),
    holder: some<unknown>('union', 'moon', null),
    attribution: fc.array(
      fc.record({ source: some('sail-agency', 'minutes', 'moon'), verb: some('says', 'denies') }),
      { maxLength: 2 },
    ),
    asOf: some<unknown>('2026-03-02', 'then', null),
    why: fc.oneof(fc.string(), idle),
  },
  { requiredKeys: ['question', 'quote'] },
)

test('whatever a model says, what is kept is what the dossier takes, to the letter', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.array(fc.oneof(offer, fc.jsonValue()), { maxLength: 12 }), offers => {
      const frame = {
        text,
        within,
        part: { start: 0, end: text.length },
        dossier,
        events: ['session'],
        units: new Map(),
      }
      const answer = keepClaims({ claims: offers }, frame)
      if (!answer) throw new Error('an answer with claims is an answer')
      const dropped = Object.values(answer.dropped).reduce((sum, count) => sum + count, 0)
      expect(answer.claims.length + dropped).toBe(offers.length)
      kept += answer.claims.length
      const claims = answer.claims.map(({ why: _, ...claim }, at) => ({
        ...claim,
        id: `c${at}`,
        article: 'a-anchor',
      }))
      for (const claim of claims) {
        expect(shapeFaults('claim', claim.id, { ...claim, status: 'suggested' })).toEqual([])
        for (const { start, end, exact } of claim.anchors) {
          expect(text.slice(start, end)).toBe(exact)
          expect(within.some(span => span.start <= start && end <= span.end)).toBe(true)
        }
      }
      const { dossier: _, isnad: __, ...lists } = dossier
      expect(partFaults({ ...lists, claims } as never, new Map([['a-anchor', text]]))).toEqual([])
    }),
    { numRuns: 300 },
  )
  // Else it would say nothing.
  expect(kept).toBeGreaterThan(50)
})
