import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision, Dossier } from '../dossier'
import { inOneLine } from '../message.cases'
import { dossiers, rereadable } from './arbitrary.cases'
import { compare } from './compare'
import { diagnose } from './diagnose'
import type { ClaimDiagnosis } from './diagnosis'
import {
  also,
  asOf,
  back,
  by,
  count,
  day,
  decide,
  declined,
  denied,
  dossierOf,
  events,
  from,
  inMood,
  is,
  type Story,
  since,
  unknown,
  words,
} from './dossier.cases'

const claimsOf = (story: Story) => diagnose(dossierOf(story)).flatMap(position => position.claims)
const becauseOf = (story: Story) =>
  Object.fromEntries(claimsOf(story).map(({ claim, because }) => [claim, because]))
const one = (story: Story, claim: string) => {
  const found = claimsOf(story).find(other => other.claim === claim)
  if (!found) throw new Error(`no claim ${claim}`)
  return found
}

describe('why a claim counts, or does not', () => {
  const running = { cumulative: true }
  const cases: readonly (readonly [string, Story, Readonly<Record<string, string>>])[] = [
    ['those that stand in camps', { says: { a: is(true), b: is(false) } }, { a1: 'in-camp', b1: 'in-camp' }],
    [
      'what nobody confirmed',
      { says: { a: also({ status: 'suggested' }, is(true)), b: also({ status: 'rejected' }, is(true)) } },
      { a1: 'suggested', b1: 'rejected' },
    ],
    [
      'no position',
      { says: { a: unknown(is(true)), b: declined(is(true)) } },
      { a1: 'unknown', b1: 'declined' },
    ],
    [
      'free words alone, and beside what is judged',
      { says: { a: words('so be it'), b: [words('so be it'), words('come what may', 'g')] } },
      { a1: 'own-words', b1: 'ungrouped-words', b2: 'in-camp' },
    ],
    [
      'a missing fact',
      { says: { a: day('XXXX-01-10'), b: day('2024-01-10') } },
      { a1: 'missing-fact', b1: 'in-camp' },
    ],
    [
      'an article that contradicts itself',
      { says: { a: [is(true), is(false)], b: is(true) } },
      { a1: 'self-contradicts', a2: 'self-contradicts', b1: 'in-camp' },
    ],
    [
      'a figure that the article itself revises',
      { question: running, says: { a: [asOf('2024-01-10', count(95)), asOf('2024-01-12', count(64))] } },
      { a1: 'superseded', a2: 'in-camp' },
    ],
    [
      'a claim that an accepted assumption gives to another event',
      {
        says: { a: day('2023-05-17'), b: day('2024-01-10') },
        events,
        decisions: [decide('accepted', 'a1', 'other-event', 'may-round')],
      },
      { a1: 'left-row', b1: 'in-camp' },
    ],
    [
      'an article whose claims, read as accepted, no longer meet',
      {
        articles: { b: { published: '2024-03-13' } },
        says: { a: since('2023-05'), b: [back(10, 'month', 'unstated'), since('2023-03')] },
        decisions: [decide('accepted', 'b1', 'anchor', 'publication')],
      },
      { a1: 'in-camp', b1: 'apart', b2: 'apart' },
    ],
  ]
  it.each(cases)('%s', (_what, story, expected) => {
    expect(becauseOf(story)).toEqual(expected)
    expectWhole(dossierOf(story))
  })

  it('a claim that fits several camps names them all', () => {
    const says = { a: count(15), b: count(20), c: count(12, 'at-least') }
    expect(one({ says }, 'c1')).toMatchObject({ camps: [1, 2], counted: true })
    expect(inOneLine(one({ says }, 'c1').reason)).toBe('diagnosis.in-camps(camps: [1 and 2])')
    expect(inOneLine(one({ says }, 'a1').reason)).toMatch(/^diagnosis.in-camp\(camp: [12]\)$/)
  })

  it('a view tells whose it is, and how its voice is judged', () => {
    const says = { a: by('hill', is(true)), b: by('hill', denied(is(true))), c: is(true) }
    const [position] = diagnose(dossierOf({ says }))
    expect(position).toMatchObject({ verdict: 'conflict', state: 'reports', counted: true })
    expect(position?.voices).toEqual([{ holder: 'hill', vote: 'resolved', verdict: 'conflict' }])
    expect(one({ says }, 'b1')).toMatchObject({ holder: 'hill', polarity: 'denies' })
  })

  it('tells with what a claim is not compared', () => {
    const says = { a: is(true), b: inMood('planned', is(false)), c: inMood('planned', is(false)) }
    expect(one({ says }, 'a1').incomparableWith).toEqual(['b1', 'c1'])
    expect(one({ says }, 'b1')).toMatchObject({ incomparableWith: ['a1'], mood: 'planned' })
  })
})

describe('where a claim goes back to, and why', () => {
  const base = (...sources: string[]) => ({
    basedOn: sources.map(source => ({ source, status: 'confirmed' as const })),
  })
  const cases: readonly (readonly [string, Story, ClaimDiagnosis<unknown>['roots']])[] = [
    [
      'its attribution, to what the source stands for',
      { says: { a: from('digest', is(true)) } },
      { ids: ['ft', 'wire'], because: 'attribution', at: 'digest' },
    ],
    [
      'the base of its article',
      { says: { a: is(true) }, articles: { a: base('ft') } },
      { ids: ['ft'], because: 'based-on', at: 'ft' },
    ],
    [
      'one of several bases, nobody knows which',
      { says: { a: is(true) }, articles: { a: base('ft', 'wire') } },
      { ids: ['article:a'], because: 'several-bases', at: null },
    ],
    ['the article itself', { says: { a: is(true) } }, { ids: ['article:a'], because: 'own-voice', at: null }],
    [
      'nothing, being inferred',
      { says: { a: also({ level: 'inferred' }, is(true)) } },
      { ids: [], because: 'inferred', at: null },
    ],
  ]
  it.each(cases)('%s', (_what, story, roots) => {
    expect(one(story, 'a1').roots).toEqual(roots)
  })
})

describe('what was assumed and decided', () => {
  const decided = { reason: 'so', by: 'a reader', at: '2026-11-22T10:00:00Z' }
  const decisions: readonly Decision[] = [
    decide('rejected', 'a1', 'rounding'),
    {
      ...decided,
      id: 'on-row',
      kind: 'reconcile',
      event: 'round',
      question: 'question',
      outcome: 'conflict',
      judged: [{ claim: 'a1', digest: 'x' }],
    },
    { ...decided, id: 'on-base', kind: 'derivation', article: 'a', source: 'ft', outcome: 'accepted' },
    { ...decided, id: 'who', kind: 'join', of: 'entity', from: 'hill', to: 'kani', outcome: 'different' },
  ]
  const story: Story = {
    says: { a: count(100), b: count(98) },
    articles: { a: { basedOn: [{ source: 'ft', status: 'confirmed' }] } },
    decisions,
  }

  it('is named by the claim that it bears on', () => {
    expect(one(story, 'a1').decisions).toEqual(['rejected-a1-rounding', 'on-row', 'on-base'])
    expect(one(story, 'b1').decisions).toEqual([])
    const claims = claimsOf(story)
    const assumed = claims.flatMap(({ claim, assumptions }) =>
      assumptions.map(at => [claim, at.kind, at.status]),
    )
    expect(assumed).toEqual(
      compare(dossierOf(story)).rows[0]?.assumptions.map(at => [at.claim, at.kind, at.status]),
    )
    expect(assumed).not.toEqual([])
  })
})

describe('cells without a claim', () => {
  it('say why: read and silent, not read, about something else', () => {
    const story: Story = {
      says: { a: is(true), d: also({ status: 'suggested' }, is(true)) },
      articles: { b: { readFor: 'all' }, c: {}, d: {}, e: { events: ['attack'] } },
    }
    const positions = diagnose(dossierOf(story))
    expect(positions.map(({ article, because, counted }) => [article, because, counted])).toEqual([
      ['a', 'in-camp', true],
      ['b', 'silent', false],
      ['c', 'not-reviewed', false],
      ['d', 'not-reviewed', false],
      ['e', 'not-applicable', false],
    ])
  })

  it('where only one of two claims of an article counts, its cell does', () => {
    const says = { a: [day('XXXX-01-10'), day('2024-01-10')], b: [unknown(day('2024'))] }
    const positions = diagnose(dossierOf({ says }))
    expect(positions.map(({ because, counted }) => [because, counted])).toEqual([
      ['in-camp', true],
      ['unknown', false],
    ])
  })
})

/** Every claim is told once with a reason, and those that count are just those in camps. */
function expectWhole(dossier: Dossier) {
  const positions = diagnose(dossier)
  const told = positions.flatMap(({ claims }) => claims)
  expect(told.map(({ claim }) => claim).sort()).toEqual(dossier.claims.map(({ id }) => id).sort())
  const { rows } = compare(dossier)
  const inCamps = new Set(rows.flatMap(({ camps }) => camps.flatMap(({ claims }) => claims)))
  const counted = told.filter(claim => claim.counted).map(({ claim }) => claim)
  expect(counted.sort()).toEqual([...inCamps].sort())
  for (const { counted: counts, because } of told)
    expect(counts).toBe(because === 'in-camp' || because === 'own-words')
  const cells = rows.flatMap(({ cells: of }) => Object.values(of))
  const rowed = positions.filter(({ verdict }) => verdict !== null)
  expect(rowed.map(({ state }) => state)).toEqual(cells.map(({ state }) => state))
}

it('holds of any dossier, whatever was decided on it', () => {
  fc.assert(fc.property(dossiers, expectWhole), { numRuns: 100 })
  fc.assert(fc.property(rereadable, expectWhole), { numRuns: 100 })
}, 60_000)

/** The demo, and the real dossier that is kept beside the project; where that is absent, it is not read. */
describe.each(['prisma/demo', '../shared/data/oman-talks'])('%s (skipped where it is absent)', folder => {
  const file = `${folder}/dossier.json`
  it.skipIf(!existsSync(file))('tells every claim once, with a reason', () => {
    const dossier: Dossier = JSON.parse(readFileSync(file, 'utf8'))
    expect(dossier.claims.length).toBeGreaterThan(20)
    expectWhole(dossier)
  })
})
