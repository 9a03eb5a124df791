import { expect, test } from 'vitest'
import { neighbour } from './neighbour'

test('from the focused mark to its neighbours, and round', () => {
  expect(neighbour([0, 10, 20], 5, 1, 1)).toBe(2)
  expect(neighbour([0, 10, 20], 5, 1, -1)).toBe(0)
  expect(neighbour([0, 10, 20], 5, 2, 1)).toBe(0)
  expect(neighbour([0, 10, 20], 5, 0, -1)).toBe(2)
})

test('from where the reader looks, where nothing is focused', () => {
  expect(neighbour([-50, 80, 900], 100, -1, 1)).toBe(2)
  expect(neighbour([-50, 80, 900], 100, -1, -1)).toBe(1)
  expect(neighbour([-50, 80], 100, -1, 1)).toBe(0)
  expect(neighbour([500, 900], 100, -1, -1)).toBe(1)
})

test('nowhere without marks', () => {
  expect(neighbour([], 100, -1, 1)).toBe(-1)
})
