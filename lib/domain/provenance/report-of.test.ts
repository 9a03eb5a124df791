import { describe, expect, it } from 'vitest'
import { outletName, type ReportRegistry, reportKey, reportOf } from './report-of'

const base = (source: string, status: 'confirmed' | 'suspected' = 'confirmed') => ({ source, status })
const registry: ReportRegistry = {
  outlets: [{ id: 'lamp', name: { ar: 'المصباح', en: 'The Lamp' } }],
  sources: [
    { id: 'own', kind: 'report', name: { en: 'The Lamp’s report of 3 May' } },
    { id: 'arabic', kind: 'report', name: { ar: 'تقرير المِصباح' } },
    { id: 'other', kind: 'report', name: { en: 'The Anvil’s report' } },
    { id: 'said', kind: 'official', name: { en: 'The Lamp' } },
    { id: 'r-entered', kind: 'report', name: { en: 'A report' } },
  ],
}

describe('the report of an article', () => {
  it.each([
    ['entered under its key', { id: 'entered', outlet: 'lamp' }, 'r-entered'],
    ['its only base, named after its outlet', { id: 'a', outlet: 'lamp', basedOn: [base('own')] }, 'own'],
    ['by either language, folded', { id: 'a', outlet: 'lamp', basedOn: [base('arabic')] }, 'arabic'],
    ['not somebody else’s', { id: 'a', outlet: 'lamp', basedOn: [base('other')] }, null],
    ['not a person of that name', { id: 'a', outlet: 'lamp', basedOn: [base('said')] }, null],
    ['not one of several', { id: 'a', outlet: 'lamp', basedOn: [base('own'), base('other')] }, null],
    ['not a suspected one', { id: 'a', outlet: 'lamp', basedOn: [base('own', 'suspected')] }, null],
    ['none', { id: 'a', outlet: 'gone' }, null],
  ])('%s', (_, article, expected) => expect(reportOf(article, registry)).toBe(expected))

  it('is keyed by the article, within the length of a key, and an outlet nobody knows is called by the article', () => {
    expect(reportKey('x'.repeat(64))).toHaveLength(64)
    expect(outletName({ id: 'a', outlet: 'gone' }, registry)).toEqual({ en: 'a' })
  })
})
