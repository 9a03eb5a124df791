import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offsetsOf } from '../text/offsets'
import { approximate } from './approximate'
import { locate, type Quote } from './locate'

/** Vectors of other annotation tools, kept beside the project; where they are absent, this file tests nothing and says so. */
const file = new URL('../../../../shared/data/peers/anchoring/vectors.jsonl', import.meta.url)
const isThere = existsSync(file)

interface Vector {
  readonly suite: string
  readonly name: string
  readonly kind: 'quote' | 'position' | 'fuzzy' | 'context'
  readonly text: string
  readonly selector: Quote & { readonly start: number; readonly end: number; readonly maxErrors?: number }
  /** False: the recorded offsets are of another rendering of the page, where only the words can be compared. */
  readonly positionAgrees?: boolean
  readonly expected: readonly { start: number; end?: number; text?: string; errors?: number }[]
}

const vectors: Vector[] = isThere
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  : []
const of = (kind: Vector['kind']) => vectors.filter(vector => vector.kind === kind)

const plain = (spans: readonly { start: number; end?: number }[]) =>
  spans.map(({ start, end }) => `${start}-${end}`).sort()
const codes = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

/**
 * The two suites contradict each other here: an empty quote without context stands everywhere for Apache Annotator, nowhere for
 * Hypothesis. It says nothing, so it is found nowhere. All the other vectors agree: 69 of 71.
 */
const refused = ['empty quote', 'empty quote, multiple elements']

describe.skipIf(!isThere)('the vectors of other tools (absent: nothing is tested here)', () => {
  it.each(of('quote').map(vector => [vector.name, vector] as const))('quote: %s', (name, vector) => {
    const found = locate(vector.text, vector.selector).filter(({ exact }) => exact)
    expect(plain(found)).toEqual(refused.includes(name) ? [] : plain(vector.expected))
  })

  it.each(of('position').map(vector => [vector.name, vector] as const))('position: %s', (_, vector) => {
    const { toUtf16 } = offsetsOf(vector.text)
    const { start, end } = vector.selector
    expect([{ start: toUtf16(start), end: toUtf16(end) }]).toEqual(vector.expected)
  })

  it.each(of('fuzzy').map(vector => [vector.name, vector] as const))('fuzzy: %s', (_, vector) => {
    const { exact, maxErrors = exact.length } = vector.selector
    const places = approximate(codes(vector.text), codes(exact), maxErrors).flat()
    const best = places.filter(({ errors }) => errors === Math.min(...places.map(place => place.errors)))
    if (vector.expected.length === 0) expect(best).toEqual([])
    expect(best).toEqual(expect.arrayContaining([...vector.expected]))
  })

  it.each(of('context').map(vector => [`${vector.suite} ${vector.name}`, vector] as const))(
    '%s',
    (_, vector) => {
      const [first] = locate(vector.text, vector.selector)
      const [wanted] = vector.expected
      if (vector.positionAgrees === false) {
        expect(first && vector.text.slice(first.start, first.end)).toBe(vector.selector.exact)
        return
      }
      expect(first?.start).toBe(wanted?.start)
      if (wanted?.end !== undefined) expect(first?.end).toBe(wanted.end)
      if (first && wanted?.text !== undefined)
        expect(vector.text.slice(first.start, first.end)).toBe(wanted.text)
    },
  )
})
