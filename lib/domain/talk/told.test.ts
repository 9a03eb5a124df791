import { describe, expect, it } from 'vitest'
import { mentionOf } from './body'
import { toldOfComment, toldOfEdit, toldOfResolving } from './told'

const person = (last: string) => `01900000-0000-7000-8000-0000000000${last}`
const [hala, sami, huda] = [person('a1'), person('b2'), person('c3')]
const says = (author: string, ...named: string[]) => ({
  author,
  body: `نعم ${named.map(mentionOf).join(' ')}`,
})

describe('of a comment', () => {
  it.each([
    ['nobody of a first one that names nobody', says(hala), [], []],
    [
      'whom it names',
      says(hala, sami, huda, sami),
      [],
      [
        [sami, 'mention'],
        [huda, 'mention'],
      ],
    ],
    ['nobody of themselves', says(hala, hala), [says(hala)], []],
    [
      'who wrote before',
      says(hala),
      [says(sami), says(huda), says(sami)],
      [
        [sami, 'reply'],
        [huda, 'reply'],
      ],
    ],
    ['who was named before', says(hala), [says(hala, sami)], [[sami, 'reply']]],
    ['once, and rather that they are named', says(hala, sami), [says(sami)], [[sami, 'mention']]],
  ] as const)('%s', (_, comment, thread, told) =>
    expect(toldOfComment(comment, thread)).toEqual(told.map(([user, kind]) => ({ user, kind }))),
  )
})

describe('of an edit', () => {
  it('whom it names anew; and it is taken back for whom it names no more', () =>
    expect(toldOfEdit(hala, says(hala, sami).body, says(hala, huda, hala).body)).toEqual({
      told: [{ user: huda, kind: 'mention' }],
      untold: [sami],
    }))
})

describe('of a thread that was settled', () => {
  it('who began it', () =>
    expect(toldOfResolving({ author: hala }, sami)).toEqual([{ user: hala, kind: 'resolved' }]))
  it('unless they settled it', () => expect(toldOfResolving({ author: hala }, hala)).toEqual([]))
})
