import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceUpTo } from './distance'

/** The textbook's table, whole. */
function plain(a: string, b: string): number {
  const table = [...a, ''].map((_, row) => [...b, ''].map((__, column) => (row === 0 ? column : row)))
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      table[row]?.splice(column, 1, least)
    }
  }
  return at(a.length, b.length)
}

describe('letters apart', () => {
  it.each([
    ['برغمير', 'برغمير', 0],
    ['برغمير', 'برغمر', 1],
    ['برغمير', 'برغيمر', 1],
    ['برغمير', 'بيرغمير', 1],
    ['برغمير', 'برغمار', 1],
    ['برغمير', 'بروغيمر', 2],
    ['برغمير', 'باغمار', 2],
    ['برغمير', 'قرنفلة', null],
    ['برغمير', 'برغ', null],
    ['', '', 0],
    ['', 'اب', 2],
  ])('%s and %s: %s', (a, b, apart) => expect(distanceUpTo(a, b, 2)).toBe(apart))

  it('agrees with the textbook as far as it looks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(letters, letters, fc.nat(4), (a, b, most) => {
        const apart = plain(a, b)
        expect(distanceUpTo(a, b, most)).toBe(apart > most ? null : apart)
      }),
    )
  })
})
