import { describe, expect, it } from 'vitest'
import type { BasedOn, DerivationDecision } from '../dossier'
import { laid } from '../identity/lay'
import { article, claim, itemsOf } from '../registry/items.cases'
import type { DossierItems } from '../registry/references'
import { type MadeForOrigin, type OriginHistory, unneeded, withBase, withdrawOrigin } from './withdraw-origin'

const base = (source: string, status: BasedOn['status'] = 'confirmed'): BasedOn => ({ source, status })
const report = (id: string) => ({ id, kind: 'report' as const, name: { en: id } })
const decision = (more: Partial<DerivationDecision> = {}): DerivationDecision => ({
  id: 'd',
  kind: 'derivation',
  article: 'copy',
  source: 'r-first',
  outcome: 'accepted',
  reason: 'It says so.',
  by: 'Hala',
  at: '2026-03-05T10:00:00Z',
  ...more,
})

interface Standing {
  readonly copy?: readonly BasedOn[]
  readonly first?: readonly BasedOn[]
  readonly other?: readonly BasedOn[]
  readonly decisions?: readonly DerivationDecision[]
  readonly cited?: boolean
}

const standing = ({ copy, first, other, decisions = [decision()], cited }: Standing = {}) =>
  itemsOf({
    sources: [report('r-first'), report('wire')],
    articles: [
      article('copy', copy && { basedOn: copy }),
      article('first', first && { basedOn: first }),
      article('other', other && { basedOn: other }),
    ],
    claims: cited
      ? [claim('c', { type: 'boolean', value: true }, { attribution: [{ source: 'r-first', verb: 'says' }] })]
      : [],
    decisions,
  })

const none: MadeForOrigin = { isSource: false, publication: null }
const all: MadeForOrigin = { isSource: true, publication: 'first' }

const basesIn = (items: DossierItems) =>
  Object.fromEntries(items.article.map(({ content: { id, basedOn } }) => [id, basedOn]))
const withdrawn = (items: DossierItems, history: OriginHistory) =>
  laid(items, withdrawOrigin({ content: decision(), revision: 3 }, items, history))
const sources = (items: DossierItems) => items.source.map(({ content }) => content.id)

describe('a base is said of an article', () => {
  const bases = [base('wire'), base('r-first', 'suspected')]
  it.each([
    ['anew, last', withBase([base('wire')], 'x', 'confirmed'), [base('wire'), base('x')]],
    ['anew, at its place', withBase([base('wire')], 'x', 'confirmed', 0), [base('x'), base('wire')]],
    ['otherwise', withBase(bases, 'wire', 'suspected'), [base('wire', 'suspected'), bases[1]]],
    ['no more', withBase(bases, 'wire', null), [bases[1]]],
  ])('%s', (_, now, expected) => expect(now).toEqual(expected))
})

describe('a decision on an origin is withdrawn', () => {
  it('the article rests on nothing, as before', () => {
    const items = standing({ copy: [base('r-first')] })
    const after = withdrawn(items, { before: [], left: [base('r-first')], made: none })
    expect(after.decision).toEqual([])
    expect(basesIn(after)).toEqual({ copy: undefined, first: undefined, other: undefined })
    expect(sources(after)).toEqual(['r-first', 'wire'])
  })

  it('what was suspected is suspected again, at its place', () => {
    const before = [base('r-first', 'suspected'), base('wire')]
    const accepted = { before, left: [base('r-first'), base('wire')], made: none }
    expect(basesIn(withdrawn(standing({ copy: accepted.left }), accepted)).copy).toEqual(before)
    const rejected = { before, left: [base('wire')], made: none }
    expect(basesIn(withdrawn(standing({ copy: rejected.left }), rejected)).copy).toEqual(before)
  })

  it('what it found so, or somebody changed since, stays', () => {
    const same = [base('r-first')]
    const found = withdrawn(standing({ copy: same }), { before: same, left: same, made: none })
    expect(basesIn(found).copy).toEqual(same)
    const suspected = [base('r-first', 'suspected')]
    const changed = withdrawn(standing({ copy: suspected }), { before: [], left: same, made: all })
    expect(basesIn(changed).copy).toEqual(suspected)
    expect(sources(changed)).toContain('r-first')
  })

  it('what was made for it goes with it', () => {
    const items = standing({ copy: [base('r-first')], first: [base('r-first'), base('wire')] })
    const after = withdrawn(items, { before: [], left: [base('r-first')], made: all })
    expect(basesIn(after)).toMatchObject({ copy: undefined, first: [base('wire')] })
    expect(sources(after)).toEqual(['wire'])
  })
})

describe('what was made for a decision is needed', () => {
  const first = [base('r-first')]
  it.each<[string, Standing, MadeForOrigin]>([
    ['by another article that draws on it', { first, other: first, decisions: [] }, all],
    ['by a claim', { first, decisions: [], cited: true }, all],
    ['by a decision that accepts it', { first }, all],
    ['by the article, where a person said so', { first, decisions: [] }, { ...all, publication: null }],
  ])('%s', (_, items, made) => expect(unneeded('r-first', made, standing(items))).toEqual([]))

  it('but for its name alone, where somebody decided against it', () => {
    const items = standing({ first, decisions: [decision({ outcome: 'rejected' })] })
    const after = laid(items, unneeded('r-first', all, items))
    expect(basesIn(after).first).toBeUndefined()
    expect(sources(after)).toContain('r-first')
  })

  it('and nothing goes that was not made for it', () => {
    expect(unneeded('r-first', none, standing({ decisions: [] }))).toEqual([])
    expect(unneeded('r-first', { ...none, publication: 'first' }, standing({ decisions: [] }))).toEqual([])
  })
})
