import { describe, expect, it } from 'vitest'
import type { Claim, Question } from '@/lib/domain/dossier'
import { standIn } from '@/lib/domain/values/stand-in'
import type { Value } from '@/lib/domain/values/value'
import { claim as claimSchema } from '@/lib/schemas/claim'
import { claimForm, draftClaim, type Frame, serverFaults } from './claim-schema'
import { claimFields, emptyValue, newFields, type ValueFields, valueFields } from './fields'
import { type FaultCode, valueInput } from './value-input'

const values: readonly Value[] = [
  { type: 'boolean', value: true },
  { type: 'boolean', value: false },
  { type: 'category', option: 'direct' },
  { type: 'role', option: 'envoy' },
  { type: 'entity', id: 'harbour' },
  { type: 'entities', members: ['a', 'b'] },
  { type: 'entities', members: [], closed: true },
  { type: 'quantity', amount: 12.5, unit: 'ship', qualifier: 'at-least' },
  { type: 'quantity', min: 3, max: 4, unit: 'ship' },
  { type: 'quantity', max: 4, unit: 'ship' },
  { type: 'quantity', unit: 'ship', qualifier: 'dozens' },
  { type: 'duration', amount: 3, unit: 'hour', qualifier: 'about' },
  { type: 'date', edtf: '2026-03~' },
  { type: 'date', deictic: { phrase: 'next-week' } },
  { type: 'date', deictic: { phrase: 'last-weekday:tuesday' } },
  { type: 'date', deictic: { phrase: 'ago', amount: 2, unit: 'month' } },
  { type: 'since', amount: 7, unit: 'month', qualifier: 'almost', anchor: 'event' },
  { type: 'since', amount: 7, unit: 'month' },
  { type: 'since', edtf: '2025-08' },
  { type: 'since', event: 'strike' },
  { type: 'since', noneSince: { event: 'strike' } },
  { type: 'since', noneSince: { edtf: '2025-08' } },
  { type: 'text', text: 'the tariff', group: 'g1' },
  { type: 'text', text: 'the tariff' },
]

const question = (type: Question['type']): Question => ({
  id: 'q',
  text: { en: 'Which?' },
  type,
  unit: 'ship',
  options: [{ id: 'direct', label: { en: 'direct' } }],
})
const frame = (type: Question['type'], more: Partial<Frame> = {}): Frame => ({
  id: 'c-1',
  article: 'a1',
  question: question(type),
  unit: 'ship',
  anyEntity: 'harbour',
  reason: null,
  ...more,
})
const anchors = [{ start: 0, end: 4, exact: 'word' }]
const fieldsOf = (value: Partial<ValueFields>) => ({
  ...newFields(anchors, 'e1'),
  question: 'q',
  value: { ...emptyValue, ...value },
})
const codes = (result: ReturnType<ReturnType<typeof claimForm>['safeParse']>) =>
  result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

describe('the fields of a value', () => {
  it.each(values)('say it again: %j', value => {
    for (const locale of ['ar', 'en'] as const)
      expect(valueInput(value.type, valueFields(value, locale), 'ship')).toEqual({ value })
  })

  const bad: readonly [Value['type'], Partial<ValueFields>, keyof ValueFields, FaultCode][] = [
    ['boolean', {}, 'truth', 'required'],
    ['category', {}, 'option', 'required'],
    ['role', {}, 'option', 'required'],
    ['entity', {}, 'entity', 'required'],
    ['entities', {}, 'members', 'required'],
    ['quantity', {}, 'amount', 'required'],
    ['quantity', { amount: 'many' }, 'amount', 'number'],
    ['quantity', { shape: 'range' }, 'min', 'required'],
    ['quantity', { shape: 'range', min: 'x' }, 'min', 'number'],
    ['quantity', { shape: 'range', min: '5', max: '4' }, 'max', 'order'],
    ['duration', { amount: '-1' }, 'amount', 'negative'],
    ['date', {}, 'edtf', 'required'],
    ['date', { edtf: '2026-02-30' }, 'edtf', 'date'],
    ['date', { dated: 'phrase', phrase: 'ago' }, 'amount', 'required'],
    ['since', {}, 'amount', 'required'],
    ['since', { by: 'date', edtf: 'May' }, 'edtf', 'date'],
    ['since', { by: 'event' }, 'event', 'required'],
    ['text', { text: '  ' }, 'text', 'required'],
  ]
  it.each(bad)('%s %j lacks %s: %s', (type, fields, field, code) => {
    expect(valueInput(type, { ...emptyValue, ...fields }, 'ship')).toEqual({ faults: [{ field, code }] })
  })

  it('leave a vague size without amount in a quantity, and no vagueness in a length', () => {
    const fields = { ...emptyValue, amount: '5', qualifier: 'dozens' } as const
    expect(valueInput('quantity', fields, 'ship')).toEqual({
      value: { type: 'quantity', unit: 'ship', qualifier: 'dozens' },
    })
    expect(valueInput('duration', fields, 'ship')).toEqual({
      value: { type: 'duration', amount: 5, unit: 'month' },
    })
  })
})

describe('the form of a claim', () => {
  const claim: Claim = {
    id: 'c-1',
    article: 'a1',
    event: 'e1',
    question: 'q',
    value: { type: 'boolean', value: true },
    polarity: 'denies',
    mood: 'planned',
    holder: 'harbour',
    level: 'interpreted',
    asOf: '2026-03',
    attribution: [{ source: 's1', verb: 'says' }],
    anchors,
    note: 'why',
  }

  it('says the claim again that it was opened with', () => {
    expect(claimForm(frame('boolean')).parse(claimFields(claim, 'en'))).toEqual(claim)
  })

  it.each(values.map(({ type }) => type))('says %s without a position in a shape the file takes', type => {
    for (const stance of ['unknown', 'declined', 'none'] as const) {
      const made = claimForm(frame(type)).parse({ ...fieldsOf({}), stance })
      expect(claimSchema.safeParse(made).success).toBe(true)
      expect(made.stance).toBe(stance)
    }
  })

  it('needs something to stand for a question without options or entities', () => {
    expect(standIn({ id: 'q', text: {}, type: 'category' }, undefined)).toBeNull()
    expect(standIn({ id: 'q', text: {}, type: 'role' }, undefined)).toBeNull()
    const bare = frame('entity', { anyEntity: undefined })
    expect(codes(claimForm(bare).safeParse({ ...fieldsOf({}), stance: 'unknown' }))).toEqual([
      'stance required',
    ])
  })

  it('names every field that lacks something', () => {
    const result = claimForm(frame('since', { reason: 'outside' })).safeParse({
      ...fieldsOf({}),
      event: '',
      asOf: 'soon',
      attribution: [{ source: '', verb: 'says' }],
    })
    expect(codes(result)).toEqual([
      'value.amount required',
      'event required',
      'asOf date',
      'attribution.0.source required',
      'note reason',
    ])
    expect(codes(claimForm(frame('since', { question: null })).safeParse(fieldsOf({})))).toEqual([
      'question required',
    ])
  })

  it('is held against the shared schema at last', () => {
    const result = claimForm(frame('entity')).safeParse(fieldsOf({ entity: 'Not An Id' }))
    expect(codes(result)).toEqual(['value.entity refused'])
    expect(
      codes(claimForm(frame('boolean')).safeParse({ ...fieldsOf({ truth: 'yes' }), anchors: [] })),
    ).toEqual(['anchors refused'])
  })

  it('is a claim to compare while it is written, as soon as it has a value', () => {
    expect(draftClaim(fieldsOf({}), frame('boolean'))).toBeNull()
    expect(draftClaim({ ...fieldsOf({ truth: 'no' }), event: '' }, frame('boolean'))).toBeNull()
    const draft = draftClaim({ ...fieldsOf({ truth: 'no' }), asOf: '20' }, frame('boolean'))
    expect(draft?.value).toEqual({ type: 'boolean', value: false })
    expect(draft?.asOf).toBe('20')
    expect(draftClaim({ ...fieldsOf({ truth: 'no' }), asOf: 'soon' }, frame('boolean'))?.asOf).toBeUndefined()
  })
})

describe('what a server refuses', () => {
  it.each([
    ['value.option: question "q" has no option "x"', ['value', 'option']],
    ['claims[17].value.id: there is no entity "x"', ['value', 'entity']],
    ['attribution[1].source: there is no source "x"', ['attribution', 1, 'source']],
    ['anchors[0]: text at 2–5 is "a", not "b"', ['anchors', 0]],
    ['claim c-1: value.unit: is "a"', ['value', 'amount']],
    ['value: says none of edtf, deictic', ['question']],
    ['holder: there is no entity "x"', ['holder']],
    ['something else', ['question']],
  ])('%s stands at its field', (line, path) => expect(serverFaults([line])).toEqual([{ path, line }]))
})
