import { describe, expect, it } from 'vitest'
import { mentionOf } from './body'
import {
  askedAt,
  bodyOf,
  type Composed,
  composedOf,
  nothingComposed,
  retyped,
  withMention,
} from './composing'

const hala = { user: '01900000-0000-7000-8000-0000000000a1', name: 'هالة نصر' }
const sami = { user: '01900000-0000-7000-8000-0000000000b2', name: 'Sami' }
const nameOf = (user: string) => [hala, sami].find(one => one.user === user)?.name ?? '?'
const plain = (text: string): Composed => ({ text, mentions: [] })

/** `|` is the caret. */
function at(marked: string): { composed: Composed; caret: number } {
  return { composed: plain(marked.replace('|', '')), caret: marked.indexOf('|') }
}

describe('whom somebody looks for', () => {
  it.each([
    ['@|', { start: 0, query: '' }],
    ['يا @هال|', { start: 3, query: 'هال' }],
    ['يا @هالة ن| غدا', { start: 3, query: 'هالة ن' }],
    ['(@Sa|', { start: 1, query: 'Sa' }],
    ['no one|', null],
    ['sami@example|', null],
    ['س@هال|', null],
    ['@ هالة|', null],
    ['@هالة\nثم|', null],
    [`@${'x'.repeat(60)}|`, null],
    ['|@هالة', null],
  ])('%j', (marked, asked) => {
    const { composed, caret } = at(marked)
    expect(askedAt(composed, caret)).toEqual(asked)
  })

  it('is nobody within a mention that stands', () => {
    const composed = composedOf(`${mentionOf(hala.user)} نعم`, nameOf)
    expect(askedAt(composed, 5)).toBeNull()
  })
})

describe('a mention', () => {
  it('takes the place of what was typed, with a space after it', () => {
    const typed = plain('يا @هال')
    const { composed, caret } = withMention(typed, { start: 3, query: 'هال' }, hala)
    expect(composed).toEqual({
      text: 'يا @هالة نصر ',
      mentions: [{ start: 3, end: 12, user: hala.user }],
    })
    expect(caret).toBe(13)
    expect(bodyOf(composed)).toBe(`يا ${mentionOf(hala.user)}`)
  })

  it('leaves the space that is there, and the mentions around it', () => {
    const before = composedOf(`${mentionOf(sami.user)} @ها ${mentionOf(sami.user)}`, nameOf)
    const { composed } = withMention(before, { start: 6, query: 'ها' }, hala)
    expect(composed.text).toBe('@Sami @هالة نصر @Sami')
    expect(bodyOf(composed)).toBe([sami, hala, sami].map(one => mentionOf(one.user)).join(' '))
  })

  it('of one who is called as was typed', () => {
    const { composed } = withMention(plain('@Sami'), { start: 0, query: 'Sami' }, sami)
    expect(bodyOf(composed)).toBe(mentionOf(sami.user))
  })
})

describe('typing on', () => {
  const before = composedOf(`a ${mentionOf(sami.user)} b ${mentionOf(hala.user)} c`, nameOf)
  it.each([
    ['before', 'xx a @Sami b @هالة نصر c', [sami, hala]],
    ['between', 'a @Sami and b @هالة نصر c', [sami, hala]],
    ['after', 'a @Sami b @هالة نصر c, d', [sami, hala]],
    ['within one', 'a @Samir b @هالة نصر c', [sami, hala]],
    ['a letter of one away', 'a @Sam b @هالة نصر c', [hala]],
    ['one away', 'a @Sami b  c', [sami]],
    ['all away', '', []],
    ['nothing', before.text, [sami, hala]],
  ])('%s', (_, text, left) => {
    const after = retyped(before, text)
    expect(after.text).toBe(text)
    expect(after.mentions.map(({ user }) => user)).toEqual(left.map(({ user }) => user))
    for (const { start, end, user } of after.mentions) expect(text.slice(start, end)).toBe(`@${nameOf(user)}`)
  })
})

describe('what is stored', () => {
  it('comes back as it was', () => {
    const body = `يا ${mentionOf(hala.user)}: نعم`
    expect(bodyOf(composedOf(body, nameOf))).toBe(body)
  })
  it('has no white space around it', () => expect(bodyOf(plain(' \n نعم \n'))).toBe('نعم'))
  it('is nothing at first', () => expect(bodyOf(nothingComposed)).toBe(''))
})
