import { describe, expect, it } from 'vitest'
import type { Article } from '../dossier'
import { copies } from './copies'
import type { OverlapEvidence } from './derivation'
import { likelyCopies } from './likely-copies'
import { madeUpWords, story, type Told } from './story.cases'
import { shinglesOf, spanOf, wordHashes } from './word-hashes'
import { wordOverlap } from './word-overlap'

const whole = (text: string) => wordHashes(text, [{ start: 0, end: text.length }])
const hashes = (text: string) => [...whole(text).hashes]
const text = (seed: number, length = 200) => madeUpWords(seed, length).join(' ')

describe('the words of a text as numbers', () => {
  it.each([
    ['vowels, tatweel and hamzas', 'قال أحمدُ إنّ المـاء', 'قال احمد ان الماء'],
    ['capitals and stops', 'The Mill, Burned.', 'the mill burned'],
    ['digits of another script', 'قتل ٢٥ رجلا', 'قتل 25 رجلا'],
    ['marks of direction', 'مصنع\u200F الورق', 'مصنع الورق'],
  ])('do not see %s', (_, a, b) => expect(hashes(a)).toEqual(hashes(b)))

  it.each([
    ['another word', 'the mill burned', 'the mill turned'],
    ['another order', 'the mill burned', 'mill the burned'],
    ['words run together', 'the mill', 'themill'],
    ['another script', 'a 5', 'a ب'],
  ])('see %s', (_, a, b) => expect(hashes(a)).not.toEqual(hashes(b)))

  it('keep where each stands, and only of the stretches asked for', () => {
    const told = 'One «two three» four'
    const words = wordHashes(told, [
      { start: 0, end: 8 },
      { start: 9, end: told.length },
    ])
    expect([...words.starts].map((start, at) => told.slice(start, words.ends[at]))).toEqual([
      'One',
      'two',
      'three',
      'four',
    ])
    expect(spanOf(words, 1, 2)).toEqual({ start: 5, end: 14 })
    expect(wordHashes('', []).hashes).toHaveLength(0)
    expect(hashes('… —')).toEqual([])
  })

  it.each([
    ['Arabic marks', 'a «b c» d', [0, 1, 1, 0]],
    ['curled marks', 'a “b c” d', [0, 1, 1, 0]],
    ['straight marks', 'a "b c" d', [0, 1, 1, 0]],
    ['marks that are not closed, to the end of the line', 'a "b c\nd', [0, 1, 1, 0]],
  ])('know what stands between %s', (_, told, quoted) => expect([...whole(told).quoted]).toEqual(quoted))

  it('make no shingle of two words', () => {
    expect(shinglesOf(whole('a b'))).toHaveLength(0)
    expect(shinglesOf(whole('a b c d'))).toHaveLength(2)
  })
})

describe('likely copies', () => {
  const likely = (...texts: string[]) => likelyCopies(texts.map(one => shinglesOf(whole(one))))

  it('are told with the earlier article, the one that shares most first', () => {
    const [a, b] = [text(1), text(2)]
    const both = `${a} ${b.split(' ').slice(0, 60).join(' ')}`
    const found = likely(a, b, text(3), both)
    expect(found.map(({ copy, of }) => [copy, of])).toEqual([
      [3, 0],
      [3, 1],
    ])
    expect(found[0]?.shared).toBe(198)
  })

  it('are found in a text much longer than what is kept of it', () => {
    const short = text(4, 150)
    expect(likely(short, `${text(5, 3000)} ${short} ${text(6, 3000)}`)).toMatchObject([{ copy: 1, of: 0 }])
  })

  it('are none where two runs of words are shared, or one is repeated', () => {
    const run = (seed: number) => madeUpWords(seed, 3).join(' ')
    expect(
      likely(`${text(7)} ${run(8)} ${text(9, 5)} ${run(10)}`, `${run(8)} ${text(11)} ${run(10)}`),
    ).toEqual([])
    expect(likely(`${run(8)} `.repeat(1), `${run(8)} و ${run(8)} ز ${run(8)} ح ${run(8)}`)).toEqual([])
    const repeated = [8, 8, 8, 8].map((seed, at) => `${run(seed)} ${text(14 + at, 5)}`).join(' ')
    expect(likely(repeated, `${text(18, 20)} ${run(8)}`)).toEqual([])
    expect(likely('', 'a', '')).toEqual([])
  })

  it.each([
    ['a hundred', 100, [0, 1, 2, 3]],
    ['a dozen', 12, [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('of a text that %s have are told with the earliest few', (_, length, earliest) => {
    const found = likely(...Array.from({ length }, () => text(12)))
    expect(found.filter(({ copy }) => copy === length - 1).map(({ of }) => of)).toEqual(earliest)
    expect(found.every(({ copy, of }) => of < copy)).toBe(true)
  })
})

describe('what two texts share', () => {
  const overlap = (a: string, b: string) => wordOverlap(whole(a), whole(b))

  it('is a run of words and where it stands in both', () => {
    expect(overlap('x one two three four y', 'one two three four z')).toMatchObject({
      runs: [{ a: 1, b: 0, length: 4 }],
      shared: 4,
      shareOfA: 4 / 6,
      shareOfB: 4 / 5,
      longest: 4,
    })
    expect(overlap('one two', 'one two')).toMatchObject({ runs: [], shared: 0, shareOfA: 0 })
    expect(overlap('', 'one two three four')).toMatchObject({ shared: 0, shareOfA: 0, shareOfB: 0 })
  })

  it('is the words left between two runs too, in their order', () => {
    const a = 'a b c d 1 2 3 4 e f g h'
    expect(overlap(a, 'a b c d 1 x 3 y e f g h').shared).toBe(10)
    expect(overlap(a, 'a b c d 3 9 1 8 e f g h').shared).toBe(9)
    expect(overlap(a, 'e f g h 1 2 a b c d').shared).toBe(8)
    const far = madeUpWords(13, 60).join(' ')
    expect(overlap(`a b c d ${far} 1 e f g h`, 'a b c d 1 e f g h').shared).toBe(9)
    expect(overlap(`a b c d 1 ${far} e f g h`, 'a b c d 1 x e f g h').shared).toBe(9)
    expect(overlap(`a b c d 1 ${far} 5 e f g h`, 'a b c d x 5 y e f g h').shared).toBe(8)
  })

  it('takes the longest of several places, and of equal ones the next', () => {
    expect(overlap('a b c d e', 'a b c d x a b c d e').runs).toEqual([{ a: 0, b: 5, length: 5 }])
    expect(overlap('p q r s a b c d', 'a b c d p q r s a b c d').runs).toEqual([{ a: 0, b: 4, length: 8 }])
    expect(overlap('p q r s 1 a b c d', 'a b c d p q r s 2 a b c d').runs.at(-1)).toEqual({
      a: 5,
      b: 9,
      length: 4,
    })
  })

  it('is not what only seems to be a run of words', () => {
    const words = (...hashes: number[]) => {
      const places = Uint32Array.from(hashes.keys())
      return {
        hashes: Uint32Array.from(hashes),
        starts: places,
        ends: places,
        quoted: new Uint8Array(hashes.length),
      }
    }
    const [a, b] = [words(0, 1, 0), words(0, 0, 0x01000193)]
    expect(shinglesOf(a)).toEqual(shinglesOf(b))
    expect(wordOverlap(a, b).runs).toEqual([])
  })

  it('is not what both quote', () => {
    const told = 'He said «one two three four five» and left the room'
    expect(overlap(told, '«one two three four five»')).toMatchObject({ shared: 0, longest: 0, shareOfB: 0 })
    expect(overlap('a b c d «1» e f g h', 'a b c d «1» 2 e f g h').shared).toBe(8)
  })

  it('is found in linear time in hostile texts', () => {
    const start = performance.now()
    for (const word of ['a ', 'a b ', 'a b a c '])
      overlap(
        word.repeat(50_000 / word.length),
        `${word.repeat(25_000 / word.length)} x ${word.repeat(25_000 / word.length)}`,
      )
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('copies', () => {
  const first = madeUpWords(20, 200)
  const second = madeUpWords(21, 200)
  const articles = (told: Readonly<Record<string, Told>>): readonly Article[] => story(told).articles
  const found = (told: Readonly<Record<string, Told>>) =>
    copies(articles(told)).map(({ edge, evidence }) => ({ ...edge, ...(evidence as OverlapEvidence) }))
  /** Every so-manieth word is another. */
  const changed = (words: readonly string[], every: number) =>
    words.map((word, at) => (at % every === 0 ? `${word}ث${at}` : word))

  it('are told with the earlier article, whatever the order of the list, with the passages of both', () => {
    const [edge, ...others] = found({
      z: { text: changed(first, 10).join(' '), published: '2023-07-06' },
      b: { text: madeUpWords(22, 200).join(' '), published: '2023-07-05' },
      y: { text: first.join(' '), published: '2023-07-05' },
    })
    expect(others).toEqual([])
    expect(edge).toMatchObject({ article: 'z', from: 'y', kind: 'overlap', isDated: true })
    expect(edge?.share).toBeCloseTo(0.9, 1)
    expect(edge?.strength).toBeCloseTo(1 - (1 - (edge?.share ?? 0)) ** 2, 2)
    expect(edge?.passages).toHaveLength(5)
    const [{ here, there } = { here: null, there: null }] = edge?.passages ?? []
    expect([here?.article, there?.article]).toEqual(['z', 'y'])
    expect(here?.exact).toBe(there?.exact)
    expect(first.join(' ').slice(there?.start, there?.end)).toBe(there?.exact)
  })

  it.each<[string, string | null, string | null, boolean, string]>([
    ['the undated one is the later', '2023-07-05', null, false, 'b'],
    ['of two undated ones the one with the greater number', null, null, false, 'b'],
    ['of two that may be of one day too', '2023-07-04/2023-07-05', '2023-07-05', false, 'b'],
    ['the later', '2023-07-06', '2023-07-05', true, 'a'],
  ])('%s', (_, a, b, isDated, article) => {
    const told = found({
      a: { text: first.join(' '), published: a },
      b: { text: first.join(' '), published: b },
    })
    expect(told).toMatchObject([{ article, isDated, share: 1 }])
  })

  it('of ids that are one number the shorter is the later', () => {
    const both = { text: first.join(' ') }
    for (const told of [
      { a1: both, a01: both },
      { a01: both, a1: both },
    ])
      expect(found(told)).toMatchObject([{ article: 'a1', from: 'a01' }])
  })

  it('counts numbers in ids as numbers', () => {
    expect(found({ a10: { text: first.join(' ') }, a9: { text: first.join(' ') } })).toMatchObject([
      { article: 'a10', from: 'a9' },
    ])
  })

  it.each<[string, string[], boolean]>([
    ['every fourth word is another', changed(first, 4), true],
    ['a tenth is left, in one piece', [...madeUpWords(23, 360), ...first.slice(0, 40)], true],
    ['a short piece is left', [...madeUpWords(23, 380), ...first.slice(0, 20)], false],
    ['it is a short text of the other', first.slice(50, 80), true],
    ['it is too short to tell', first.slice(50, 60), false],
  ])('are told by what was kept: %s', (_, words, isCopy) => {
    expect(found({ a: { text: first.join(' ') }, b: { text: words.join(' ') } })).toHaveLength(isCopy ? 1 : 0)
  })

  it('name a second article only where it explains more', () => {
    const both = `${first.slice(0, 120).join(' ')} ${second.slice(0, 80).join(' ')}`
    const edges = found({
      a: { text: first.join(' '), published: '2023-07-01' },
      b: { text: changed(first, 12).join(' '), published: '2023-07-02' },
      c: { text: second.join(' '), published: '2023-07-02' },
      d: { text: both, published: '2023-07-03' },
    })
    expect(edges.map(({ article, from }) => [article, from])).toEqual([
      ['b', 'a'],
      ['d', 'a'],
      ['d', 'c'],
    ])
  })

  it('are known by more than stock phrases, unless many have one text', () => {
    const phrase = madeUpWords(40, 80).join(' ')
    const told = (length: number, textOf: (at: number) => string) =>
      found(Object.fromEntries(Array.from({ length }, (_, at) => [`a${at}`, { text: textOf(at) }])))
    const withOwn = (at: number) => `${phrase} ${madeUpWords(100 + at, 100).join(' ')}`
    expect(told(40, withOwn)).toEqual([])
    expect(told(20, withOwn)).toHaveLength(19)
    const all = told(40, () => first.join(' '))
    expect(all).toHaveLength(39)
    expect(new Set(all.map(({ from }) => from))).toEqual(new Set(['a0']))
  })

  it('do not see stories glued on, captions and quotations', () => {
    const glued = first.join(' ')
    const own = (seed: number) => madeUpWords(seed, 100).join(' ')
    const withTail = (seed: number): Told => {
      const head = own(seed)
      return {
        text: `${head}\n${glued}`,
        segments: [
          { start: 0, end: head.length, kind: 'main' },
          { start: head.length, end: head.length + 1 + glued.length, kind: 'related' },
        ],
      }
    }
    expect(found({ a: withTail(30), b: withTail(31) })).toEqual([])
    const unmarked = (seed: number) => ({ text: `${own(seed)}.\n\nإقرأ أيضاً:\n\n${glued}.` })
    expect(found({ a: unmarked(30), b: unmarked(31) })).toEqual([])
    const quoting = (seed: number) => ({ text: `${own(seed)} «${glued}»` })
    expect(found({ a: quoting(30), b: quoting(31) })).toEqual([])
    expect(found({ a: {}, b: { text: '' } })).toEqual([])
  })
})
