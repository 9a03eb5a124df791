import { describe, expect, it } from 'vitest'
import { EXCLUDED, makeSense } from '../values/sense'
import type { CampValue } from './comparison'
import { makeContext } from './context'
import {
  back,
  between,
  count,
  denied,
  dossierOf,
  entity,
  lasting,
  none,
  only,
  option,
  role,
  type Said,
  since,
  some,
  words,
} from './dossier.cases'
import { saidValue } from './said'
import { type Reading, standingOf, written } from './standing'

function readingsOf(says: readonly Said[], assumption: Reading['assumption'] = null): Reading[] {
  const dossier = dossierOf({ says: Object.fromEntries(says.map((said, i) => [`a${i}`, said])) })
  const context = makeContext(dossier)
  return dossier.claims.flatMap(claim => {
    const standing = standingOf(claim, context)
    return standing.sense ? [{ ...written({ ...standing, sense: standing.sense }), assumption }] : []
  })
}

/** What is said of a denotation that some claims hold together. */
function said(affirmed: unknown, says: readonly Said[], assumption?: Reading['assumption']): CampValue {
  const readings = readingsOf(says, assumption)
  const [first] = readings
  if (!first) throw new Error('nothing is said')
  return saidValue(makeSense(first.sense.kind, affirmed), readings)
}

const figure = { min: 5, max: 5, minOpen: false, maxOpen: false }
const reread = { kind: 'anchor', to: 'publication' } as const

describe('a meet, as the comparison file says it', () => {
  it.each<[string, unknown, Said[], CampValue]>([
    ['an entity', 'oman', [entity('muscat')], entity('oman')],
    [
      'a set',
      { members: ['hill', 'kani'], closed: false },
      [some('hill')],
      { ...some('hill', 'kani'), closed: false } as CampValue,
    ],
    ['a closed set', { members: ['hill'], closed: true }, [some('hill')], only('hill')],
    ['an option', ['direct'], [option('talks')], option('direct')],
    ['a role', ['direct'], [role('talks')], role('direct')],
    [
      'options together',
      ['direct', 'secret'],
      [option('talks')],
      { type: 'category', options: ['direct', 'secret'] },
    ],
    [
      'roles together',
      ['direct', 'secret'],
      [role('talks')],
      { type: 'role', options: ['direct', 'secret'] },
    ],
    [
      'grouped words, of the lowest id',
      'one',
      [words('first', 'one'), words('second', 'one')],
      words('first', 'one'),
    ],
    ['a figure that a claim says', figure, [between(1, 9), count(5)], count(5, 'exact')],
    ['a figure that two claims say, of the lowest id', figure, [count(5), between(5, 5)], count(5, 'exact')],
    [
      'a figure that none says',
      figure,
      [between(1, 9)],
      { type: 'quantity', bounds: [5, 5], open: [false, false] },
    ],
    [
      'a figure that is only denied',
      figure,
      [denied(count(5)), between(1, 9)],
      { type: 'quantity', bounds: [5, 5], open: [false, false] },
    ],
    [
      'a length that none says',
      { min: 1, max: null, minOpen: true, maxOpen: false },
      [lasting(3, 'day')],
      { type: 'duration', bounds: [1, null], open: [true, false] },
    ],
    [
      'days that none says',
      [0, 1],
      [since('2023')],
      { type: 'since', bounds: ['1970-01-01', '1970-01-02'], open: [false, false] },
    ],
    [
      'days without a beginning',
      [null, 1],
      [since('2023')],
      { type: 'since', bounds: [null, '1970-01-02'], open: [false, false] },
    ],
    [
      'days without an end',
      [0, null],
      [since('2023')],
      { type: 'since', bounds: ['1970-01-01', null], open: [false, false] },
    ],
    ['denials alone', null, [denied(entity('oman'))], null],
    ['none at all', EXCLUDED, [none(entity('oman'))], null],
  ])('%s', (_, affirmed, says, value) => expect(said(affirmed, says)).toEqual(value))

  it.each([
    ['a length', lasting(3, 'day'), { qualifier: 'exact' }],
    [
      'a count back that leaves its start open',
      { type: 'since', amount: 10, unit: 'day' } as const,
      { qualifier: 'exact', anchor: 'unstated' },
    ],
  ])('%s is said with what its file left unsaid', (_, value, unsaid) => {
    const [own] = readingsOf([value])
    expect(said(own?.sense.affirmed, [value])).toEqual({ ...value, ...unsaid })
  })

  it('zero, where all say none', () => {
    expect(said({ ...figure, min: 0, max: 0 }, [none(count(7))])).toMatchObject({ type: 'quantity' })
  })

  it('days that a claim comes to only under an assumption are bounds', () => {
    const count10 = back(10, 'day', 'event')
    const [own] = readingsOf([count10])
    expect(said(own?.sense.affirmed, [count10])).toEqual({ ...count10, qualifier: 'exact' })
    expect(said(own?.sense.affirmed, [count10], reread)).toMatchObject({
      bounds: ['2023-12-31', '2023-12-31'],
    })
  })
})
