import { describe, expect, test } from 'vitest'
import { excerpt } from './excerpt'

/** Anchors in square brackets, taken out of the text. */
function marked(source: string) {
  const anchors: { start: number; end: number }[] = []
  let text = ''
  for (const part of source.split(/(\[[^\]]*\])/)) {
    const isAnchor = part.startsWith('[')
    const plain = isAnchor ? part.slice(1, -1) : part
    if (isAnchor) anchors.push({ start: text.length, end: text.length + plain.length })
    text += plain
  }
  return { text, anchors }
}

function shown(source: string, language: 'ar' | 'en' = 'ar') {
  const { text, anchors } = marked(source)
  return excerpt(text, anchors, language).map(({ start, end, said, clipped }) => ({
    text: `${clipped[0] ? '…' : ''}${text.slice(start, end)}${clipped[1] ? '…' : ''}`,
    said: said.map(span => text.slice(span.start, span.end)),
  }))
}

describe('excerpt', () => {
  test('is the sentence around the anchor, within its line', () => {
    expect(shown('سطر أول\nجلسوا طويلًا. لم يلتقيا منذ [ثمانية أشهر] وفق المحضر. ثم خرجوا.\nآخر')).toEqual([
      { text: 'لم يلتقيا منذ ثمانية أشهر وفق المحضر.', said: ['ثمانية أشهر'] },
    ])
  })
  test('anchors in one sentence, or in neighbours, make one passage', () => {
    expect(shown('حضر [خمسة] من [أصل ستة]. وغاب [واحد].')).toEqual([
      { text: 'حضر خمسة من أصل ستة. وغاب واحد.', said: ['خمسة', 'أصل ستة', 'واحد'] },
    ])
  })
  test('anchors apart make several', () => {
    expect(shown('قال [نعم]. ومضى يومان. ثم قال [لا].').map(({ text }) => text)).toEqual([
      'قال نعم.',
      'ثم قال لا.',
    ])
  })
  test('an anchor over two sentences takes both', () => {
    expect(shown('One. T[wo. Thr]ee. Four.', 'en')).toEqual([{ text: 'Two. Three.', said: ['wo. Thr'] }])
  })
  test('long sentences are clipped at words', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const [passage] = shown(`${long} [here] ${long}`, 'en')
    expect(passage?.text).toMatch(/^…word\d+ .* here .* word\d+…$/)
    expect(passage?.text.length).toBeLessThan(380)
  })
  test('an endless anchor is clipped, a text without breaks is searched near it only', () => {
    const [passage] = shown(`[${'لا '.repeat(2000)}] نعم`)
    expect(passage?.text.length).toBeLessThan(710)
    expect(passage?.text.endsWith('…')).toBe(true)
    const { text, anchors } = marked(`${'ألف. '.repeat(4000)}باء [جيم] دال. ${'هاء. '.repeat(4000)}`)
    const [found] = excerpt(text, anchors, 'ar')
    expect(found && text.slice(found.start, found.end)).toBe('باء جيم دال.')
  })
  test('an anchor of white space stands for itself', () => {
    expect(shown('قبل\n[ ]\nبعد')).toEqual([{ text: ' ', said: [' '] }])
  })
})
