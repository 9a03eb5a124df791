import { keyAt, type Token } from '../../read/tokens'
import type { Known } from './answer'
import { type Passage, termsAt } from './passages'
import type { Query } from './queries'

/** Whether a date is behind the day of publication, before it, or cannot be told: "was due to open on 3 May". */
export type Tense = 'past' | 'ahead' | 'open'

const relatives: ReadonlySet<string> = new Set(
  'that which who where الذي التي الذين اللذان اللتان'.split(' '),
)
/** Verbs of English that tell what was, in a sentence that asks for what comes. */
const pasts: ReadonlySet<string> = new Set(
  'met held resumed returned was were had took sat gathered convened'.split(' '),
)
const wereMeant = /^(?:was|were|had|كان|كانت|كانوا|وكان|وكانت|فكان)$/u
const leads: ReadonlySet<string> = new Set('on in at by from next this في يوم'.split(' '))

/** Without a word of mood, the next one of its kind is ahead; what was, or is again, is not. */
const ofNext = (passage: Passage, { rule }: Query, at: number): Tense => {
  if (passage.tokens.some(({ key }) => pasts.has(key))) return 'past'
  const isNext = [1, 2, 3, 4].some(back => termsAt(passage, at - back).includes('#next'))
  return rule === 'next-meeting' || isNext ? 'ahead' : 'past'
}

/** The tense that a word of mood, tokens `from` to `to` (exclusive), gives to a date after it. */
function afterMood(passage: Passage, from: number, to: number, at: number, mood: string): Tense {
  const { tokens } = passage
  const between = tokens.slice(to, at).map(({ key }) => key)
  if (between.some(key => relatives.has(key))) return 'past'
  if (mood === 'conditional') return 'open'
  // "May have opened": a chance of what was.
  if (mood === 'possible') return /^(?:have|يكون|تكون)$/u.test(keyAt(tokens, to)) ? 'past' : 'ahead'
  return [0, 1, 2].some(back => wereMeant.test(keyAt(tokens, from - back))) ? 'open' : 'ahead'
}

/** "On June 20 the market will open": first in the sentence or after a mark, with no more than a word before it. */
function isFronted({ tokens }: Passage, at: number): boolean {
  const first = leads.has(keyAt(tokens, at - 1)) ? at - 1 : at
  return first <= 0 || (tokens[first - 1] as Token).kind === 'mark'
}

/** The tense of a date that begins at a token, by the words of mood that hold for it. In time that grows with the sentence. */
export function tenseOf(passage: Passage, query: Query, at: number, { reported }: Known): Tense {
  const { tokens } = passage
  const date = tokens[at] as Token
  const { cues, mood } = reported.voiceOf(date)
  if (mood === 'actual') return ofNext(passage, query, at)
  const before = cues.filter(({ kind, start }) => kind === 'mood' && start < date.start).at(-1)
  if (!before) return isFronted(passage, at) && mood !== 'conditional' ? 'ahead' : 'past'
  const from = tokens.findIndex(({ start }) => start === before.start)
  const to = tokens.findIndex(({ start }) => start >= before.end)
  return afterMood(passage, from, to, at, mood)
}
