import type { Question } from '../../dossier'
import { keyAt, type Token } from '../../read/tokens'
import type { Value } from '../../values/value'
import type { Answer, Known } from './answer'
import type { Match } from './matching'
import { triggerOf } from './nearness'
import { type Passage, termsAt } from './passages'
import type { Query } from './queries'
import { leastToAffirm } from './standards'

/** The words with which a sentence says what it does not know, by what is asked. */
const asking = {
  place: /^(?:اين|where)$/,
  entity: /^(?:من|اي|ايا|who|whom|which)$/,
  entities: /^(?:من|اي|ايا|who|whom|which|what|ماذا)$/,
  date: /^(?:متي|موعد|when)$/,
  since: /^(?:كم|متي|how|when)$/,
  duration: /^(?:كم|المده|how)$/,
  quantity: /^(?:كم|عدد|how|number)$/,
  boolean: /^(?:اذا|هل|whether|if)$/,
  category: /^(?:اذا|هل|ما|ماذا|كيف|whether|what|which|how)$/,
} as const

/** How much of all that is asked stands in a passage, 0 to 1; 0 where nothing is asked by words. */
function shareIn({ places }: Passage, { own }: Query): number {
  const there = own.filter(({ terms }) => terms.some(term => places.has(term)))
  const [part, whole] = [there, own].map(words => words.reduce((sum, { weight }) => sum + weight, 0))
  return own.length === 0 ? 0 : (part as number) / (whole as number)
}

/** Whether a passage asks the same: its question word, and most of the words. */
function asksIt(passage: Passage, query: Query): boolean {
  const kind = query.asksPlace ? 'place' : query.question.type
  const word = kind in asking ? asking[kind as keyof typeof asking] : null
  return (
    word !== null &&
    passage.tokens.some(({ key }) => word.test(key)) &&
    shareIn(passage, query) >= leastToAffirm
  )
}

/** Before a noun that is denied whole: "no injuries", «أي إصابات». */
const nothing: ReadonlySet<string> = new Set(['no', 'any', 'اي', 'ايه', 'zero'])

/** "No observers attended", «لم تسجل أي إصابات»: nobody and nothing is an answer (semantics §2, `none`). */
function noneAt(passage: Passage, query: Query, { at }: Match): Answer | null {
  const { question, noun, named } = query
  const denied = at.filter(passage.isDenied)
  const [first] = denied
  if (first === undefined || shareIn(passage, query) < leastToAffirm) return null
  const none = { from: first, to: (denied.at(-1) as number) + 1, sure: 0.9, none: true }
  if (question.type === 'entities')
    return named.length > 0 ? null : { ...none, value: { type: 'entities', members: [], closed: true } }
  const isNothing = denied.some(
    place =>
      termsAt(passage, place).some(term => noun.includes(term)) &&
      nothing.has(keyAt(passage.tokens, place - 1)),
  )
  return question.type === 'quantity' && question.unit && isNothing
    ? { ...none, value: { type: 'quantity', amount: 0, unit: question.unit, qualifier: 'exact' } }
    : null
}

/** A value that only stands for its question, where somebody says that it is not known; null where none can. */
function standIn({ type, options = [], unit }: Question, known: Known): Value | null {
  switch (type) {
    case 'boolean':
      return { type, value: true }
    case 'entity': {
      const entity = [...known.entities.values()].find(({ kind }) => kind !== 'thing')
      return entity ? { type, id: entity.id } : null
    }
    case 'entities':
      return { type, members: [] }
    case 'category': {
      const [option] = options
      return option ? { type, option: option.id } : null
    }
    case 'date':
    case 'since':
      return { type, edtf: 'XXXX' }
    case 'duration':
      return { type, amount: 1, unit: 'day' }
    default:
      return unit ? { type: 'quantity', qualifier: 'dozens', unit } : null
  }
}

/**
 * What a passage says that has no value in it: that there is nobody or nothing, that it is not known, that somebody would
 * not say; null where it says none of this.
 */
export function unanswered(passage: Passage, query: Query, match: Match, known: Known): Answer | null {
  const none = noneAt(passage, query, match)
  if (none) return none
  const trigger = passage.tokens[triggerOf(passage, query, match)] as Token
  if (!asksIt(passage, query) || known.reported.voiceOf(trigger).stance === 'asserts') return null
  const value = standIn(query.question, known)
  const [from, to] = [match.at[0] as number, (match.at.at(-1) as number) + 1]
  return value && { value, from, to, sure: 0.8 }
}
