import type { Qualifier } from '../values/value'
import { keyAt, lookUp, type Token, tableOf } from './tokens'

type Precise = Exclude<Qualifier, 'exact' | 'dozens' | 'hundreds' | 'thousands'>
type Vague = Extract<Qualifier, 'dozens' | 'hundreds' | 'thousands'>

/** The wordings of semantics §3.1 that stand before a number; `_` is a blank. */
const before = tableOf<Precise>([
  ['نحو بنحو حوالي حوالى قرابة زهاء ما_يناهز يناهز تناهز في_حدود حدود بحدود تقريبا قراب', 'about'],
  ['about around roughly approximately approx some circa in_the_region_of in_the_order_of', 'about'],
  ['ما_يقرب_من ما_يقارب يقرب_من تقرب_من يقارب تقارب ما_يقرب قارب أقل_بقليل_من', 'almost'],
  ['nearly almost close_to just_under just_short_of just_shy_of approaching', 'almost'],
  [
    `أكثر_من ما_يزيد_على ما_يزيد_عن يزيد_على يزيد_عن تزيد_على تزيد_عن يتجاوز تتجاوز تجاوز تجاوزت ما_يتجاوز فوق يفوق تفوق
     ما_يفوق أزيد_من أكبر_من`,
    'more-than',
  ],
  ['more_than over above exceeding upwards_of upward_of in_excess_of north_of greater_than', 'more-than'],
  ['أقل_من دون ما_دون يقل_عن تقل_عن ما_يقل_عن أدنى_من', 'less-than'],
  ['less_than fewer_than under below', 'less-than'],
  [
    'ما_لا_يقل_عن لا_يقل_عن لا_تقل_عن لا_أقل_من على_الأقل بما_لا_يقل_عن ليس_أقل_من كحد_أدنى بحد_أدنى',
    'at-least',
  ],
  ['at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum', 'at-least'],
  [
    `ما_لا_يزيد_على ما_لا_يزيد_عن لا_يزيد_على لا_يزيد_عن لا_تزيد_على لا_تزيد_عن لا_يتجاوز لا_تتجاوز ما_لا_يتجاوز
     على_الأكثر بحد_أقصى كحد_أقصى لا_أكثر_من ليس_أكثر_من`,
    'at-most',
  ],
  ['at_most up_to no_more_than not_more_than a_maximum_of maximum as_many_as', 'at-most'],
])

/** Those that stand after the number and what it counts. */
const after = tableOf<Precise>([
  ['تقريبا على_وجه_التقريب', 'about'],
  ['or_so approximately roughly', 'about'],
  ['على_الأقل على_أقل_تقدير فأكثر أو_أكثر أو_يزيد كحد_أدنى بحد_أدنى وما_فوق فما_فوق', 'at-least'],
  ['or_more at_least at_a_minimum and_more', 'at-least'],
  ['على_الأكثر على_أكثر_تقدير فأقل أو_أقل كحد_أقصى بحد_أقصى', 'at-most'],
  ['or_fewer or_less at_most at_the_most', 'at-most'],
])

/** Plurals that say a size and no number. */
const vague = tableOf<Vague>([
  ['عشرات dozens scores tens', 'dozens'],
  ['مئات مئاة مائات hundreds', 'hundreds'],
  ['آلاف ألوف thousands', 'thousands'],
])

/** Words of the longest wording. */
const longest = 4

/** A wording found: the qualifier, and the tokens it takes, `to` exclusive. */
export interface QualifierReading<Q extends Qualifier = Precise> {
  readonly qualifier: Q
  readonly from: number
  readonly to: number
  readonly particle: string
}

/** The wording that ends right before a token, the longest that fits: «ما لا يقل عن» is not «يقل عن». */
export function qualifierBefore(tokens: readonly Token[], at: number): QualifierReading | null {
  for (let from = Math.max(0, at - longest); from < at; from += 1) {
    const found = lookUp(before, phrase(tokens, from, at))
    if (found) return { qualifier: found.entry, from, to: at, particle: found.particle }
  }
  return null
}

/** The wording after a number, with at most three words of what is counted between, and no mark. */
export function qualifierAfter(tokens: readonly Token[], at: number): QualifierReading | null {
  for (let from = at; from <= at + 3; from += 1) {
    for (let to = Math.min(tokens.length, from + longest); to > from; to -= 1) {
      const qualifier = after.get(phrase(tokens, from, to))
      if (qualifier) return { qualifier, from, to, particle: '' }
    }
    if (tokens[from]?.kind !== 'word') return null
  }
  return null
}

/** A vague plural at a token: عشرات, hundreds. */
export function vagueAt(tokens: readonly Token[], at: number): QualifierReading<Vague> | null {
  const found = lookUp(vague, keyAt(tokens, at))
  return found && { qualifier: found.entry, from: at, to: at + 1, particle: found.particle }
}

const phrase = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
