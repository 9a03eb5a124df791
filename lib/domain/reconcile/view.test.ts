import { describe, expect, it } from 'vitest'
import type { ReconcileDecision } from '../dossier'
import { isInView, isSameView, type QueueView } from './view'

const decision: ReconcileDecision = {
  ...{ id: 'd', kind: 'reconcile', event: 'e', question: 'q', outcome: 'conflict', judged: [] },
  ...{ reason: 'r', by: 'b', at: '2026-03-04T09:00:00Z' },
}
const rows = {
  conflict: { needs: ['conflict'], decision: null, assigned: { user: 'hala' } },
  stale: { needs: ['reconcilable', 'stale'], decision, assigned: null },
  decided: { needs: [], decision, assigned: { user: 'sami' } },
  quiet: { needs: [], decision: null, assigned: null },
} as const

describe('the rows of a view', () => {
  it.each<[QueueView, string | null, string[]]>([
    [{}, 'hala', ['conflict', 'stale']],
    [{ need: 'stale' }, 'hala', ['stale']],
    [{ need: 'tainted' }, 'hala', []],
    [{ who: 'me' }, 'hala', ['conflict']],
    [{ who: 'me' }, 'sami', []],
    [{ who: 'me' }, null, []],
    [{ who: 'nobody' }, 'hala', ['stale']],
    [{ show: 'decided' }, 'hala', ['decided']],
    [{ show: 'decided', need: 'conflict', who: 'me' }, 'sami', ['decided']],
    [{ show: 'decided', who: 'nobody' }, 'sami', []],
  ])('%j for %s', (view, me, shown) =>
    expect(Object.entries(rows).flatMap(([name, row]) => (isInView(row, view, me) ? [name] : []))).toEqual(
      shown,
    ),
  )
})

describe('two filters', () => {
  it.each<[QueueView, QueueView, boolean]>([
    [{}, { need: undefined }, true],
    [{ need: 'stale' }, {}, false],
    [{ who: 'me' }, { who: 'nobody' }, false],
    [{ show: 'decided', need: 'stale' }, { show: 'decided' }, true],
    [{ show: 'decided' }, {}, false],
  ])('%j and %j', (a, b, same) => expect(isSameView(a, b)).toBe(same))
})
