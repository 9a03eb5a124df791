import { describe, expect, test } from 'vitest'
import type { Basis, Tie } from '@/lib/domain/graph/relations'
import { drawingOf } from './drawing'

const tie = (from: string, to: string, basis: Basis = 'confirmed'): Tie => ({
  from: { of: from.startsWith('s') ? 'source' : 'article', id: from },
  to,
  relation: 'derived-from',
  basis,
  claims: [],
})

describe('drawingOf', () => {
  test('names the boxes in reading order, sources after what points at them', () => {
    const { nodes, lines, leftOut } = drawingOf(
      ['a', 'b', 'c'],
      [tie('a', 's1'), tie('b', 's2', 'suspected'), tie('s1', 's2', 'recorded')],
    )
    expect(nodes.map(({ key }) => key)).toEqual(['article:a', 'article:b', 'source:s1', 'source:s2'])
    expect(lines.map(({ from, to, basis }) => `${from} ${to} ${basis}`)).toEqual([
      'article:a source:s1 confirmed',
      'article:b source:s2 suspected',
      'source:s1 source:s2 recorded',
    ])
    expect(leftOut).toBe(1)
  })

  test('draws one line between two, the surest', () => {
    const { lines } = drawingOf(['a'], [tie('a', 's1', 'suspected'), tie('a', 's1', 'attributed')])
    expect(lines.map(({ basis }) => basis)).toEqual(['attributed'])
    const { lines: turned } = drawingOf(['a'], [tie('a', 's1', 'confirmed'), tie('a', 's1', 'attributed')])
    expect(turned.map(({ basis }) => basis)).toEqual(['confirmed'])
  })

  test('leaves out what is no picture any more, and what hangs on nothing that is drawn', () => {
    const articles = Array.from({ length: 70 }, (_, at) => `a${at}`)
    const { nodes, lines, leftOut } = drawingOf(articles, [
      ...articles.map((id, at) => tie(id, at < 60 ? 's1' : 's9')),
      tie('s8', 's1', 'recorded'),
    ])
    expect(nodes).toHaveLength(61)
    expect(lines).toHaveLength(60)
    expect(leftOut).toBe(10)
  })

  test('people stand behind all others, each with what they are to those who draw on them', () => {
    const people = new Set(['s3', 's4', 's5'])
    const quoted = { ...tie('s1', 's4', 'attributed'), relation: 'quoted-from' as const }
    const first = { ...tie('a', 's4', 'attributed'), relation: 'primary-source' as const }
    const drawn = drawingOf(
      ['a'],
      [
        tie('a', 's1'),
        tie('s1', 's2', 'recorded'),
        quoted,
        { ...quoted, relation: 'primary-source' },
        first,
        tie('s1', 's5', 'attributed'),
        tie('s5', 's2', 'recorded'),
      ],
      people,
    )
    expect(drawn.nodes.map(({ id, of }) => `${of} ${id}`)).toEqual([
      'article a',
      'source s1',
      'person s5',
      'source s2',
      'person s4',
    ])
    const person = drawn.nodes.at(-1)
    expect(person).toMatchObject({ beside: ['source:s1', 'article:a'] })
    expect(person?.relations).toEqual(['primary-source', 'quoted-from'])
    expect(drawn.lines.find(({ from, to }) => from === 'source:s1' && to === 'source:s4')).toMatchObject({
      basis: 'attributed',
      relations: ['primary-source', 'quoted-from'],
    })
  })

  test('of nothing is nothing', () => {
    expect(drawingOf(['a'], [])).toMatchObject({ nodes: [], lines: [], leftOut: 1 })
  })
})
