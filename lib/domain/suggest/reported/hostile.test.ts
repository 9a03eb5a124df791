import { describe, expect, it } from 'vitest'
import { read } from './made-up.cases'
import { mentionsIn } from './mentions-in'

function took(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const line = (part: string, size: number) => part.repeat(Math.ceil(size / part.length))

describe('a text of nothing but one thing takes time that grows with its length', () => {
  it.each([
    'قال ',
    'قال إن ',
    'بحسب ',
    'وفقا ل',
    '«',
    '"',
    '«قال» ',
    'نقلت عن ',
    'لم ',
    'رفض ',
    'إذا ',
    'أول من ',
    'said ',
    'he said that ',
    'according to ',
    ', and ',
    'if ',
    'not ',
    'first reported by ',
    'declined ',
    'Nadia Khatib ',
    '(Reuters',
    'المصدر: ',
    '3 ',
    '. ',
    'a: ',
  ])('%j', part => {
    const [short, long] = [line(part, 5_000), line(part, 40_000)]
    const whole = (text: string) => {
      const { voiceOf } = read(text, { language: 'ar' })
      voiceOf({ start: text.length >> 1, end: (text.length >> 1) + 1 })
      mentionsIn({ text, language: 'ar', segments: [], published: null, dossier: null })
    }
    // Eight times the text: 64 times the time would be its square.
    expect(took(() => whole(long))).toBeLessThan(30 * took(() => whole(short)) + 250)
  })
})
