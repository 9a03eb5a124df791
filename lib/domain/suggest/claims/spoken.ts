import type { Claim } from '../../dossier'
import type { Voice } from '../reported/voice'
import type { Answer } from './answer'
import type { Match } from './matching'
import type { Passage } from './passages'
import type { Query } from './queries'

/** The parts of a claim that say who holds it and how. */
type Spoken = Pick<Claim, 'value'> &
  Partial<Pick<Claim, 'stance' | 'polarity' | 'mood' | 'holder' | 'attribution'>>

const exceptions: ReadonlySet<string> = new Set('الا سوي until before except but'.split(' '))

/** «لم تعد إلا الثلاثاء», "not until May": the denial ends where the exception begins. */
const isExcepted = ({ tokens }: Passage, a: number, b: number) =>
  tokens.slice(Math.min(a, b), Math.max(a, b)).some(({ key }) => exceptions.has(key))

/** Types whose denial a word of negation at the verb tells: "did not sign", «لم يحضر». */
const deniable: ReadonlySet<string> = new Set(['entity', 'entities', 'date', 'category', 'role'])

/** "Denied that it had": what the verb denies is no "no" of the article's own. */
const denying = /^den(?:y|ies|ied|ying)$/

function polarityOf(
  passage: Passage,
  query: Query,
  { at }: Match,
  { value, from, denied }: Answer,
  voice: Voice,
): Pick<Claim, 'value' | 'polarity'> {
  if (value.type === 'boolean') {
    const holder = voice.holder?.entity ?? null
    // A party that says "not" of itself denies (semantics §2).
    const isOwn = holder !== null && query.named.includes(holder) && !value.value
    const isVerb = !value.value && !voice.isNegated && passage.tokens.some(({ key }) => denying.test(key))
    return voice.polarity === 'denies' || isOwn || isVerb
      ? { value: { type: 'boolean', value: true }, polarity: 'denies' }
      : { value }
  }
  const isDenied =
    denied ??
    (deniable.has(value.type) &&
      at.some(place => passage.isDenied(place) && !isExcepted(passage, place, from)))
  return isDenied || voice.polarity === 'denies' ? { value, polarity: 'denies' } : { value }
}

/** An answer as its passage says it: denied, unknown, planned, nobody, and by whom. */
export function spokenAt(passage: Passage, query: Query, match: Match, answer: Answer, voice: Voice): Spoken {
  const links = voice.links.flatMap(({ source, verb }) => (source === null ? [] : [{ source, verb }]))
  const holder = voice.holder?.entity ?? null
  // "The deal signed on 3 May will bring jobs": that day is no plan; and what is not known is of no mood.
  const isPast = answer.tense === 'past' && voice.mood === 'planned'
  const isPlain = voice.mood === 'actual' || isPast || voice.stance !== 'asserts'
  const more = {
    ...(isPlain ? {} : { mood: voice.mood }),
    ...(holder === null ? {} : { holder }),
    ...(links.length === 0 ? {} : { attribution: links }),
  }
  if (answer.none) return { value: answer.value, stance: 'none', ...more }
  if (voice.stance !== 'asserts') return { value: answer.value, stance: voice.stance, ...more }
  return { ...polarityOf(passage, query, match, answer, voice), ...more }
}
