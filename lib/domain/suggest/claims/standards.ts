import { keyAt } from '../../read/tokens'
import type { Answer } from './answer'
import type { Match } from './matching'
import { triggerOf } from './nearness'
import { clauseAt, type Passage, termsAt } from './passages'
import type { Query } from './queries'
import type { Term } from './terms'

/** How much of a question must stand in a passage before an answer is read in it. */
export const least = 0.45
/** A plain "yes" needs more, for any sentence affirms something. */
export const leastToAffirm = 0.6

const wishes: readonly Term[] = ['#ask', '#want', '#urge', '#demand', '#try']
const wishReach = 6

/** What is asked for, tried or hoped for has not happened: «طلبت من الوزير التوسط», "efforts to reach a deal". */
function isWished(passage: Passage, { needs, own }: Query, at: number): boolean {
  const asked = [...needs.flat(), ...own.flatMap(({ terms }) => terms)]
  if (wishes.some(term => asked.includes(term))) return false
  for (let before = at - 1; before >= at - wishReach; before -= 1) {
    if (clauseAt(passage, before) !== clauseAt(passage, at)) return false
    if (termsAt(passage, before).some(term => wishes.includes(term))) return true
  }
  return false
}

/** What may follow "first" where it tells who was first to tell, beside a verb of it. */
const tellers = /^(?:to|من|وسيله|صحيفه|موقع|وكاله|قناه|جريده)$/u

/** "First reported", "the first to reveal", «أول من كشف»; but not "reported its first loss", "a first-quarter profit". */
function isFirstToTell(passage: Passage, { at }: Match): boolean {
  const has = (place: number, term: Term) => termsAt(passage, place).includes(term)
  const firsts = at.filter(place => has(place, '#first'))
  const isTold = (place: number) => {
    const [key, next] = [keyAt(passage.tokens, place), keyAt(passage.tokens, place + 1)]
    if (/^(?:اولا|لاول)$/u.test(key) || tellers.test(next)) return true
    if (!/^[a-z]/.test(key)) return false
    return has(place + 1, '#publish') || (has(place - 1, '#publish') && /^[.,;]$/.test(next))
  }
  return at.some(place => has(place, '#reveal')) || firsts.some(isTold)
}

const wins = /^[وفبل]?(?:ال)?(?:فوز|انتصار|تتويج|تغلب)$/u

/** «أعلنت اللجنة فوز القائمة»: of the noun, the winner stands after it. */
function isWinner(passage: Passage, { at }: Match, { from }: Answer): boolean {
  const noun = at.find(place => wins.test(keyAt(passage.tokens, place)))
  return noun === undefined || from > noun
}

/** Whether an answer is worth offering: it speaks of what is asked, as something that is so. */
export function isEnough(passage: Passage, query: Query, match: Match, answer: Answer): boolean {
  const { value } = answer
  const { predicate, asksPlace } = query
  if (query.rule === 'first-reporter' && !isFirstToTell(passage, match)) return false
  if (query.rule === 'winner' && !isWinner(passage, match, answer)) return false
  if (value.type === 'boolean') {
    const isSaid = match.at.some(at => termsAt(passage, at).some(term => predicate.includes(term)))
    if (predicate.length > 0 && !isSaid) return false
    if (!value.value) return true
    if (match.score < leastToAffirm) return false
  } else if (value.type !== 'entity' || asksPlace) return true
  return !isWished(passage, query, triggerOf(passage, query, match))
}
