import type { Article, Dossier } from '../dossier'
import { type Token, tokensOf } from '../read/tokens'
import { distanceUpTo } from '../registry/distance'
import { foldName } from '../text/fold'
import { inOrder } from './article-order'
import { bodyOf } from './body'
import { type Edge, type QuotePair, quoteOf } from './derivation'
import { grouped } from './grouped'

/** A word that a few articles spell as nobody else does. */
export interface SharedSpelling {
  readonly edge: Edge
  readonly strength: number
  /** `usual`: how the others write it, folded. */
  readonly spelling: QuotePair & { readonly usual: string }
}

interface Word {
  readonly article: Article
  readonly token: Token
}

/** One odd word may be another word, and foreign names are spelled by ear: it takes two. */
const ofWord = 0.25
const ofName = 0.3
/** In a story of more articles odd words are too many to tell anything. */
const mostArticles = 200
const fewArticles = 3
const fewestOthers = 3
const shortest = 5
/** A line without blanks is no word, and has as many deletions as letters. */
const longest = 40
/** Endings and joined particles make other words of one word, not other spellings; swapped letters make none. */
const keptAtEnds = 2

/**
 * Words that two or three articles on one event spell one letter apart from how more others write them, inside the
 * word. Each is strength 0.25, and 0.3 for a recorded name in a spelling that is not recorded; letters that the published table
 * (semantics §5) writes for one another are a matter of the house. Edges are to the earliest article that has it.
 */
export function sharedSpellings({
  articles,
  entities,
}: Pick<Dossier, 'articles' | 'entities'>): SharedSpelling[] {
  const names = new Set(
    entities
      .flatMap(({ name: { ar, en }, aliases = [] }) =>
        [ar, en, ...aliases].filter(name => name !== undefined),
      )
      .flatMap(name => tokensOf(name).map(({ key }) => withoutArticle(key))),
  )
  const stories = grouped(inOrder(articles), ({ events }) => events)
  const found = new Map<string, SharedSpelling>()
  for (const story of stories.values()) {
    if (story.length > mostArticles) continue
    for (const one of spellingsIn(story, names)) {
      const { edge, spelling } = one
      found.set(`${edge.article} ${edge.from} ${spelling.usual}`, one)
    }
  }
  return [...found.values()]
}

const withoutArticle = (key: string) => key.replace(/^ال(?=\p{L}{3})/u, '')

function spellingsIn(story: readonly Article[], names: ReadonlySet<string>): SharedSpelling[] {
  const words = grouped(story.flatMap(firstWords), ({ token }) => [token.key])
  const usual = new Map([...words].filter(([, { length }]) => length >= fewestOthers))
  const near = byDeletions([...usual.keys()])
  return [...words].flatMap(([key, bearers]) => {
    if (bearers.length < 2 || bearers.length > fewArticles) return []
    const others = deletionsOf(key)
      .flatMap(shorter => near.get(shorter) ?? [])
      .filter(other => isOtherSpelling(key, other, usual, bearers))
    const [other] = others.sort((a, b) => countOf(usual, b) - countOf(usual, a) || (a < b ? -1 : 1))
    if (other === undefined) return []
    const isName = names.has(withoutArticle(other)) && !names.has(withoutArticle(key))
    const [there, ...later] = bearers as [Word, ...Word[]]
    return later.map(here => ({
      edge: { article: here.article.id, from: there.article.id },
      strength: isName ? ofName : ofWord,
      spelling: { here: quoteWord(here), there: quoteWord(there), usual: other },
    }))
  })
}

const countOf = (words: ReadonlyMap<string, readonly Word[]>, key: string) =>
  (words.get(key) as Word[]).length
const quoteWord = ({ article, token }: Word) => quoteOf(article, token.start, token.end)

/** Each word of an article where it first stands; short ones are one letter from half the language. */
function firstWords(article: Article): Word[] {
  const { text = '' } = article
  const first = new Map<string, Word>()
  const isTelling = ({ kind, key }: Token) =>
    kind === 'word' && key.length >= shortest && key.length <= longest
  for (const { start, end } of bodyOf(article))
    for (const token of tokensOf(text.slice(start, end)).filter(isTelling))
      if (!first.has(token.key))
        first.set(token.key, {
          article,
          token: { ...token, start: start + token.start, end: start + token.end },
        })
  return [...first.values()]
}

/** A word without each letter but its first and last: two words one edit apart inside share one of these. */
function deletionsOf(key: string): string[] {
  const inner = Array.from({ length: key.length - 2 }, (_, at) => at + 1)
  return [key, ...inner.map(at => key.slice(0, at) + key.slice(at + 1))]
}

function byDeletions(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const key of keys)
    for (const shorter of deletionsOf(key)) found.set(shorter, [...(found.get(shorter) ?? []), key])
  return found
}

function isOtherSpelling(
  key: string,
  other: string,
  usual: ReadonlyMap<string, readonly Word[]>,
  bearers: readonly Word[],
): boolean {
  const own = new Set(bearers.map(({ article }) => article))
  const theirs = usual.get(other) as readonly Word[]
  return (
    foldName(other) !== foldName(key) &&
    theirs.length > bearers.length &&
    theirs.every(({ article }) => !own.has(article)) &&
    distanceUpTo(key, other, 1) !== null &&
    (haveSameEnds(key, other, keptAtEnds) || (areSwapped(key, other) && haveSameEnds(key, other, 1)))
  )
}

const haveSameEnds = (a: string, b: string, letters: number) =>
  a.slice(0, letters) === b.slice(0, letters) && a.slice(-letters) === b.slice(-letters)

const areSwapped = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('')
