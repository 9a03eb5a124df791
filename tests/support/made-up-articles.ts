import type { BulkRow } from '@/lib/ingest/bulk/row'

const syllables = [
  'با',
  'تي',
  'رو',
  'سا',
  'مي',
  'نو',
  'كا',
  'لي',
  'دو',
  'فا',
  'جي',
  'هو',
  'زا',
  'قي',
  'طو',
  'شا',
]

/** Numbers that look like chance and are the same every time; no two seeds walk the same road. */
function chance(seed: number): () => number {
  const key = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  let turn = 0
  return () => {
    turn += 1
    const state = Math.imul(turn, 0x6d2b79f5) ^ key
    const once = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Words of no language in Arabic letters, so that no two articles are copies of one another. */
export function madeUpText(seed: number, sentences = 12): string {
  const next = chance(seed)
  const pick = () => syllables[Math.floor(next() * syllables.length)] ?? ''
  const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, pick).join('')
  const sentence = () => `${Array.from({ length: 8 + Math.floor(next() * 10) }, word).join(' ')}.`
  const paragraphs = Array.from({ length: sentences / 3 }, () =>
    [sentence(), sentence(), sentence()].join(' '),
  )
  return [`${word()} ${word()} ${word()} ${seed}`, ...paragraphs].join('\n\n')
}

export function madeUpRows(count: number, from = 1): BulkRow[] {
  return Array.from({ length: count }, (_, at) => ({
    row: at + 1,
    text: madeUpText(from + at),
    title: `خبر ${from + at}`,
    outlet: `صحيفة ${(from + at) % 7}`,
    url: null,
    published: '2026-03-05',
    language: 'ar',
  }))
}
