import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsInterval, type Interval } from './interval'
import { durationBounds, durationDays, qualifierTable, quantityBounds } from './qualifiers'
import type { Qualifier, QuantityValue, TimeUnit } from './value'

/** `[270, 330]`, open bounds round, unbounded ones ∞. */
function shown(interval: Interval | null): string | null {
  if (!interval) return null
  const { min, max, minOpen, maxOpen } = interval
  return `${minOpen ? '(' : '['}${min ?? '-∞'}, ${max ?? '∞'}${maxOpen ? ')' : ']'}`
}

function quantity(qualifier: Qualifier | undefined, figures: Partial<QuantityValue>): string | null {
  return shown(
    quantityBounds({ type: 'quantity', unit: 'person', ...(qualifier && { qualifier }), ...figures }),
  )
}

const scaled = ['exact', 'about', 'almost', 'more-than', 'less-than', 'at-least', 'at-most'] as const

describe('the table (semantics §3.1)', () => {
  it('carries its version', () => expect(qualifierTable.version).toBe(1))
})

describe('quantityBounds of an amount', () => {
  it.each<[Qualifier | undefined, number, string]>([
    [undefined, 102, '[102, 102]'],
    ['exact', 102, '[102, 102]'],
    ['about', 300, '[270, 330]'],
    ['about', 7, '[6.3, 7.7]'],
    ['about', 0.7, '[0.63, 0.77]'],
    ['almost', 300, '[270, 300]'],
    ['more-than', 300, '[300, 600)'],
    ['less-than', 300, '(0, 300]'],
    ['at-least', 300, '[300, ∞]'],
    ['at-most', 300, '[0, 300]'],
    ['dozens', 300, '[20, 99]'],
  ])('%s %d', (qualifier, amount, bounds) => expect(quantity(qualifier, { amount })).toBe(bounds))

  it.each<[Qualifier, string]>([
    ['dozens', '[20, 99]'],
    ['hundreds', '[200, 999]'],
    ['thousands', '[2000, 9999]'],
  ])('%s carry none', (qualifier, bounds) => expect(quantity(qualifier, {})).toBe(bounds))

  it.each<[Qualifier, number, string]>([
    ['exact', 0, '[0, 0]'],
    ['about', 0, '[0, 0]'],
    ['almost', 0, '[0, 0]'],
    ['more-than', 0, '[0, ∞]'],
    ['less-than', 0, '[-∞, 0]'],
    ['at-least', 0, '[0, ∞]'],
    ['at-most', 0, '[0, 0]'],
    ['exact', -5, '[-5, -5]'],
    ['about', -5, '[-5.5, -4.5]'],
    ['almost', -5, '[-5, -4.5]'],
    ['more-than', -5, '[-5, ∞]'],
    ['less-than', -5, '[-∞, -5]'],
    ['at-least', -5, '[-5, ∞]'],
    ['at-most', -5, '[-∞, -5]'],
  ])('%s %d, where the table was written for more', (qualifier, amount, bounds) =>
    expect(quantity(qualifier, { amount })).toBe(bounds),
  )

  it('a figure that is no number bounds nothing', () => {
    expect(quantity('about', { amount: Number.NaN })).toBe('[-∞, ∞]')
    expect(quantity('exact', { amount: Number.POSITIVE_INFINITY })).toBe('[-∞, ∞]')
  })

  it('no figure at all is null', () => expect(quantity('about', {})).toBeNull())
})

describe('quantityBounds of a range', () => {
  it.each<[Qualifier, string]>([
    ['exact', '[10, 20]'],
    ['about', '[9, 22]'],
    ['almost', '[9, 20]'],
    ['more-than', '[10, 40)'],
    ['less-than', '(0, 20]'],
    ['at-least', '[10, ∞]'],
    ['at-most', '[0, 20]'],
    ['dozens', '[20, 99]'],
  ])('%s 10 to 20', (qualifier, bounds) => {
    expect(quantity(qualifier, { min: 10, max: 20 })).toBe(bounds)
    expect(quantity(qualifier, { min: 20, max: 10 })).toBe(bounds)
  })

  it.each<[Qualifier, string, string]>([
    ['exact', '[10, ∞]', '[-∞, 20]'],
    ['about', '[9, ∞]', '[-∞, 22]'],
    ['more-than', '[10, ∞]', '[-∞, 40)'],
    ['less-than', '(0, ∞]', '(0, 20]'],
    ['at-most', '[0, ∞]', '[0, 20]'],
  ])('%s, 10 and up or 20 and down', (qualifier, up, down) => {
    expect(quantity(qualifier, { min: 10 })).toBe(up)
    expect(quantity(qualifier, { max: 20 })).toBe(down)
  })

  it.each<[Qualifier, string]>([
    ['about', '[-11, 22]'],
    ['at-most', '[-∞, 20]'],
    ['more-than', '[-10, 40)'],
  ])('%s -10 to 20', (qualifier, bounds) => expect(quantity(qualifier, { min: -10, max: 20 })).toBe(bounds))
})

describe('durationBounds, in the unit of the duration', () => {
  it.each<[Qualifier | undefined, number, string]>([
    [undefined, 10, '[9.5, 10.5)'],
    ['exact', 3, '[2.5, 3.5)'],
    ['about', 3, '[2.25, 3.75]'],
    ['about', 7, '[6.25, 7.75]'],
    ['about', 8, '[7.2, 8.8]'],
    ['almost', 8, '(7, 8]'],
    ['more-than', 3, '[3, 6)'],
    ['less-than', 3, '(0, 3]'],
    ['at-least', 3, '[3, ∞]'],
    ['at-most', 3, '[0, 3]'],
    ['dozens', 3, '[20, 99]'],
  ])('%s %d', (qualifier, amount, bounds) => expect(shown(durationBounds(amount, qualifier))).toBe(bounds))

  it.each<[string, Qualifier, number, string]>([
    ['no length is below zero', 'exact', 0.25, '[0, 0.75)'],
    ['nor when widened', 'about', 0.5, '[0, 1.25]'],
    ['an open bound below zero is a closed zero', 'almost', 0.5, '[0, 0.5]'],
    ['an open bound at zero stays open', 'almost', 1, '(0, 1]'],
    ['nothing under nothing', 'less-than', 0, '[0, 0]'],
    ['over nothing', 'more-than', 0, '[0, ∞]'],
    ['the other direction', 'exact', -3, '(-3.5, -2.5]'],
    ['at least, in the other direction', 'at-least', -3, '[-∞, -3]'],
    ['no number', 'exact', Number.NaN, '[0, ∞]'],
  ])('%s: %s %d', (_, qualifier, amount, bounds) =>
    expect(shown(durationBounds(amount, qualifier))).toBe(bounds),
  )
})

describe('durationDays', () => {
  it.each<[number, TimeUnit, Qualifier | undefined, string]>([
    [12, 'hour', 'at-least', '[0.5, ∞]'],
    [43_200, 'second', 'at-most', '[0, 0.5]'],
    [1440, 'minute', 'almost', `(${1439 / 1440}, 1]`],
    [4, 'day', undefined, '[3.5, 4.5)'],
    [2, 'week', 'exact', '[10.5, 17.5)'],
    [3, 'month', 'exact', '[75, 105)'],
    [1, 'quarter', 'almost', '(0, 90]'],
    [2, 'year', 'more-than', '[720, 1440)'],
  ])('%d %s, %s', (amount, unit, qualifier, bounds) =>
    expect(shown(durationDays({ type: 'duration', amount, unit, ...(qualifier && { qualifier }) }))).toBe(
      bounds,
    ),
  )
})

describe('laws', () => {
  const amounts = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  )

  it('bounds stay in order and admit what was said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scaled), amounts, (qualifier, amount) => {
        for (const found of [
          quantityBounds({ type: 'quantity', unit: 'person', amount, qualifier }),
          durationBounds(amount, qualifier),
        ]) {
          const at: Interval = { min: amount + 0, max: amount + 0, minOpen: false, maxOpen: false }
          expect(found && containsInterval(found, at)).toBe(true)
        }
      }),
    )
  })

  it('a tenth is a tenth: no bound carries the noise of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), n => {
        expect(quantity('about', { amount: n })).toBe(`[${(9 * n) / 10}, ${(11 * n) / 10}]`)
      }),
    )
  })

  it('a looser word never admits less', () => {
    fc.assert(
      fc.property(fc.nat(100_000), n => {
        const [exact, almost, about] = ['exact', 'almost', 'about'].map(qualifier =>
          quantityBounds({ type: 'quantity', unit: 'person', amount: n, qualifier: qualifier as Qualifier }),
        ) as [Interval, Interval, Interval]
        expect(containsInterval(almost, exact)).toBe(true)
        expect(containsInterval(about, almost)).toBe(true)
        expect(containsInterval(durationBounds(n, 'about'), durationBounds(n, 'exact'))).toBe(true)
      }),
    )
  })
})
