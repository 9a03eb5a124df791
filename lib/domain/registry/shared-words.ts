import type { Names } from '../dossier'
import { foldName } from '../text/fold'

/** في، من، of, on: shorter words say nothing of what is meant. */
const shortestWord = 3

/** What two texts share, as the first writes it, and what each has alone. */
export interface SharedWords {
  readonly shared: readonly string[]
  readonly here: readonly string[]
  readonly there: readonly string[]
  /** How much of the shorter one they share, 0 to 1, in the language in which it is most. */
  readonly share: number
}

/** Two titles or questions, word by word in each language that both have; diacritics, letter variants and ال do not count. */
export function compareWords(a: Names, b: Names): SharedWords {
  const languages = (['ar', 'en'] as const).map(language => {
    const [x, y] = [wordsOf(a[language]), wordsOf(b[language])]
    const shared = [...x].filter(([key]) => y.has(key)).map(([, word]) => word)
    const only = (one: typeof x, other: typeof x) =>
      [...one].filter(([key]) => !other.has(key)).map(([, word]) => word)
    const shorter = Math.min(x.size, y.size)
    return {
      shared,
      here: only(x, y),
      there: only(y, x),
      share: shorter === 0 ? 0 : shared.length / shorter,
    }
  })
  const all = (pick: 'shared' | 'here' | 'there') => languages.flatMap(language => language[pick])
  return {
    shared: all('shared'),
    here: all('here'),
    there: all('there'),
    share: Math.max(...languages.map(({ share }) => share)),
  }
}

/** The words of a text as written, by what they are compared by. A number names nothing: two titles may be of one year. */
function wordsOf(text: string | undefined): ReadonlyMap<string, string> {
  const words = (text ?? '').split(/[^\p{L}\p{N}\p{M}]+/u).map(word => [keyOf(word), word] as const)
  return new Map(words.filter(([key]) => key.length >= shortestWord && /\p{L}/u.test(key)))
}

function keyOf(word: string): string {
  return foldName(word).replace(/^ال(?=...)/u, '')
}
