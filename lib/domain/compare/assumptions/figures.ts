import { Decimal } from 'decimal.js'
import type { Interval } from '../../values/interval'
import type { Reading } from '../standing'
import { type ProposeToward, reread } from './proposal'

/** The amount of an exact figure above zero, or null. */
function figureOf({ standing: { claim } }: Reading): number | null {
  const { value } = claim
  if (value.type !== 'quantity' || claim.stance === 'none') return null
  if ((value.qualifier ?? 'exact') !== 'exact' || value.amount === undefined) return null
  return value.amount > 0 ? value.amount : null
}

/** The power of ten of a figure's last significant digit: 2 for 100, 0 for 98, −1 for 2.4. */
function lastPlace(figure: number): number {
  const [digits = '', exponent = ''] = figure.toExponential().split('e')
  return Number(exponent) - (digits.split('.')[1]?.length ?? 0)
}

/** A tenth of the coarser figure is as far as rounding goes (semantics §5). */
const TOLERANCE = 0.1

/**
 * Two exact figures that are equal at the coarser one's last significant digit, and within 10 % of it: the coarser is
 * read as any figure that rounds to it.
 */
export const proposeRounding: ProposeToward = (a, b) => {
  const [coarse, fine] = [figureOf(a), figureOf(b)]
  if (coarse === null || fine === null || lastPlace(coarse) <= lastPlace(fine)) return []
  const unit = new Decimal(10).pow(lastPlace(coarse))
  if (!new Decimal(fine).div(unit).round().times(unit).eq(coarse)) return []
  const slack = new Decimal(coarse).times(TOLERANCE)
  if (new Decimal(fine).minus(coarse).abs().gt(slack)) return []
  const half = unit.div(2)
  const reach = Decimal.min(half, slack)
  const bounds: Interval = {
    min: new Decimal(coarse).minus(reach).toNumber(),
    max: new Decimal(coarse).plus(reach).toNumber(),
    minOpen: false,
    maxOpen: half.lte(slack),
  }
  return [reread(a, 'rounding', 'rounded', { denotation: bounds, bounds })]
}

/** Whether two numerals of one length differ in one digit, or by two that changed places. */
function isMisprint(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const off = [...a].map((_, i) => i).filter(i => a[i] !== b[i])
  const [i = 0, j = 0] = off
  return off.length === 1 || (off.length === 2 && a[i] === b[j] && a[j] === b[i])
}

/** Figures of at least three digits made equal by changing one digit or swapping two. */
export const proposeDigit: ProposeToward = (a, b) => {
  const [from, to] = [figureOf(a), figureOf(b)]
  if (from === null || to === null || !Number.isInteger(from) || !Number.isInteger(to)) return []
  if (from < 100 || to < 100 || !isMisprint(String(from), String(to))) return []
  const bounds: Interval = { min: to, max: to, minOpen: false, maxOpen: false }
  return [reread(a, 'digit', String(to), { denotation: bounds, bounds, isMutual: true })]
}
