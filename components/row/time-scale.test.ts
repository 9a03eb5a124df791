import { describe, expect, test } from 'vitest'
import type { DayRange } from '@/lib/domain/message'
import { common, gap, stretch, timeScale } from './time-scale'

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const range = (from: string | null, to: string | null): DayRange =>
  [from && day(from), to && day(to)].map(d => d || null) as never
const iso = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)

describe('timeScale', () => {
  test('shows every end with a margin, and names months', () => {
    const scale = timeScale([range('2023-02-28', '2023-03-30'), range('2023-05-14', '2023-06-13')])
    expect(scale && [iso(scale.start), iso(scale.end)]).toEqual(['2023-02-22', '2023-06-20'])
    expect(scale?.ticks.map(tick => `${iso(tick.day)} ${tick.unit}`)).toEqual([
      '2023-03-01 month',
      '2023-04-01 month',
      '2023-05-01 month',
      '2023-06-01 month',
    ])
  })
  test('names days where they are few, every few months or years where they are many', () => {
    const units = (...ranges: DayRange[]) => timeScale(ranges)?.ticks.map(({ day: at }) => iso(at))
    expect(units(range('2024-04-13', '2024-04-13'))).toEqual([
      '2024-04-11',
      '2024-04-12',
      '2024-04-13',
      '2024-04-14',
      '2024-04-15',
    ])
    expect(units(range('2023-01-01', '2023-12-31'))).toEqual([
      '2023-01-01',
      '2023-04-01',
      '2023-07-01',
      '2023-10-01',
      '2024-01-01',
    ])
    expect(units(range('1914-07-28', '2024-01-01'))).toEqual([
      '1925-01-01',
      '1950-01-01',
      '1975-01-01',
      '2000-01-01',
      '2025-01-01',
    ])
  })
  test('counts years before 100 as they are', () => {
    const [from, to] = [-719_500, -719_500 + 900]
    expect(timeScale([[from, to]])?.ticks.every(({ day: at }) => at >= from - 100 && at <= to + 100)).toBe(
      true,
    )
  })
  test('of open ranges alone there is none', () => {
    expect(timeScale([[null, null]])).toBeNull()
    expect(timeScale([])).toBeNull()
  })
  test('of ages beyond names has no marks', () => {
    expect(timeScale([[-3_000_000, 3_000_000]])?.ticks).toEqual([])
  })
})

describe('stretch', () => {
  test('is a share of the width; an open end reaches the edge', () => {
    const scale = { start: 0, end: 100, ticks: [] }
    expect(stretch(scale, [10, 19])).toEqual({ from: 0.1, to: 0.2, open: [false, false] })
    expect(stretch(scale, [null, 49])).toEqual({ from: 0, to: 0.5, open: [true, false] })
    expect(stretch(scale, [50, null])).toEqual({ from: 0.5, to: 1, open: [false, true] })
    expect(stretch(scale, [-5, 200])).toEqual({ from: 0, to: 1, open: [false, false] })
  })
  test('an open range leaves room at its side', () => {
    const closed = timeScale([[0, 99]])
    const open = timeScale([
      [null, 99],
      [0, 50],
    ])
    expect(open && closed && open.start < closed.start && open.end === closed.end).toBe(true)
  })
})

describe('common', () => {
  test('is what all admit', () => {
    expect(
      common([
        [1, 10],
        [5, null],
        [null, 8],
      ]),
    ).toEqual([5, 8])
    expect(
      common([
        [1, null],
        [3, null],
      ]),
    ).toEqual([3, null])
    expect(common([[null, 4]])).toEqual([null, 4])
    expect(
      common([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull()
    expect(common([])).toBeNull()
  })
})

describe('gap', () => {
  test('counts the days strictly between, in either order', () => {
    expect(gap([1, 3], [7, 9])).toBe(3)
    expect(gap([7, null], [null, 3])).toBe(3)
  })
  test('is none where they touch or meet', () => {
    expect(gap([1, 3], [4, 9])).toBeNull()
    expect(gap([1, 5], [3, 9])).toBeNull()
    expect(gap([null, null], [3, 9])).toBeNull()
  })
})
