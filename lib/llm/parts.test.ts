import { describe, expect, test } from 'vitest'
import { harbour, quotes } from '../../tests/support/harbour'
import { ownStretches, partsOf } from './parts'
import { likelyTokens, mostTokens } from './tokens'

const article = harbour('harbour').articles[0]
const text = article?.text ?? ''
const input = { text, language: 'ar', published: null, segments: article?.segments } as const

describe('the parts of an article that are sent', () => {
  test('are its own sentences, in order, with nothing of captions', () => {
    const [whole, ...more] = partsOf(input, 10_000)
    expect(more).toEqual([])
    expect(whole?.text).toBe(text.slice(0, text.indexOf(quotes.caption)).trimEnd())
  })

  test('are cut between sentences to the budget, and leave nothing out', () => {
    const parts = partsOf(input, 120)
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) {
      expect(likelyTokens(part.text)).toBeLessThanOrEqual(130)
      expect(text.slice(part.start, part.end)).toBe(part.text)
    }
    const words = (of: string) => of.split(/\s+/).join(' ').trim()
    expect(words(parts.map(part => part.text).join(' '))).toBe(
      words(text.slice(0, text.indexOf(quotes.caption))),
    )
  })

  test('leave out what stands between, with a line break in its place', () => {
    const made = 'The mill opened. Photo: a wheel. It turns slowly.'
    const start = made.indexOf('Photo')
    const segments = [{ start, end: start + 'Photo: a wheel.'.length, kind: 'caption' as const }]
    const [part] = partsOf({ text: made, language: 'en', published: null, segments }, 1_000)
    expect(part?.text).toBe('The mill opened.\nIt turns slowly.')
  })

  test('cut a sentence without end between words, and a word without end anywhere but inside a character', () => {
    const endless = 'lamp '.repeat(20_000)
    const parts = partsOf({ text: endless, language: 'en', published: null }, 500)
    expect(parts.length).toBeGreaterThan(40)
    for (const part of parts) expect(part.text.trim()).toMatch(/^(lamp )*lamp$/)
    const solid = '🪔'.repeat(3_000)
    const pieces = partsOf({ text: solid, language: 'ar', published: null }, 333)
    expect(pieces.map(piece => piece.text).join('')).toBe(solid)
    expect(pieces.filter(piece => /\p{Surrogate}/u.test(piece.text))).toEqual([])
  })

  test('are none of an empty text', () => {
    expect(partsOf({ text: ' \n', language: 'en', published: null }, 100)).toEqual([])
  })
})

describe('where a quote may stand', () => {
  test('what nobody drew over is the story, unless somebody drew the story', () => {
    const made = 'One line.\nTwo lines.\nThree.'
    const at = (words: string, kind: 'main' | 'caption') => ({
      start: made.indexOf(words),
      end: made.indexOf(words) + words.length,
      kind,
    })
    const of = (...segments: ReturnType<typeof at>[]) =>
      ownStretches({ text: made, language: 'en', published: null, segments }).map(({ start, end }) =>
        made.slice(start, end).trim(),
      )
    expect(of(at('Two lines.', 'caption'))).toEqual(['One line.', 'Three.'])
    expect(of(at('Three.', 'caption'), at('One line.', 'main'))).toEqual(['One line.'])
  })
})

test('a text is never more tokens than its bytes', () => {
  for (const words of ['', 'lamp', 'مصباح', '🪔'])
    expect(mostTokens(words)).toBeGreaterThanOrEqual(likelyTokens(words))
})
