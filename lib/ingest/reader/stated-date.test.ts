import { describe, expect, it } from 'vitest'
import { dateInAddress, readStatedDate } from './stated-date'

describe('readStatedDate', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026-03-05T14:30:00+03:00', '2026-03-05T14:30:00+03:00'],
    ['2026-03-05T14:30:00.123+0300', '2026-03-05T14:30:00+03:00'],
    ['2026-03-05 14:30 Z', '2026-03-05T14:30:00Z'],
    ['20260305T143000Z', '2026-03-05T14:30:00Z'],
    // Without an offset the hour is nobody's.
    ['2026-03-05T14:30:00', '2026-03-05'],
    ['Thu, 05 Mar 2026 14:30:00 +0300', '2026-03-05T14:30:00+03:00'],
    ['Thu, 5 March 2026 14:30 GMT', '2026-03-05T14:30:00Z'],
    ['05 Mar 2026 23:10:05 EST', '2026-03-05T23:10:05-05:00'],
    ['5 Mar 2026', '2026-03-05'],
  ])('reads %j', (raw, date) => {
    expect(readStatedDate(raw)).toBe(date)
  })

  it.each([
    '',
    'yesterday',
    '05/03/2026',
    '2026-02-30',
    '2026-13-01',
    '0026-03-05',
    '1772713800',
    'x'.repeat(100),
  ])('does not guess at %j', raw => {
    expect(readStatedDate(raw)).toBeNull()
  })

  it('keeps the day where the hour is none', () => {
    expect(readStatedDate('2026-03-05T99:30:00Z')).toBe('2026-03-05')
  })
})

describe('dateInAddress', () => {
  it.each([
    ['https://a.example/2026/03/05/bridge', '2026-03-05', '/2026/03/05'],
    ['https://a.example/news/2026/3/5', '2026-03-05', '/2026/3/5'],
    ['https://a.example/2026-03-05-bridge', '2026-03-05', '/2026-03-05'],
    ['https://a.example/20260305/bridge', '2026-03-05', '/20260305'],
  ])('reads %s', (address, date, where) => {
    expect(dateInAddress(address)).toEqual({ date, where })
  })

  it.each([
    'https://a.example/',
    'https://a.example/2026/99/05/',
    'https://a.example/?d=/2026/03/05/',
    'https://a.example/story-20260305123',
    'nonsense',
  ])('finds none in %s', address => {
    expect(dateInAddress(address)).toBeNull()
  })
})
