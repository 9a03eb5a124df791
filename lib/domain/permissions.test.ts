import { describe, expect, test } from 'vitest'
import { type Action, type Actor, actorName, can } from './permissions'

const system: Actor = { kind: 'system', name: 'cli' }
const everyone: Actor = { kind: 'public' }

describe('can', () => {
  const table: readonly [Action, boolean, boolean][] = [
    ['dossier:import', true, false],
    ['dossier:export', true, false],
    ['dossier:publish', true, false],
    ['edition:read', true, true],
  ]

  test.each(table)('%s: system %s, public %s', (action, forSystem, forPublic) => {
    expect(can(system, action, 'any')).toBe(forSystem)
    expect(can(everyone, action, 'any')).toBe(forPublic)
  })
})

test('an actor is named by kind, and a part of the program by its own name', () => {
  expect(actorName(system)).toBe('system:cli')
  expect(actorName(everyone)).toBe('public')
})
