import { describe, expect, it } from 'vitest'
import type { Article } from '../dossier'
import type { Flags } from './comparison'
import { by, count, denied, from, is, rowOf, type Story } from './dossier.cases'

const flagsOf = (says: Story['says'], articles: Story['articles'] = {}): Flags =>
  rowOf({ says, articles }).flags
const basedOn = (source: string, status: 'confirmed' | 'suspected' = 'suspected'): Partial<Article> => ({
  basedOn: [{ source, status }],
})

describe('singleRoot: several articles on one root', () => {
  it.each<[string, Story['says'], boolean]>([
    ['one report', { a: from('ft', is(true)), b: from('ft', is(true)) }, true],
    ['two reports', { a: from('ft', is(true)), b: from('wire', is(true)) }, false],
    ['own voices', { a: is(true), b: is(true) }, false],
    ['a report and an own voice', { a: from('ft', is(true)), b: is(true) }, false],
    ['one article', { a: from('ft', is(true)) }, false],
    ['one article that says it twice', { a: [from('ft', is(true)), from('ft', is(true))] }, false],
    ['one person, reported by two', { a: from('smith', is(true)), b: from('smith', is(true)) }, false],
  ])('%s', (_, says, flag) => {
    expect(flagsOf(says).singleRoot).toBe(flag)
  })

  it('is of confirmed bases, not of suspected ones', () => {
    const says = { a: is(true), b: is(true) }
    expect(flagsOf(says, { a: basedOn('ft', 'confirmed'), b: basedOn('ft', 'confirmed') }).singleRoot).toBe(
      true,
    )
    expect(flagsOf(says, { a: basedOn('ft', 'confirmed'), b: basedOn('ft') }).singleRoot).toBe(false)
  })
})

describe('partyDispute: the values of two voices conflict', () => {
  it.each<[string, Story['says'], boolean]>([
    ['two parties', { a: by('hill', is(true)), b: by('kani', is(false)) }, true],
    ['two parties in one article', { a: [by('hill', is(true)), by('kani', is(false))] }, true],
    ['a party and an own voice', { a: by('hill', is(true)), b: is(false) }, true],
    ['a party denies', { a: by('hill', is(true)), b: denied(by('kani', is(true))) }, true],
    ['two parties at one', { a: by('hill', is(true)), b: by('kani', is(true)) }, false],
    ['within one voice', { a: by('hill', is(true)), b: by('hill', is(false)) }, false],
    ['reconcilable', { a: by('hill', count(98)), b: by('kani', count(100)) }, false],
    ['a vote withheld', { a: [by('hill', is(true)), by('hill', is(false))], b: is(true) }, false],
  ])('%s', (_, says, flag) => {
    expect(flagsOf(says).partyDispute).toBe(flag)
  })
})

describe('transmission: one report, two camps', () => {
  const two: Story['says'] = { a: from('ft', is(true)), b: from('ft', is(false)) }

  it.each<[string, Story['says'], Story['articles'], boolean]>([
    ['the same root', two, {}, true],
    ['other roots', { a: from('ft', is(true)), b: from('wire', is(false)) }, {}, false],
    ['a suspected base', { a: from('ft', is(true)), b: is(false) }, { b: basedOn('ft') }, true],
    ['two suspected bases', { a: is(true), b: is(false) }, { a: basedOn('ft'), b: basedOn('ft') }, true],
    ['a confirmed base', { a: from('ft', is(true)), b: is(false) }, { b: basedOn('ft', 'confirmed') }, true],
    ['a suspected digest of it', { a: from('ft', is(true)), b: is(false) }, { b: basedOn('digest') }, true],
    ['the same person', { a: from('smith', is(true)), b: from('smith', is(false)) }, {}, false],
    ['rows without conflict', { a: from('ft', count(98)), b: from('ft', count(100)) }, {}, false],
    ['camps of two voices', { a: from('ft', by('hill', is(true))), b: from('ft', is(false)) }, {}, false],
    [
      'an article in both camps set aside',
      { a: from('ft', count(12, 'at-least')), b: from('ft', count(15)), c: from('wire', count(40)) },
      {},
      false,
    ],
    [
      'a root seen beside one that is withheld',
      {
        a: [from('ft', is(true)), from('ft', is(false))],
        b: from('ft', is(true)),
        c: from('wire', is(false)),
      },
      {},
      false,
    ],
  ])('%s', (_, says, articles, flag) => {
    expect(flagsOf(says, articles).transmission).toBe(flag)
  })
})

describe('selfContradicted', () => {
  it('names articles once, in order', () => {
    const both = [by('hill', is(true)), by('hill', is(false)), is(true), is(false)]
    expect(flagsOf({ c: [is(true), is(false)], b: both, a: is(true) }).selfContradicted).toEqual(['b', 'c'])
  })

  it('raises no flag but its own', () => {
    const flags = flagsOf({
      a: [from('ft', is(true)), from('ft', is(false))],
      b: [from('ft', is(true)), from('ft', is(false))],
    })
    expect(flags).toEqual({
      selfContradicted: ['a', 'b'],
      singleRoot: false,
      partyDispute: false,
      transmission: false,
      codingDisputed: false,
      tainted: false,
      stale: false,
    })
  })
})
