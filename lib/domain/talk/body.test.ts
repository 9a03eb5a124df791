import { describe, expect, it } from 'vitest'
import { mentionOf, mentionsIn, partsOf, rowOf } from './body'

const hala = '01900000-0000-7000-8000-0000000000a1'
const sami = '01900000-0000-7000-8000-0000000000b2'
const [toHala, toSami] = [mentionOf(hala), mentionOf(sami)]

describe('the parts of a body', () => {
  it.each([
    ['', []],
    ['بلا ذكر', [{ kind: 'text', text: 'بلا ذكر' }]],
    [toHala, [{ kind: 'mention', user: hala, at: 0 }]],
    [
      `يا ${toHala}، و${toSami}؟`,
      [
        { kind: 'text', text: 'يا ' },
        { kind: 'mention', user: hala, at: 3 },
        { kind: 'text', text: '، و' },
        { kind: 'mention', user: sami, at: 3 + toHala.length + 3 },
        { kind: 'text', text: '؟' },
      ],
    ],
    ['@{not-an-id} @Sami', [{ kind: 'text', text: '@{not-an-id} @Sami' }]],
  ])('of %j', (body, parts) => expect(partsOf(body)).toEqual(parts))

  it('are read in linear time', () => {
    const hostile = '@{0190000'.repeat(6_000)
    const began = performance.now()
    expect(partsOf(hostile)).toEqual([{ kind: 'text', text: hostile }])
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('who is mentioned', () => {
  it('each once, where they are named first', () =>
    expect([...mentionsIn(`${toSami} ${toHala} ${toSami}`)]).toEqual([
      [sami, 0],
      [hala, toSami.length + 1],
    ]))
})

describe('the row of a key', () => {
  it.each([
    ['session trucks', { event: 'session', question: 'trucks' }],
    ['session', null],
    [' trucks', null],
    ['session ', null],
    ['a b c', null],
  ])('%j', (key, row) => expect(rowOf(key)).toEqual(row))
})
