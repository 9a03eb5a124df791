import { fold } from '../text/fold'

/** How a name answers what was typed, best first. */
export type Rank = 'exact' | 'prefix' | 'word' | 'contains'

/** The order in which answers are shown. */
const ranks: readonly Rank[] = ['exact', 'prefix', 'word', 'contains']

/** One name, folded once, so that every key press costs a comparison and no folding. */
export interface SearchKey {
  /** As it is shown. */
  readonly name: string
  readonly folded: string
  /** The words of `folded`, and those that begin with the Arabic article once more without it. */
  readonly words: readonly string[]
}

/** An item with what it is sought by: its names in both languages, variants, and whatever else names it. */
export interface Indexed<T> {
  readonly item: T
  readonly keys: readonly SearchKey[]
}

/** An item that answers, how well, and the name that did. */
export interface Found<T> {
  readonly item: T
  readonly rank: Rank
  readonly name: string
}

const digits = /[٠-٩۰-۹]/gu
const between = /[^\p{L}\p{N}]+/gu
const article = /^ال(?=..)/u

/**
 * What names and typed words are compared by (issue registries; semantics §5 for the joining of names, which is looser
 * and never used here): both scripts without marks, case, hamza seats, ى/ي and ة/ه, with digits of one kind, and one
 * space where anything but letters and digits stood.
 */
export function foldedForSearch(text: string): string {
  return fold(text)
    .replace(digits, digit => String((digit.codePointAt(0) as number) & 0xf))
    .replace(between, ' ')
    .trim()
}

/** The key of one name; linear in its length. */
export function searchKey(name: string): SearchKey {
  const folded = foldedForSearch(name)
  const plain = folded === '' ? [] : folded.split(' ')
  return { name, folded, words: [...plain, ...plain.flatMap(withoutArticle)] }
}

function withoutArticle(word: string): string[] {
  return article.test(word) ? [word.slice(2)] : []
}

/** `items` ready to be sought by the names that `namesOf` gives them. */
export function indexNames<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): readonly Indexed<T>[] {
  return items.map(item => ({ item, keys: namesOf(item).map(searchKey) }))
}

/**
 * How `key` answers `query` (folded already, not empty): it is the query; it begins with it; each word of the query
 * begins one of its words; each stands somewhere in it. Null: not at all.
 */
export function rankOf(key: SearchKey, query: string): Rank | null {
  if (key.folded === query) return 'exact'
  if (key.folded.startsWith(query)) return 'prefix'
  const asked = query.split(' ')
  if (asked.every(word => key.words.some(own => own.startsWith(word)))) return 'word'
  return asked.every(word => key.folded.includes(word)) ? 'contains' : null
}

/**
 * The items one of whose names answers `typed`, best first, and among equals by the code points of the name that
 * answers, then in the order given: no locale and no collation takes part. Nothing typed finds nothing.
 */
export function search<T>(index: readonly Indexed<T>[], typed: string): readonly Found<T>[] {
  const query = foldedForSearch(typed)
  if (query === '') return []
  const found = index.flatMap(({ item, keys }) => {
    const best = bestOf(keys, query)
    return best === null ? [] : [{ item, ...best }]
  })
  return found.sort(
    (a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || byCodePoint(a.folded, b.folded),
  )
}

function bestOf(keys: readonly SearchKey[], query: string) {
  let best: { rank: Rank; name: string; folded: string } | null = null
  for (const key of keys) {
    const rank = rankOf(key, query)
    if (rank !== null && (best === null || ranks.indexOf(rank) < ranks.indexOf(best.rank)))
      best = { rank, name: key.name, folded: key.folded }
  }
  return best
}

/**
 * The order of two texts by Unicode code points, as a comparator. UTF-16 units would put what lies beyond U+FFFF before
 * U+E000–U+FFFF; here every machine and every database agrees.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x !== y) return lifted(x) - lifted(y)
  }
  return a.length - b.length
}

/** Surrogates stand for what comes after every other unit. */
function lifted(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
