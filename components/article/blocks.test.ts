import { describe, expect, test } from 'vitest'
import { blocks } from './blocks'

const at = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return { start, end: start + exact.length }
}

/** Runs as `text` or `[text|claims]`. */
function drawing(text: string, found: ReturnType<typeof blocks>) {
  return found.map(({ kind, paragraphs }) => ({
    kind,
    lines: paragraphs.map(({ runs }) =>
      runs
        .map(({ start, end, marks }) => {
          const exact = text.slice(start, end)
          return marks.length > 0 ? `[${exact}|${marks.join(',')}]` : exact
        })
        .join(''),
    ),
  }))
}

describe('blocks', () => {
  const text = 'عنوان\n\nقال إن الجلسة انتهت بلا اتفاق. صورة: قاعة\nقصة أخرى\nثم سطر'

  test('are paragraphs by line, whole-word marks in runs', () => {
    const marked = [
      { claim: 'c2', anchors: [at(text, 'انتهت')] },
      { claim: 'c1', anchors: [at(text, 'لجلسة انتهت بلا اتفا')] },
    ]
    expect(drawing(text, blocks(text, undefined, marked))).toEqual([
      {
        kind: 'main',
        lines: ['عنوان', 'قال إن [الجلسة |c1][انتهت|c1,c2][ بلا اتفاق|c1]. صورة: قاعة', 'قصة أخرى', 'ثم سطر'],
      },
    ])
  })
  test('are cut where a segment ends, inside a line too', () => {
    const caption = at(text, 'صورة: قاعة')
    const related = { start: text.indexOf('قصة'), end: text.length }
    const segments = [
      { ...related, kind: 'related' as const },
      { start: 0, end: 5, kind: 'headline' as const },
      { ...caption, kind: 'caption' as const },
    ]
    expect(drawing(text, blocks(text, segments, []))).toEqual([
      { kind: 'headline', lines: ['عنوان'] },
      { kind: 'main', lines: ['قال إن الجلسة انتهت بلا اتفاق.'] },
      { kind: 'caption', lines: ['صورة: قاعة'] },
      { kind: 'related', lines: ['قصة أخرى', 'ثم سطر'] },
    ])
  })
  test('say where each claim starts, over paragraphs and several anchors', () => {
    const marked = [
      { claim: 'c1', anchors: [at(text, 'سطر'), at(text, 'الجلسة')] },
      { claim: 'c2', anchors: [{ start: text.indexOf('اتفاق'), end: text.indexOf('أخرى') }] },
      { claim: 'c3', anchors: [at(text, 'عنوان')] },
    ]
    const lines = blocks(text, [], marked).flatMap(block => block.paragraphs)
    expect(lines.map(({ starts }) => starts)).toEqual([['c3'], ['c1', 'c2'], [], []])
  })
  test('of an empty text are none', () => {
    expect(blocks('\n', [], [])).toEqual([])
  })
})
