import { expect, test } from 'vitest'
import { Recent } from './recent'

function counting() {
  const loads: string[] = []
  const load =
    (value: string, size = 1) =>
    async () => {
      loads.push(value)
      return { value, size }
    }
  return { loads, load }
}

test('a value is loaded once, also by two who ask at once', async () => {
  const recent = new Recent<string>(10)
  const { loads, load } = counting()
  await Promise.all([recent.get('a', load('a')), recent.get('a', load('a'))])
  expect(await recent.get('a', load('a'))).toBe('a')
  expect(loads).toEqual(['a'])
})

test('the least recently used goes when the limit is passed', async () => {
  const recent = new Recent<string>(2)
  const { loads, load } = counting()
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await recent.get(key, load(key))
  expect(loads).toEqual(['a', 'b', 'c', 'b'])
})

test('a value larger than the limit is given, and not kept', async () => {
  const recent = new Recent<string>(2)
  const { loads, load } = counting()
  expect(await recent.get('big', load('big', 3))).toBe('big')
  await recent.get('big', load('big', 3))
  expect(loads).toEqual(['big', 'big'])
})

test('a failed load is forgotten', async () => {
  const recent = new Recent<string>(2)
  await expect(recent.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await recent.get('a', async () => ({ value: 'here', size: 1 }))).toBe('here')
})
