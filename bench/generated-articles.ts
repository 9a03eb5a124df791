import type { Article, Id, Locale } from '@/lib/domain/dossier'

/** A copy that was planted: of which article, and how much of its words stayed. */
export interface Planted {
  readonly copy: Id
  readonly of: Id
  readonly kept: number
}

/** Numbers that look random and are the same in every run (a linear congruence of period 2³²). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const syllables: Readonly<Record<Locale, readonly string[]>> = {
  ar: 'با دو ري سم قا لن كو هي فر تا مو نب زا عر شو غي حا جد طو صي'.split(' '),
  en: 'ba do ri sem ka len ko hi far ta mon neb za ar shu gi ha jed tu si'.split(' '),
}
const VOCABULARY = 12_000

function vocabulary(language: Locale, random: () => number): readonly string[] {
  const parts = syllables[language]
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    const length = 1 + Math.floor(random() * 4)
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''))
  }
  return [...words]
}

/** A word as often as words are: the n-th a share of about 1/n (Zipf). */
const wordOf = (words: readonly string[], random: () => number) =>
  words[Math.floor(words.length ** random()) - 1] as string

/** Sentences of 8 to 30 words, 150 to 600 in all, as newspapers have them. */
function sentencesOf(words: readonly string[], random: () => number): string[][] {
  const sentences: string[][] = []
  for (let left = 150 + Math.floor(random() * 450); left > 0; left -= (sentences.at(-1) as string[]).length)
    sentences.push(Array.from({ length: 8 + Math.floor(random() * 22) }, () => wordOf(words, random)))
  return sentences
}

/** How a copy is edited: word by word, sentence by sentence, or cut short and gone on with. */
const manners = ['words', 'sentences', 'cut'] as const

/** Edits about so large a part of the words: replaced, left out, or something put before them. */
function edited(
  sentences: readonly string[][],
  part: number,
  manner: number,
  fresh: () => string,
): string[][] {
  const random = makeRandom(Math.floor(part * 2 ** 31) + manner)
  const rewrite = (words: readonly string[]) => words.map(fresh)
  if (manners[manner] === 'cut') {
    const kept = Math.round(sentences.length * (1 - part))
    return sentences.map((words, at) => (at < kept ? words : rewrite(words)))
  }
  if (manners[manner] === 'sentences')
    return sentences.map(words => (random() < part ? rewrite(words) : words))
  return sentences.map(words =>
    words.flatMap(word => {
      if (random() >= part) return [word]
      const how = random()
      return how < 0.7 ? [fresh()] : how < 0.85 ? [] : [fresh(), fresh()]
    }),
  )
}

/** As another house would spell it: vowels and tatweel come and go, and capitals. */
function respelled(word: string, language: Locale, random: () => number): string {
  if (random() > 0.05) return word
  return language === 'ar' ? `${word[0]}\u064E\u0640${word.slice(1)}` : word.toUpperCase()
}

const textOf = (sentences: readonly string[][]) => {
  const lines = sentences.map(words => `${words.join(' ')}.`)
  return lines.map((line, at) => (at % 3 === 2 ? `${line}\n\n` : `${line} `)).join('')
}

const dayOf = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)

/** So many articles of which every tenth is a copy of an earlier one; the same numbers give the same articles. */
export function generatedArticles(count: number): {
  readonly articles: readonly Article[]
  readonly planted: readonly Planted[]
} {
  const random = makeRandom(20_240_110)
  const words = { ar: vocabulary('ar', random), en: vocabulary('en', random) }
  const made: { sentences: string[][]; language: Locale; day: number }[] = []
  const articles: Article[] = []
  const planted: Planted[] = []
  for (let i = 0; i < count; i += 1) {
    const id = `article-${i}`
    // Of a copy no copies are made: which of the two is the nearer would be a matter of taste.
    const any = Math.floor(random() * i)
    const original = i % 10 === 9 ? any - (any % 10 === 9 ? 1 : 0) : -1
    const known = made[original]
    const language = known?.language ?? (i % 3 === 0 ? 'en' : 'ar')
    const part = 0.1 + random() * 0.8
    const fresh = () => wordOf(words[language], random)
    const sentences = known
      ? edited(known.sentences, part, i % manners.length, fresh)
      : sentencesOf(words[language], random)
    const day = (known?.day ?? Math.floor(random() * 300)) + (known ? 1 : 0)
    made.push({ sentences, language, day })
    if (known) planted.push({ copy: id, of: `article-${original}`, kept: 1 - part })
    const text = textOf(sentences.map(line => line.map(word => respelled(word, language, random))))
    articles.push({ id, outlet: 'o', title: '', language, published: dayOf(day), text, events: [] })
  }
  return { articles, planted }
}
