import type { Qualifier } from '../values/value'
import { keyAt, lookUp, mayBegin, type Token, tableOf } from './tokens'
import { vaguelyCountedAt } from './vague-counts'

type Precise = Exclude<Qualifier, 'exact' | 'dozens' | 'hundreds' | 'thousands'>
type Vague = Extract<Qualifier, 'dozens' | 'hundreds' | 'thousands'>

/** The wordings of semantics §3.1 that stand before a number; `_` is a blank. */
const before = tableOf<Precise>([
  [
    `نحو بنحو حوالي حوالى قرابة زهاء ما_يناهز يناهز تناهز ناهز ناهزت ما_ناهز في_حدود حدود بحدود تقريبا على_وجه_التقريب قراب
     يقدر_ب تقدر_ب قدر_ب قدرت_ب يقدر_عددهم_ب ~ ≈`,
    'about',
  ],
  [
    'about around roughly approximately approx some circa in_the_region_of in_the_order_of on_the_order_of an_estimated estimated_at',
    'about',
  ],
  [
    `ما_يقرب_من ما_يقارب ما_يقارب_من يقرب_من تقرب_من يقارب تقارب يقارب_من ما_يقرب قارب قاربت أقل_بقليل_من دون_بقليل
     يكاد_يبلغ تكاد_تبلغ كاد_يبلغ كادت_تبلغ يكاد_يصل_إلى`,
    'almost',
  ],
  [
    'nearly almost close_to just_under just_short_of just_shy_of approaching slightly_less_than slightly_under a_little_under',
    'almost',
  ],
  [
    `أكثر_من ما_يزيد_على ما_يزيد_عن يزيد_على يزيد_عن تزيد_على تزيد_عن زاد_على زاد_عن زادت_على زادت_عن يتجاوز تتجاوز تجاوز
     تجاوزت ما_يتجاوز يتخطى تتخطى تخطى تخطت فوق يفوق تفوق فاق فاقت ما_يفوق أزيد_من أكبر_من أعلى_من ما_ينيف_على ينيف_على
     نيف >`,
    'more-than',
  ],
  [
    `more_than over above exceeding exceeded exceed exceeds topped topping tops surpassed surpassing surpasses upwards_of
     upward_of in_excess_of north_of greater_than higher_than`,
    'more-than',
  ],
  ['أقل_من دون ما_دون يقل_عن تقل_عن قل_عن قلت_عن ما_يقل_عن أدنى_من <', 'less-than'],
  ['less_than fewer_than under below lower_than', 'less-than'],
  [
    `ما_لا_يقل_عن لا_يقل_عن لا_تقل_عن لم_يقل_عن لم_تقل_عن لا_أقل_من على_الأقل على_أقل_تقدير بما_لا_يقل_عن ليس_أقل_من كحد_أدنى
     بحد_أدنى حد_أدنى_قدره ≥`,
    'at-least',
  ],
  [
    'at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum minimum_of at_a_minimum',
    'at-least',
  ],
  [
    `ما_لا_يزيد_على ما_لا_يزيد_عن لا_يزيد_على لا_يزيد_عن لا_تزيد_على لا_تزيد_عن لم_يزد_على لم_يزد_عن لم_تزد_على لم_تزد_عن
     لا_يتجاوز لا_تتجاوز لم_يتجاوز لم_تتجاوز ما_لا_يتجاوز لا_يتعدى لا_تتعدى لم_يتعد لم_تتعد ما_لا_يتعدى لا_يتخطى لم_يتخط
     على_الأكثر على_أكثر_تقدير بحد_أقصى كحد_أقصى حد_أقصى_قدره لا_أكثر_من ليس_أكثر_من ما_يصل_إلى بما_يصل_إلى ≤`,
    'at-most',
  ],
  [
    'at_most up_to no_more_than not_more_than a_maximum_of maximum maximum_of as_many_as as_much_as',
    'at-most',
  ],
])

/** Whether a wording may begin with a word. */
export const mayQualify = mayBegin([
  new Map([...before.keys()].map((words): [string, true] => [words.split(' ')[0] as string, true])),
])

/** Those that stand after the number and what it counts. */
const after = tableOf<Precise>([
  ['تقريبا على_وجه_التقريب', 'about'],
  ['or_so approximately roughly', 'about'],
  ['ونيف و_نيف', 'more-than'],
  [
    'على_الأقل على_أقل_تقدير فأكثر أو_أكثر أو_يزيد كحد_أدنى بحد_أدنى وما_فوق فما_فوق وما_فوقها فما_فوقها وأكثر',
    'at-least',
  ],
  ['or_more at_least at_a_minimum and_more', 'at-least'],
  ['على_الأكثر على_أكثر_تقدير فأقل أو_أقل كحد_أقصى بحد_أقصى', 'at-most'],
  ['or_fewer or_less at_most at_the_most', 'at-most'],
])

/** Plurals that say a size and no number. */
const vague = tableOf<Vague>([
  ['عشرات dozens scores tens', 'dozens'],
  ['مئات مائات hundreds', 'hundreds'],
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

/**
 * The wording that ends right before a token, the longest that fits: «ما لا يقل عن» is not «يقل عن». A particle written to
 * figures (بـ300, الـ300) and a subject between the words («لا يقل عددهم عن», «تجاوز عدد القتلى») stand in none's way.
 */
export function qualifierBefore(tokens: readonly Token[], at: number): QualifierReading | null {
  const own = endingAt(tokens, at)
  if (own) return own
  const joined = tokens[at - 1]
  const end = joined?.kind === 'word' && joined.end === tokens[at]?.start ? at - 1 : at
  return (end < at ? endingAt(tokens, end) : null) ?? withSubject(tokens, end)
}

const mayEnd = mayBegin([
  new Map([...before.keys()].map((words): [string, true] => [words.split(' ').at(-1) as string, true])),
])
const mayFollow: ReadonlySet<string> = new Set([...after.keys()].map(words => words.split(' ')[0] as string))

function endingAt(tokens: readonly Token[], at: number): QualifierReading | null {
  if (!mayEnd(keyAt(tokens, at - 1))) return null
  for (let from = Math.max(0, at - longest); from < at; from += 1) {
    const found = lookUp(before, phrase(tokens, from, at))
    if (found) return { qualifier: found.entry, from, to: at, particle: found.particle }
  }
  return null
}

/** «لا يقل عددهم عن 300»: the wording without its subject. */
function withSubject(tokens: readonly Token[], at: number): QualifierReading | null {
  const subject = [at - 1, at - 2, at - 3].find(place => keyAt(tokens, place).startsWith('عدد'))
  if (subject === undefined) return null
  for (let from = Math.max(0, subject - longest); from < subject; from += 1) {
    for (let end = subject + 1; end <= at; end += 1) {
      const words = [phrase(tokens, from, subject), phrase(tokens, end, at)].filter(Boolean).join(' ')
      const found = lookUp(before, words)
      if (found) return { qualifier: found.entry, from, to: at, particle: found.particle }
    }
  }
  return null
}

/** The wording after a number, with at most three words of what is counted between, and no mark. */
export function qualifierAfter(tokens: readonly Token[], at: number): QualifierReading | null {
  for (let from = at; from <= at + 3; from += 1) {
    const furthest = mayFollow.has(keyAt(tokens, from)) ? Math.min(tokens.length, from + longest) : from
    for (let to = furthest; to > from; to -= 1) {
      const qualifier = after.get(phrase(tokens, from, to))
      if (qualifier) return { qualifier, from, to, particle: '' }
    }
    if (tokens[from]?.kind !== 'word') return null
  }
  return null
}

/** A length or another reading with the wording before it, or else the one right after it. */
export function qualifierAround(
  tokens: readonly Token[],
  { from, to, particle }: Omit<QualifierReading, 'qualifier'>,
): QualifierReading<Qualifier> {
  const before = qualifierBefore(tokens, from)
  if (before) return { ...before, to }
  const after = qualifierAfter(tokens, to)
  if (after?.from === to) return { qualifier: after.qualifier, from, to: after.to, particle }
  return { qualifier: 'exact', from, to, particle }
}

const vagueSingulars: Readonly<Record<string, Vague>> = {
  dozen: 'dozens',
  hundred: 'hundreds',
  thousand: 'thousands',
}

/** A vague plural at a token: عشرات, hundreds; "a few hundred" says the same. */
export function vagueAt(tokens: readonly Token[], at: number): QualifierReading<Vague> | null {
  const counted = vaguelyCountedAt(tokens, at)
  const singular = counted === null ? undefined : vagueSingulars[keyAt(tokens, counted)]
  if (counted !== null && singular) return { qualifier: singular, from: at, to: counted + 1, particle: '' }
  const found = lookUp(vague, keyAt(tokens, at))
  return found && { qualifier: found.entry, from: at, to: at + 1, particle: found.particle }
}

const phrase = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
