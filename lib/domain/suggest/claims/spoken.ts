import type { Claim, Entity, Id } from '../../dossier'
import type { Value } from '../../values/value'
import type { Reported, Voice } from '../reported/voice'
import { type Answer, triggerOf } from './answers'
import type { Match } from './matching'
import type { Passage } from './passages'
import type { Query } from './queries'

/** What the voice of a passage makes of an answer: the parts of a claim that say who holds it and how. */
export type Spoken = Pick<Claim, 'value'> &
  Partial<Pick<Claim, 'stance' | 'polarity' | 'mood' | 'holder' | 'attribution'>>

const exceptions: ReadonlySet<string> = new Set('الا سوي until before except but'.split(' '))

/** «لم تعد إلا الثلاثاء», "not until May": the denial ends where the exception begins. */
const isExcepted = ({ tokens }: Passage, from: number, to: number) =>
  tokens.slice(Math.min(from, to), Math.max(from, to)).some(({ key }) => exceptions.has(key))

/** Types whose denial a word of negation before the verb tells: "did not sign", «لم يحضر». */
const deniable: ReadonlySet<string> = new Set(['entity', 'entities', 'date', 'category', 'role'])

/** A value that only stands for its question, where somebody says that it is not known, or will not say. */
export function standIn(query: Query, entities: readonly Entity[]): Value | null {
  const { type, options = [], unit } = query.question
  const [entity] = entities.filter(({ kind }) => kind !== 'thing')
  const [option] = options
  switch (type) {
    case 'boolean':
      return { type, value: true }
    case 'entity':
      return entity ? { type, id: entity.id } : null
    case 'entities':
      return { type, members: [] }
    case 'category':
    case 'role':
      return option ? { type, option: option.id } : null
    case 'quantity':
      return unit ? { type, qualifier: 'dozens', unit } : null
    default:
      return null
  }
}

/** "Denied that it had": what the verb denies is no "no" of the article's own. */
const denying = /^den(?:y|ies|ied|ying)$/

function polarityOf(
  passage: Passage,
  query: Query,
  at: number,
  answer: Answer,
  voice: Voice,
): Pick<Claim, 'value' | 'polarity'> {
  const { value } = answer
  const holder = voice.holder?.entity ?? null
  if (value.type === 'boolean') {
    // A verb of denial denies; so does a party that says "not" of itself (semantics §2).
    const isOwn = holder !== null && query.named.includes(holder)
    const isVerb = !value.value && !voice.isNegated && passage.tokens.some(({ key }) => denying.test(key))
    if (voice.polarity === 'denies' || isVerb || (isOwn && !value.value))
      return { value: { type: 'boolean', value: true }, polarity: 'denies' }
    return { value }
  }
  const isDenied =
    answer.denied === true ||
    voice.polarity === 'denies' ||
    (deniable.has(value.type) && passage.isDenied(at) && !isExcepted(passage, at, answer.from))
  return isDenied ? { value, polarity: 'denies' } : { value }
}

/** An answer as its passage says it: denied, unknown, planned, and by whom; null where it is no claim of what is asked. */
export function spokenAt(
  passage: Passage,
  query: Query,
  match: Match,
  answer: Answer,
  reported: Reported,
): Spoken {
  const [at] = triggerOf(passage, query, match)
  const token = passage.tokens[at]
  const voice = reported.voiceOf({ start: token?.start ?? passage.start, end: token?.end ?? passage.end })
  const links = voice.links.flatMap(({ source, verb }) => (source === null ? [] : [{ source, verb }]))
  const holder: Id | null = voice.holder?.entity ?? null
  const more = {
    ...(voice.mood === 'actual' ? {} : { mood: voice.mood }),
    ...(holder === null ? {} : { holder }),
    ...(links.length === 0 ? {} : { attribution: links }),
  }
  if (voice.stance !== 'asserts') return { value: answer.value, stance: voice.stance, ...more }
  return { ...polarityOf(passage, query, at, answer, voice), ...more }
}
