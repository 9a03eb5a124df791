import { describe, expect, test } from 'vitest'
import type { Reading } from '@/lib/domain/compare/readings'
import type { DayRange } from '@/lib/domain/message'
import { sharedDays } from './shared-days'

const written = (claim: string, bounds: DayRange): Reading => ({
  claim,
  as: 'written',
  bounds,
  from: null,
  back: null,
  assumption: null,
})
const assumed = (claim: string, kind: 'anchor' | 'calendar', bounds: DayRange): Reading => ({
  ...written(claim, bounds),
  as: 'assumed',
  assumption: { kind, to: null },
})
const status = (claim: string, kind: 'anchor' | 'calendar', is: 'proposed' | 'accepted' | 'rejected') => ({
  claim,
  kind,
  to: null,
  status: is,
})

describe('sharedDays', () => {
  test('of what is written, where that meets', () => {
    const readings = [written('a', [1, 9]), written('b', [5, null]), assumed('b', 'anchor', [1, 2])]
    expect(sharedDays(readings, [status('b', 'anchor', 'proposed')])).toEqual([5, 9])
  })
  test('under the assumption that makes them meet', () => {
    const readings = [
      written('a', [1, 9]),
      written('b', [20, 30]),
      assumed('b', 'calendar', [15, 25]),
      assumed('b', 'anchor', [8, 12]),
    ]
    const both = [status('b', 'calendar', 'proposed'), status('b', 'anchor', 'proposed')]
    expect(sharedDays(readings, both)).toEqual([8, 9])
    expect(sharedDays(readings, [status('b', 'anchor', 'rejected')])).toBeNull()
  })
  test('an accepted assumption replaces what is written', () => {
    const readings = [written('a', [1, 9]), written('b', [1, 9]), assumed('b', 'anchor', [20, 30])]
    expect(sharedDays(readings, [status('b', 'anchor', 'accepted')])).toBeNull()
  })
  test('of one claim there is nothing to share', () => {
    expect(sharedDays([written('a', [1, 9])], [])).toBeNull()
    expect(sharedDays([], [])).toBeNull()
  })
  test('gives up where the ways are too many', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `c${i}`)
    const readings = ids.flatMap(id => [written(id, [1, 2]), assumed(id, 'anchor', [1, 2])])
    expect(sharedDays([...readings, written('x', [5, 6])], [])).toBeNull()
  })
})
