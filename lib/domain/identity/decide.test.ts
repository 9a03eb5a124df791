import { describe, expect, it, test } from 'vitest'
import type { Entity, JoinDecision } from '../dossier'
import { claim, entity, itemsOf, outcome } from '../registry/items.cases'
import type { Outcome } from '../registry/merge'
import type { DossierItems } from '../registry/references'
import { type Answer, decideJoin, partJoined, type Saying, withdrawJoin } from './decide'
import { sideText } from './side'

const digest = (text: string) => text
const saying: Saying = { key: 'new', seen: 0, reason: 'one face', by: 'Hala', at: '2026-03-05T10:00:00Z' }
const is = (id: string) => ({ type: 'entity' as const, id })

const join = (more: Partial<JoinDecision> = {}): JoinDecision => ({
  id: 'd',
  kind: 'join',
  of: 'entity',
  from: 'x',
  to: 'y',
  outcome: 'unsure',
  reason: 'no idea',
  by: 'Sami',
  at: '2026-03-01T10:00:00Z',
  ...more,
})

const people = (decisions: readonly JoinDecision[] = [], x: Partial<Entity> = {}, y: Partial<Entity> = {}) =>
  itemsOf({
    entities: [entity('x', x), entity('y', y), entity('z')],
    events: [
      { id: 'x', title: { en: 'Talks' } },
      { id: 'y', title: { en: 'The talks' } },
    ],
    claims: [claim('c', is('x'))],
    decisions,
  })

const answer = (said: Answer['outcome'], more: Partial<Answer> = {}): Answer => ({
  of: 'entity',
  from: 'x',
  to: 'y',
  outcome: said,
  ...more,
})

const decided = (items: DossierItems, result: Outcome) => {
  const after = outcome(items, result)
  if (!(after instanceof Map)) throw new Error(`refused: ${String(after)}`)
  return after as ReadonlyMap<string, unknown>
}
const refused = (items: DossierItems, result: Outcome) => outcome(items, result)

describe('a person says of two items', () => {
  test.each(['different', 'unsure'] as const)('%s: that alone is written, with both as they are', said => {
    const items = people()
    const result = decideJoin(answer(said), saying, items, digest)
    expect(result).toEqual({
      ok: true,
      changes: [
        {
          kind: 'decision',
          key: 'new',
          seen: 0,
          content: {
            id: 'new',
            kind: 'join',
            of: 'entity',
            from: 'x',
            to: 'y',
            outcome: said,
            judged: { from: sideText('entity', entity('x')), to: sideText('entity', entity('y')) },
            reason: 'one face',
            by: 'Hala',
            at: '2026-03-05T10:00:00Z',
          },
        },
      ],
    })
  })

  it('same: they are merged, and what was decided on the pair before makes way', () => {
    const items = people([join(), join({ id: 'twin', from: 'y', to: 'x' }), join({ id: 'third', to: 'z' })])
    const after = decided(items, decideJoin(answer('same'), { ...saying, key: 'd', seen: 3 }, items, digest))
    expect(after.has('entity x')).toBe(false)
    expect(after.get('claim c')).toMatchObject({ value: { id: 'y' } })
    expect(after.get('decision d')).toMatchObject({ from: 'x', to: 'y', outcome: 'same', reason: 'one face' })
    expect(after.get('decision d')).not.toHaveProperty('judged')
    expect(after.has('decision twin')).toBe(false)
    expect(after.get('decision third')).toMatchObject({ from: 'y', to: 'z' })
  })

  it('part of: the one is part of the other, and both are kept as they are then', () => {
    const items = people()
    const after = decided(items, decideJoin(answer('part-of'), saying, items, digest))
    expect(after.get('entity x')).toMatchObject({ partOf: 'y' })
    expect(after.get('decision new')).toMatchObject({
      outcome: 'part-of',
      judged: { from: sideText('entity', entity('x', { partOf: 'y' })) },
    })
  })

  it('part of: what is so already, at any depth, is only recorded; of other kinds always', () => {
    const already = people([], { partOf: 'z' })
    const deep = {
      ...already,
      entity: already.entity.map(one =>
        one.content.id === 'z' ? { ...one, content: entity('z', { partOf: 'y' }) } : one,
      ),
    }
    expect(decideJoin(answer('part-of'), saying, deep, digest)).toMatchObject({
      ok: true,
      changes: [{ kind: 'decision' }],
    })
    expect(decideJoin(answer('part-of', { of: 'event' }), saying, people(), digest)).toMatchObject({
      ok: true,
      changes: [{ kind: 'decision', content: { of: 'event', outcome: 'part-of' } }],
    })
  })

  it('part of: not where it is part of something else, or the other of it', () => {
    const elsewhere = people([], { partOf: 'z' })
    expect(refused(elsewhere, decideJoin(answer('part-of'), saying, elsewhere, digest))).toEqual(['whole'])
    const turned = people([], {}, { partOf: 'x' })
    expect(refused(turned, decideJoin(answer('part-of'), saying, turned, digest))).toEqual(['turned'])
  })

  it.each(['different', 'same'] as const)('%s, having said part of: the part is free first', said => {
    const items = people([join({ outcome: 'part-of' })], { partOf: 'y' })
    const again = { ...saying, key: 'd', seen: 3 }
    const after = decided(items, decideJoin(answer(said), again, items, digest))
    expect(after.get('decision d')).toMatchObject({ outcome: said })
    if (said === 'same') expect(after.has('entity x')).toBe(false)
    else expect(after.get('entity x')).not.toHaveProperty('partOf')
    const turned = decided(items, decideJoin(answer('part-of', { from: 'y', to: 'x' }), again, items, digest))
    expect([turned.get('entity x'), turned.get('entity y')]).toEqual([
      entity('x'),
      entity('y', { partOf: 'x' }),
    ])
  })

  it('having said part of, what somebody changed since stays', () => {
    const items = people([join({ outcome: 'part-of' })], { partOf: 'z' })
    const after = decided(
      items,
      decideJoin(answer('unsure'), { ...saying, key: 'd', seen: 3 }, items, digest),
    )
    expect(after.get('entity x')).toMatchObject({ partOf: 'z' })
  })

  it('nothing that cannot be', () => {
    const items = people([join({ from: 'gone', outcome: 'same' })])
    expect(refused(items, decideJoin(answer('same', { to: 'x' }), saying, items, digest))).toEqual(['same'])
    expect(refused(items, decideJoin(answer('unsure', { to: 'gone' }), saying, items, digest))).toEqual([
      'missing',
    ])
    expect(refused(items, decideJoin(answer('unsure', { from: 'gone' }), saying, items, digest))).toEqual([
      'joined',
    ])
    const kinds = people([], { kind: 'place' })
    expect(refused(kinds, decideJoin(answer('same'), saying, kinds, digest))).toEqual(['kind'])
  })
})

describe('a decision is withdrawn', () => {
  it('with what it made of an entity', () => {
    const said = join({ outcome: 'part-of' })
    const items = people([said], { partOf: 'y' })
    const after = decided(items, withdrawJoin(said, 3, items))
    expect(after.has('decision d')).toBe(false)
    expect(after.get('entity x')).toEqual(entity('x'))
  })

  it('and not with what it found so', () => {
    const said = join({ outcome: 'part-of' })
    const items = people([said], { partOf: 'y' })
    const found = new Set(['d'])
    expect(decided(items, withdrawJoin(said, 3, items, found)).get('entity x')).toMatchObject({ partOf: 'y' })
    const again = decideJoin(answer('different'), { ...saying, key: 'd', seen: 3 }, items, digest, found)
    expect(decided(items, again).get('entity x')).toMatchObject({ partOf: 'y' })
  })

  it('alone, where it made nothing', () => {
    const items = people([join()])
    expect(withdrawJoin(join(), 3, items)).toEqual({
      ok: true,
      changes: [{ kind: 'decision', key: 'd', seen: 3, content: null }],
    })
  })

  it('not where the two became one', () => {
    const items = people()
    expect(refused(items, withdrawJoin(join({ outcome: 'same' }), 3, items))).toEqual(['joined'])
  })
})

describe('an entity that was joined wrongly is parted', () => {
  const items = itemsOf({
    entities: [entity('y', { aliases: ['x', 'Mr X'] })],
    claims: [claim('c', is('y')), claim('c2', is('y'))],
    decisions: [join({ outcome: 'same' })],
  })
  const parting = {
    of: 'y',
    key: 'x',
    kind: 'person',
    name: { en: 'x' },
    aliases: ['x', 'Mr X'],
    claims: ['c'],
  } as const

  it('its key comes back, and the decision says the opposite', () => {
    const result = partJoined({ ...parting, back: 7 }, { ...saying, key: 'd', seen: 3 }, items, digest)
    expect(result.ok && result.changes[0]).toMatchObject({ kind: 'entity', key: 'x', seen: 7 })
    const after = decided(items, result)
    expect(after.get('entity x')).toEqual(entity('x', { aliases: ['Mr X'] }))
    expect(after.get('entity y')).toEqual(entity('y', { aliases: [] }))
    expect([after.get('claim c'), after.get('claim c2')]).toMatchObject([
      { value: is('x') },
      { value: is('y') },
    ])
    expect(after.get('decision d')).toMatchObject({
      from: 'x',
      to: 'y',
      outcome: 'different',
      judged: {
        from: sideText('entity', entity('x', { aliases: ['Mr X'] })),
        to: sideText('entity', entity('y')),
      },
    })
  })

  it('not without anything that is taken', () => {
    const nothing = { ...parting, aliases: [], claims: [], back: 0 }
    expect(refused(items, partJoined(nothing, saying, items, digest))).toEqual(['nothing'])
  })
})
