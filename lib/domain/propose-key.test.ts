import { describe, expect, it } from 'vitest'
import { nextKey, proposeKey } from './propose-key'

describe('the key proposed for a title', () => {
  it.each([
    [{ en: 'The Rummana port dispute' }, 'the-rummana-port-dispute'],
    [{ ar: 'نزاع ميناء الرمّانة' }, 'nzaa-myna-alrmana'],
    [{ ar: 'مِيناء ١٤٤٥', en: '' }, 'myna-1445'],
    [{ ar: 'ميناء', en: 'Port' }, 'port'],
    [{ en: 'Café Müller’s strike: day 3' }, 'cafe-mullers-strike-day-3'],
    [{ ar: 'پ' }, ''],
    [{ en: '—' }, ''],
    [{}, ''],
  ])('%j is %s', (names, key) => expect(proposeKey(names)).toBe(key))

  it('is cut between words, and a word alone where it is too long', () => {
    expect(proposeKey({ en: `${'word '.repeat(20)}` })).toBe('word-word-word-word-word-word-word-word-word')
    expect(proposeKey({ en: 'x'.repeat(80) })).toBe('x'.repeat(48))
  })
})

it('the next key to try counts on', () => {
  expect(nextKey('talks')).toBe('talks-2')
  expect(nextKey('talks-2')).toBe('talks-3')
  expect(nextKey('talks-2024')).toBe('talks-2024-2')
})
