import { describe, expect, it } from 'vitest'
import { edtfOf, isDated, noPart, partsOf, withDay } from './edtf-parts'

describe('the parts of a date', () => {
  it.each([
    '2026',
    '2026-03',
    '2026-03-04',
    '2026-21',
    '2026-03~',
    '2026?',
    '2026-03-04%',
    'XXXX-01-10',
    'XXXX-05',
    '2026-03/2026-05',
    '2026-03-04~/2026-05?',
    '2026-03/..',
    '../2026-03',
  ])('%s comes together again', edtf => {
    const parts = partsOf(edtf)
    expect(parts && edtfOf(parts)).toBe(edtf)
  })

  it.each(['202X', '2026-03-04T10:00', 'spring', '2026/2027/2028', '2026-3/x'])('%s stays text', edtf =>
    expect(partsOf(edtf)).toBeNull(),
  )

  it('leave out a day that no month or a season holds', () => {
    expect(edtfOf({ from: { ...noPart, year: '2026', day: '4' }, to: null })).toBe('2026')
    expect(edtfOf({ from: { ...noPart, year: '2026', month: '22', day: '4' }, to: null })).toBe('2026-22')
    expect(edtfOf({ from: { ...noPart, year: '26', month: '03', day: '4' }, to: null })).toBe('0026-03-04')
    expect(edtfOf({ from: noPart, to: null })).toBe('')
    expect(edtfOf({ from: noPart, to: noPart })).toBe('../..')
  })

  it('take a day from a calendar, and keep how certain it was', () => {
    expect(withDay('2026-03~', '2026-03-04', 'from')).toBe('2026-03-04~')
    expect(withDay('', '2026-03-04', 'from')).toBe('2026-03-04')
    expect(withDay('2026-03-01/..', '2026-03-04', 'to')).toBe('2026-03-01/2026-03-04')
    expect(withDay('202X', '2026-03-04', 'from')).toBe('2026-03-04')
  })

  it('are a date or not yet', () => {
    expect(isDated(' 2026-03 ')).toBe(true)
    expect(isDated('')).toBe(false)
    expect(isDated('2026-13')).toBe(false)
  })
})
