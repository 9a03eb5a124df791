import { describe, expect, it } from 'vitest'
import type { Option, Question } from '../dossier'
import { article, claim, itemsOf, outcome } from './items.cases'
import { mergeQuestions, proposeOptions } from './merge-questions'

const option = (id: string, ar: string, more: Partial<Option> = {}): Option => ({
  id,
  label: { ar },
  ...more,
})
const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: { ar: id },
  type: 'category',
  ...more,
})
const choose = (id: string, chosen: string, asked: string) =>
  claim(id, { type: 'category', option: chosen }, { question: asked })
const pair = { from: 'a', into: 'b' }

const a = question('a', {
  options: [
    option('direct', 'مُباشرة'),
    option('indirect', 'غير مباشرة', { compatibleWith: ['direct', 'mixed'] }),
    option('mixed', 'مختلطة', { broader: 'indirect' }),
    option('other', 'سواها'),
  ],
})
const b = question('b', {
  options: [option('face', 'مباشرة'), option('other', 'أخرى'), option('hidden', 'خفيّة')],
})

describe('which options are one', () => {
  it('those of one label, marks aside', () => {
    expect(proposeOptions(a, b)).toEqual({ direct: 'face', indirect: null, mixed: null, other: null })
    expect(proposeOptions(b, question('c'))).toEqual({ face: null, other: null, hidden: null })
    expect(proposeOptions(question('c'), b)).toEqual({})
  })

  it('not those that no language both speak names', () => {
    const english = question('e', { options: [{ id: 'direct', label: { en: 'direct' } }] })
    expect(proposeOptions(a, english)).toEqual({ direct: null, indirect: null, mixed: null, other: null })
  })
})

describe('two questions merged', () => {
  const items = itemsOf({
    questions: [a, b],
    articles: [
      article('x', { readFor: ['a', 'b'] }),
      article('y', { readFor: ['a'] }),
      article('z', { readFor: 'all' }),
    ],
    claims: [
      choose('c1', 'direct', 'a'),
      choose('c2', 'mixed', 'a'),
      choose('c3', 'other', 'a'),
      choose('c4', 'other', 'b'),
    ],
  })

  it('move their claims and marks, and the options there are not', () => {
    const next = Object.fromEntries(
      outcome(items, mergeQuestions(pair, items)) as ReadonlyMap<string, unknown>,
    )
    expect(next).toMatchObject({
      'question b': {
        options: [
          { id: 'face' },
          { id: 'other' },
          { id: 'hidden' },
          { id: 'indirect', label: { ar: 'غير مباشرة' }, compatibleWith: ['face', 'mixed'] },
          { id: 'mixed', broader: 'indirect', compatibleWith: [] },
          { id: 'other-2', label: { ar: 'سواها' } },
        ],
      },
      'article x': { readFor: ['b'] },
      'article y': { readFor: ['b'] },
      'article z': { readFor: 'all' },
      'claim c1': { question: 'b', value: { option: 'face' } },
      'claim c2': { question: 'b', value: { option: 'mixed' } },
      'claim c3': { question: 'b', value: { option: 'other-2' } },
      'claim c4': { value: { option: 'other' } },
    })
    expect(next).not.toHaveProperty(['question a'])
  })

  it('follow the person’s mapping', () => {
    const mapping = { direct: null, indirect: 'hidden', mixed: 'hidden', other: 'other' }
    const next = Object.fromEntries(
      outcome(items, mergeQuestions({ ...pair, mapping }, items)) as ReadonlyMap<string, unknown>,
    )
    expect(next).toMatchObject({
      'question b': { options: [{ id: 'face' }, { id: 'other' }, { id: 'hidden' }, { id: 'direct' }] },
      'claim c2': { value: { option: 'hidden' } },
      'claim c3': { value: { option: 'other' } },
    })
  })

  it('change no more than they must', () => {
    const mapping = { direct: 'face', indirect: 'hidden', mixed: 'hidden', other: 'other' }
    const result = mergeQuestions({ ...pair, mapping }, items)
    expect(result.ok && result.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'article x',
      'article y',
      'claim c1',
      'claim c2',
      'claim c3',
      'question a',
    ])
  })

  it.each(['role', 'category'] as const)('of type %s give free keys to options', type => {
    const long = 'x'.repeat(64)
    const many = itemsOf({
      questions: [
        question('a', { type, options: [option(long, 'ا'), option('k', 'ب'), option('k-2', 'ج')] }),
        question('b', { type, options: [option(long, 'د'), option('k', 'ه')] }),
      ],
      claims: [claim('c', { type, option: long }, { question: 'a' })],
    })
    const next = outcome(many, mergeQuestions(pair, many)) as ReadonlyMap<string, Question>
    const ids = next.get('question b')?.options?.map(({ id }) => id)
    expect(ids).toEqual([long, 'k', `${'x'.repeat(58)}-2`, 'k-2', 'k-2-2'])
    expect(next.get('claim c')).toMatchObject({ value: { option: `${'x'.repeat(58)}-2` } })
  })

  it('keep groups of answers apart that only their keys share', () => {
    const said = (id: string, asked: string, group?: string | null) =>
      claim(id, { type: 'text', text: id, ...(group === undefined ? {} : { group }) }, { question: asked })
    const texts = itemsOf({
      questions: [question('a', { type: 'text' }), question('b', { type: 'text' })],
      claims: [
        said('c1', 'a', 'g'),
        said('c2', 'a', 'h'),
        said('c3', 'a'),
        said('c4', 'a', null),
        said('c5', 'b', 'g'),
        said('c6', 'b'),
      ],
    })
    const next = outcome(texts, mergeQuestions(pair, texts)) as ReadonlyMap<string, unknown>
    expect(Object.fromEntries(next)).toMatchObject({
      'claim c1': { question: 'b', value: { group: 'g-2' } },
      'claim c2': { value: { group: 'h' } },
      'claim c4': { value: { group: null } },
      'claim c5': { value: { group: 'g' } },
    })
  })
})

describe('two questions that cannot be one yet', () => {
  const count = (id: string, unit: string, asked: string) =>
    claim(id, { type: 'quantity', amount: 1, unit }, { question: asked })

  it.each([
    ['type', {}, { type: 'boolean' }],
    ['unit', { unit: 'ship' }, { unit: 'tanker' }],
    ['cumulative', { cumulative: true }, {}],
    ['cumulative', {}, { cumulative: true }],
  ] as const)('%s', (reason, one, other) => {
    const items = itemsOf({
      questions: [question('a', { type: 'quantity', ...one }), question('b', { type: 'quantity', ...other })],
    })
    expect(outcome(items, mergeQuestions(pair, items))).toEqual([reason])
  })

  it('also where only their claims say the unit', () => {
    const items = itemsOf({
      questions: [question('a', { type: 'quantity' }), question('b', { type: 'quantity', unit: 'ship' })],
      claims: [count('c', 'tanker', 'a'), claim('t', { type: 'text', text: 'x' }, { question: 'a' })],
    })
    expect(outcome(items, mergeQuestions(pair, items))).toEqual(['unit'])
    expect(mergeQuestions(pair, itemsOf({ questions: [question('a'), question('b')] })).ok).toBe(true)
  })

  it('a mapping of options that are not there, or the same question twice', () => {
    const items = itemsOf({ questions: [a, b] })
    expect(mergeQuestions({ ...pair, mapping: { direct: 'gone', lost: null } }, items)).toEqual({
      ok: false,
      refusals: [{ reason: 'option', keys: ['gone', 'lost'] }],
    })
    const bare = itemsOf({ questions: [question('a'), question('b')] })
    expect(outcome(bare, mergeQuestions({ ...pair, mapping: { direct: 'face' } }, bare))).toEqual(['option'])
    expect(outcome(items, mergeQuestions({ from: 'a', into: 'a' }, items))).toEqual(['same'])
  })
})
