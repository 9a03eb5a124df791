import { expect, it } from 'vitest'
import { kinds } from './kinds'

it('every type of value has a kind, and those that compare alike share one', () => {
  expect(Object.keys(kinds).sort()).toEqual(
    'boolean category date duration entities entity quantity role since text'.split(' '),
  )
  expect(kinds.role).toBe(kinds.category)
})
