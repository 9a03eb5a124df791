import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergePiece,
  moveBoundary,
  nearestStop,
  nextStop,
  type Pieces,
  piecesOf,
  setKind,
  splitPiece,
} from './boundaries'

const text = 'Bells ring.\n\nIt rang twice. Nobody came.\n\nRead also: fish.'
const main = text.indexOf('It rang')
const related = text.indexOf('Read also')
const list = piecesOf(text, [
  { start: 0, end: 11, kind: 'headline' },
  { start: related, end: text.length, kind: 'related' },
])
const shown = (pieces: Pieces) => pieces.map(({ start, end, kind }) => [kind, text.slice(start, end).trim()])

describe('the pieces of an article', () => {
  it('cover the text without gaps, and what nobody marked is main', () => {
    expect(shown(list)).toEqual([
      ['headline', 'Bells ring.'],
      ['main', 'It rang twice. Nobody came.'],
      ['related', 'Read also: fish.'],
    ])
    expect(list.map(({ start }) => start)).toEqual([0, ...list.slice(0, -1).map(({ end }) => end)])
  })

  it('leave no blanks between two boundaries to be held by themselves', () => {
    const first = text.indexOf('It')
    const blanks = piecesOf(text, [
      { start: 0, end: 11, kind: 'headline' },
      { start: 11, end: first, kind: 'caption' },
    ])
    expect(shown(blanks).map(([kind]) => kind)).toEqual(['headline', 'main'])
    expect(piecesOf('  \nIt rang.', [{ start: 3, end: 11, kind: 'caption' }])).toEqual([
      { start: 0, end: 11, kind: 'caption' },
    ])
  })
})

describe('a boundary', () => {
  it('takes from the one side what it gives to the other', () => {
    const moved = moveBoundary(text, list, 2, text.indexOf('Nobody'))
    expect(shown(moved)).toEqual([
      ['headline', 'Bells ring.'],
      ['main', 'It rang twice.'],
      ['related', 'Nobody came.\n\nRead also: fish.'],
    ])
  })

  it('stops before its neighbours, so that no segment is ever empty', () => {
    expect(shown(moveBoundary(text, list, 1, -5))[0]).toEqual(['headline', 'B'])
    expect(shown(moveBoundary(text, list, 1, 999))[1]).toEqual(['main', '.'])
  })

  it('stays where it is told to stay, and is none before the first piece or behind the last', () => {
    expect(moveBoundary(text, list, 1, list[1]?.start ?? 0)).toBe(list)
    expect(moveBoundary(text, list, 0, 5)).toBe(list)
    expect(moveBoundary(text, list, 3, 5)).toBe(list)
    expect(
      moveBoundary(
        'ab',
        [
          { start: 0, end: 1, kind: 'main' },
          { start: 1, end: 2, kind: 'related' },
        ],
        1,
        9,
      ),
    ).toHaveLength(2)
  })

  it('never cuts a character as people see it', () => {
    const family = 'It is 👩‍👩‍👧‍👦 here. And there.'
    const pieces = piecesOf(family, [{ start: family.indexOf('And'), end: family.length, kind: 'related' }])
    const inside = family.indexOf('👩') + 3
    expect(moveBoundary(family, pieces, 1, inside)[1]?.start).toBe(family.indexOf('👩'))
  })

  it('can be moved anywhere and the pieces still cover the text in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -9, max: 99 })), { maxLength: 12 }),
        moves => {
          const end = moves.reduce((pieces, [at, offset]) => moveBoundary(text, pieces, at, offset), list)
          expect(end.map(piece => piece.start)).toEqual([0, ...end.slice(0, -1).map(piece => piece.end)])
          expect(end.at(-1)?.end).toBe(text.length)
          for (const { start, end: stop } of end) expect(text.slice(start, stop).trim()).not.toBe('')
        },
      ),
    )
  })
})

describe('pieces', () => {
  it('are split before a word, joined again, and change their kind', () => {
    const cut = splitPiece(text, list, text.indexOf('Nobody'), 'caption')
    expect(shown(cut)[2]).toEqual(['caption', 'Nobody came.'])
    expect(shown(mergePiece(cut, 2))).toEqual(shown(list))
    expect(shown(setKind(cut, 2, 'boilerplate'))[2]?.[0]).toBe('boilerplate')
  })

  it('are left as they are where there is nothing to split, join or change', () => {
    expect(splitPiece(text, list, main, 'caption')).toBe(list)
    expect(splitPiece(text, list, text.length, 'caption')).toBe(list)
    expect(mergePiece(list, 0)).toBe(list)
    expect(mergePiece(list, 3)).toBe(list)
    expect(setKind(list, 9, 'main')).toBe(list)
  })
})

describe('stops', () => {
  it('are found on both sides, and at the ends there is none further', () => {
    expect([nextStop([1, 5, 9], 5, 1), nextStop([1, 5, 9], 5, -1)]).toEqual([9, 1])
    expect([nextStop([1, 5, 9], 9, 1), nextStop([1, 5, 9], 1, -1)]).toEqual([9, 1])
    expect([nearestStop([1, 5, 9], 6), nearestStop([1, 5, 9], 8), nearestStop([], 4)]).toEqual([5, 9, 4])
  })
})
