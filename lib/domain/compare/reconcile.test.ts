import { expect, it } from 'vitest'
import { asOf, count, rowOf } from './dossier.cases'

/** A figure that grows by ten a day, told by one article a day. */
function growing(days: number) {
  const name = (day: number) => `a${String(day).padStart(2, '0')}`
  const dates = Array.from({ length: days }, (_, i) => i)
  return {
    question: { cumulative: true },
    says: Object.fromEntries(dates.map(day => [name(day), count(100 + day * 10)])),
    articles: Object.fromEntries(
      dates.map(day => [
        name(day),
        { published: `2024-0${1 + Math.floor(day / 28)}-${String((day % 28) + 1).padStart(2, '0')}` },
      ]),
    ),
  }
}

it('many assumptions at once reconcile what a few do not', () => {
  expect(rowOf(growing(40)).verdict).toBe('reconcilable')
})

it('the fewest assumptions are named', () => {
  const row = rowOf({
    ...growing(3),
    says: { a00: asOf('2024-01-01', count(100)), a01: count(110), a02: count(110) },
  })
  expect(row.verdict).toBe('reconcilable')
  expect(row.sentence.key).toBe('engine.sentence.reconcilable')
})
