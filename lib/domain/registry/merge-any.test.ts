import { expect, test } from 'vitest'
import { entity, itemsOf, outcome } from './items.cases'
import { type MergedKind, mergeAny } from './merge-any'

const twins = itemsOf({
  outlets: [
    { id: 'x', name: { en: 'X' } },
    { id: 'y', name: { en: 'Y' } },
  ],
  sources: [
    { id: 'x', kind: 'agency', name: { en: 'X' } },
    { id: 'y', kind: 'agency', name: { en: 'Y' } },
  ],
  entities: [entity('x'), entity('y')],
  events: [
    { id: 'x', title: { en: 'X' } },
    { id: 'y', title: { en: 'Y' } },
  ],
  questions: [
    { id: 'x', text: { en: 'X' }, type: 'boolean' },
    { id: 'y', text: { en: 'Y' }, type: 'boolean' },
  ],
})

test.each<MergedKind>(['outlet', 'source', 'entity', 'event', 'question'])(
  'of two of the kind %s one stays',
  kind => {
    const after = outcome(twins, mergeAny({ kind, from: 'x', into: 'y' }, twins))
    expect([...(after as ReadonlyMap<string, unknown>).keys()].filter(name => name.startsWith(kind))).toEqual(
      [`${kind} y`],
    )
  },
)

test('a mapping of options goes to the questions', () => {
  expect(
    outcome(twins, mergeAny({ kind: 'question', from: 'x', into: 'y', mapping: { gone: null } }, twins)),
  ).toEqual(['option'])
})
