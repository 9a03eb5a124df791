import { describe, expect, it } from 'vitest'
import { listed } from '../claim/listing'
import { claimOf, deskOf } from './desk.cases'
import { notesOf, notesWithin } from './notes'

const text = 'وبالجملة قال المتحدث إن الجرس قُرع مرتين.'
const at = (word: string) => text.indexOf(word)

describe('the numbers of claims in the text', () => {
  it('stand behind whole words, so that no joined letters come apart', () => {
    const inside = claimOf('c1', at('الجملة') + 2, at('الجملة') + 4, text)
    const [note] = notesOf(text, listed(deskOf(text, [inside]).claims))
    expect(note?.at).toBe('وبالجملة'.length)
    expect(text.charAt(note?.at ?? 0)).toBe(' ')
  })

  it('follow the text for overlapping claims and several anchors, and leave out rejected ones', () => {
    const one = claimOf('c1', at('قال'), at('الجرس') + 5, text)
    const two = {
      ...claimOf('c2', at('المتحدث'), at('المتحدث') + 7, text),
      anchors: [
        { start: at('مرتين'), end: at('مرتين') + 5, exact: 'مرتين' },
        { start: at('المتحدث'), end: at('المتحدث') + 7, exact: 'المتحدث' },
      ],
    }
    const rejected = { ...claimOf('c3', 0, 8, text), status: 'rejected' as const }
    const notes = notesOf(text, listed(deskOf(text, [two, rejected, one]).claims))
    expect(notes.map(({ claim, number, isFirst }) => [claim, number, isFirst])).toEqual([
      ['c2', 2, true],
      ['c1', 1, true],
      ['c2', 2, false],
    ])
    const sentence = { start: at('قال'), end: at('إن') }
    expect(notesWithin(notes, sentence, at('إن')).map(({ claim }) => claim)).toEqual(['c2'])
  })
})
