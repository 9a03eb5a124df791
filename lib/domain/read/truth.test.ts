import { describe, expect, it } from 'vitest'
import { negationsOf, readTruth } from './truth'

describe('yes and no', () => {
  it.each([
    ['لم يتم التوصل إلى اتفاق', false, 'لم'],
    ['نفت طهران ذلك', false, 'نفت'],
    ['ولم تنف طهران', true, 'ولم تنف طهران'],
    ['لم ينفي ذلك', true, 'لم ينفي ذلك'],
    ['لا تزال المحادثات جارية', true, 'لا تزال المحادثات جارية'],
    ['محادثات غير مباشرة', true, 'محادثات غير مباشرة'],
    ['بلادنا لليبيا', true, 'بلادنا لليبيا'],
    ['They did not meet', false, 'not'],
    ['They didn’t meet', false, 'didn’t'],
    ['not only that', true, 'not only that'],
    ['Iran denied it', false, 'denied'],
    ['They met.', true, 'They met.'],
    ['10، لا', false, 'لا'],
    ['لعدم', true, 'لعدم'],
  ])('%s', (quote, value, words) => {
    expect(readTruth(quote)).toMatchObject([{ value: { type: 'boolean', value }, words }])
  })
  it('of nothing is nothing', () => expect(readTruth(' ')).toEqual([]))
})

describe('what is denied', () => {
  it.each([
    ['لم يحضر ⟦ماكغورك⟧', true],
    ['حضر ⟦ماكغورك⟧ ولم يحضر غيره', false],
    ['لم يحضر أحد، وحضر ⟦ماكغورك⟧', false],
    ['محادثات غير ⟦مباشرة⟧', true],
    ['غير أن ⟦ماكغورك⟧ حضر', false],
    ['did not name ⟦Oman⟧', true],
    ['⟦Oman⟧', false],
  ])('%s', (marked, wanted) => {
    expect(negationsOf(marked.replace(/[⟦⟧]/g, ''))(marked.indexOf('⟦'))).toBe(wanted)
  })
  it('is nothing past the end', () => expect(negationsOf('لم')(9)).toBe(false))
})
