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

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
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
