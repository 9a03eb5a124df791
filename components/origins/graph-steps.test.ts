import { describe, expect, test } from 'vitest'
import { type Arrow, type Stand, stepFrom } from './graph-steps'

const box = (key: string, x: number, y: number, isBeside = false): Stand => ({ key, x, y, isBeside })
const all = [
  box('a', 0, 0),
  box('b', 0, 60),
  box('c', 0, 120),
  box('near', 210, 0),
  box('joined', 210, 120, true),
  box('far', 500, 60),
]

describe('stepFrom', () => {
  test.each<[string, { x: number; y: number }, Arrow, string | null]>([
    ['down the column', { x: 0, y: 0 }, 'ArrowDown', 'b'],
    ['up the column', { x: 0, y: 120 }, 'ArrowUp', 'b'],
    ['not past its end', { x: 0, y: 0 }, 'ArrowUp', null],
    ['along a line', { x: 0, y: 0 }, 'ArrowRight', 'joined'],
    ['without a line to the nearest column', { x: 500, y: 60 }, 'ArrowLeft', 'joined'],
    ['to nothing beyond the last', { x: 500, y: 60 }, 'ArrowRight', null],
  ])('goes %s', (_, from, arrow, to) => {
    expect(stepFrom(from, all, arrow)).toBe(to)
  })

  test('without a line takes the nearest in height of the next column', () => {
    const apart = all.map(one => ({ ...one, isBeside: false }))
    expect(stepFrom({ x: 0, y: 0 }, apart, 'ArrowRight')).toBe('near')
    expect(stepFrom({ x: 210, y: 120 }, apart, 'ArrowLeft')).toBe('c')
  })
})
