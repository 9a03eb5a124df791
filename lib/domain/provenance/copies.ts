import type { Article, Id } from '../dossier'
import { inOrder, isBefore } from './article-order'
import { bodyOf } from './body'
import { type Finding, type QuotePair, quoteOf, rounded } from './derivation'
import { type LikelyCopy, likelyCopies } from './likely-copies'
import { shinglesOf, spanOf, type WordHashes, wordHashes } from './word-hashes'
import { type SharedRun, type WordOverlap, wordOverlap } from './word-overlap'

/** Less than that two reports of one event share by the way: names with titles, figures with their nouns. */
const leastShare = 0.3
/** Texts made of stock phrases share many of them; only one text that many have is shared for the greater part. */
const leastOfStock = 0.6
const fewestWords = 20
/** So many words in one run are copied, however long the rest. */
const longestByChance = 30
/** A second article is told where it has so many words that the first has not. */
const fewestNewWords = 30
const mostPassages = 5

/** One article held against an earlier one. */
interface Held {
  readonly earlier: Article
  readonly words: WordHashes
  readonly overlap: WordOverlap
  readonly strength: number
}

/**
 * Articles that have an earlier one's wording, each with the article that explains most of it, and with others that explain
 * more. `strength` is 1 − (1 − share)², share the part of either article's own words that the other has, or 1 − 0.98ⁿ of
 * the longest run of n words where that is more.
 */
export function copies(articles: readonly Article[]): Finding[] {
  const ordered = inOrder(articles.filter(({ text }) => text !== undefined))
  // Before two look like copies only what is recorded is left out: proposing segments takes longer than all the rest.
  const whole = ordered.map(article =>
    wordHashes(article.text as string, bodyOf({ segments: [], ...article })),
  )
  const words = new Map<Id, WordHashes>()
  const bodyWords = (article: Article): WordHashes => {
    const known = words.get(article.id) ?? wordHashes(article.text as string, bodyOf(article))
    words.set(article.id, known)
    return known
  }
  const found: Finding[] = []
  const likely = likelyCopies(whole.map(shinglesOf))
  for (let at = 0; at < likely.length; ) {
    const { copy } = likely[at] as { copy: number }
    const later = ordered[copy] as Article
    const held: Held[] = []
    for (; likely[at]?.copy === copy; at += 1) {
      const { of, isStock } = likely[at] as LikelyCopy
      if (strengthOf(wordOverlap(whole[copy] as WordHashes, whole[of] as WordHashes), isStock) === 0) continue
      const earlier = ordered[of] as Article
      const overlap = wordOverlap(bodyWords(later), bodyWords(earlier))
      const strength = strengthOf(overlap, isStock)
      if (strength > 0) held.push({ earlier, words: bodyWords(earlier), overlap, strength })
    }
    found.push(...explaining(held).map(one => findingOf(later, bodyWords(later), one)))
  }
  return found
}

function strengthOf({ shared, shareOfA, shareOfB, longest }: WordOverlap, isStock: boolean): number {
  const least = isStock ? leastOfStock : leastShare
  const share = Math.max(shareOfA, shareOfB)
  const byShare = share >= least && shared >= fewestWords ? 1 - (1 - share) ** 2 : 0
  const byRun = !isStock && longest >= longestByChance ? 1 - 0.98 ** longest : 0
  return Math.min(0.99, Math.max(byShare, byRun))
}

/** The strongest, and every other that has words of the later article which none before it has; the earliest of equals. */
function explaining(held: readonly Held[]): Held[] {
  const explained = new Set<number>()
  return [...held]
    .sort((a, b) => b.strength - a.strength)
    .filter(({ overlap }, at) => {
      const fresh = overlap.runs.reduce((sum, run) => sum + add(run, explained), 0)
      return at === 0 || fresh >= fewestNewWords
    })
}

function add({ a, length }: SharedRun, explained: Set<number>): number {
  const before = explained.size
  for (let at = a; at < a + length; at += 1) explained.add(at)
  return explained.size - before
}

function findingOf(
  later: Article,
  laterWords: WordHashes,
  { earlier, words, overlap, strength }: Held,
): Finding {
  const passages = overlap.runs
    .toSorted((a, b) => b.length - a.length || a.a - b.a)
    .slice(0, mostPassages)
    .map((run): QuotePair => {
      const [here, there] = [spanOf(laterWords, run.a, run.length), spanOf(words, run.b, run.length)]
      return { here: quoteOf(later, here.start, here.end), there: quoteOf(earlier, there.start, there.end) }
    })
  return {
    edge: { article: later.id, from: earlier.id },
    evidence: {
      kind: 'overlap',
      strength: rounded(strength),
      share: rounded(overlap.shareOfA),
      shareOfOther: rounded(overlap.shareOfB),
      words: overlap.shared,
      isDated: isBefore(earlier, later),
      passages,
    },
  }
}
