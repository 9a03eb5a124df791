import { describe, expect, test } from 'vitest'
import type { AssumptionDecision } from '@/lib/domain/dossier'
import { waysBackOf } from './way-back'

const said = (reason: string): AssumptionDecision => ({
  id: 'd',
  kind: 'assumption',
  claim: 'c',
  assumption: { kind: 'anchor', to: 'publication' },
  outcome: 'accepted',
  reason,
  by: 'Huda',
  at: '2026-03-01T10:00:00Z',
})

type Step = Parameters<typeof waysBackOf>[0][number]

/** The history of one decision, from its first step; told newest first. */
function history(...steps: readonly [act: string | null, content: AssumptionDecision | null][]): Step[] {
  let last = said('')
  return steps
    .map(([act, content], at): Step => {
      last = content ?? last
      return {
        key: 'd',
        number: at + 1,
        action: content === null ? 'removed' : at === 0 ? 'created' : 'changed',
        content: last,
        entry: act === null ? null : 10 + at,
        act,
        isLatest: at === steps.length - 1,
      }
    })
    .toReversed()
}

describe('the way back of what stands', () => {
  const [one, two] = [said('one'), said('two')]
  test.each<[string, Step[], ReturnType<typeof waysBackOf>[number]]>([
    ['an act of the desk', history(['row:decide', one]), { by: 'act', entry: 10 }],
    ['a decision of a file', history(['dossier:import', one]), { by: 'decision' }],
    ['of a time without entries', history([null, one]), { by: 'decision' }],
    ['taken back', history(['row:decide', one], ['items:undo', null]), null],
    [
      'put back by an undo',
      history(['row:decide', one], ['row:decide', two], ['items:undo', one]),
      { by: 'act', entry: 10 },
    ],
    [
      'put back twice',
      history(
        ['row:decide', one],
        ['items:undo', null],
        ['items:undo', one],
        ['row:decide', two],
        ['items:undo', one],
      ),
      { by: 'act', entry: 10 },
    ],
    [
      'put back, of a file',
      history(['dossier:import', one], ['row:withdraw', null], ['items:undo', one]),
      { by: 'decision' },
    ],
    ['whose first step nobody has', history(['items:undo', one]), { by: 'decision' }],
  ])('%s', (_, record, way) => {
    expect(waysBackOf(record)[0]).toEqual(way)
    expect(waysBackOf(record).slice(1)).toEqual(record.slice(1).map(() => null))
  })
})
