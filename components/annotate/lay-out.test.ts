import { describe, expect, it } from 'vitest'
import { isOutside, layOut } from './lay-out'

const text = 'Bells ring.\n\nIt rang. Nobody came.\nIt rang again.\n\nRead also: fish. And bread.'
const related = text.indexOf('Read also')
const segments = [
  { start: 0, end: 11, kind: 'headline' },
  { start: related, end: text.length, kind: 'related' },
] as const

describe('the layout', () => {
  const { blocks, sentences } = layOut(text, 'en', segments)

  it('has each line of each segment with its sentences', () => {
    expect(
      blocks.map(({ kind, paragraphs }) => [
        kind,
        paragraphs.map(({ sentences: own }) => own.map(({ start, end }) => text.slice(start, end))),
      ]),
    ).toEqual([
      ['headline', [['Bells ring.']]],
      ['main', [['It rang.', 'Nobody came.'], ['It rang again.']]],
      ['related', [['Read also: fish.', 'And bread.']]],
    ])
    expect(blocks.map(block => block.sentences)).toEqual([1, 3, 2])
  })

  it('numbers what lies inside the boundary, and counts through everything', () => {
    expect(sentences.map(({ number }) => number)).toEqual([1, 2, 3, 4, null, null])
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('of a text without segments is one block, and of an empty one is none', () => {
    expect(layOut(text, 'en').blocks.map(({ kind }) => kind)).toEqual(['main'])
    expect(layOut('', 'en')).toEqual({ blocks: [], sentences: [] })
  })
})

describe('outside the boundary', () => {
  it('is what touches another segment than the headline and the text, and nothing else', () => {
    const over = (start: number, end: number) => isOutside(text, segments, { start, end })
    expect([over(0, 5), over(13, 20), over(related - 5, related), over(related - 5, related + 1)]).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(isOutside(text, undefined, { start: related, end: related + 4 })).toBe(false)
  })
})
