import { describe, expect, it } from 'vitest'
import { amountText, readAmount } from './amount'

describe('an amount as it is typed', () => {
  it.each([
    ['7', 7],
    ['٧', 7],
    ['۷', 7],
    ['٧٫٥', 7.5],
    ['7.5', 7.5],
    ['.5', 0.5],
    ['1,200', 1200],
    ['١٬٢٠٠', 1200],
    ['1 200', 1200],
    ['1,200,300.25', 1200300.25],
    ['-3', -3],
    ['−3', -3],
    [' 12 ', 12],
  ])('%s is %d', (typed, n) => expect(readAmount(typed)).toBe(n))

  it.each(['', 'seven', '1,20', '7.5.1', '12 ships', 'Infinity', '0x10', '1e9', ','])('%s is none', typed =>
    expect(readAmount(typed)).toBeNull(),
  )
})

describe('an amount as it is shown', () => {
  it.each([0, 7, 7.5, 1200300.25, -3])('%d reads back in both languages', n => {
    expect(readAmount(amountText(n, 'ar'))).toBe(n)
    expect(readAmount(amountText(n, 'en'))).toBe(n)
  })
  it('is in the reader’s digits', () => expect(amountText(1234.5, 'ar')).toBe('١٢٣٤٫٥'))
})
