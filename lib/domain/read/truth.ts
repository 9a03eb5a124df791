import type { Span } from '../text/segment'
import type { Reading } from './reading'
import { lookUp, type Token, tableOf, tokensOf } from './tokens'

/**
 * Words that deny. `not` turns the clause that follows, `other` the next word alone (غير مباشرة), `deny` is a verb whose
 * object is what is denied; a `not` right before a `deny` turns it back.
 */
type Denial = 'not' | 'other' | 'deny'

const denials = tableOf<Denial>([
  ['لم لن ليس ليست ليسوا لسنا لست لا عدم دون بدون بلا', 'not'],
  ['غير', 'other'],
  [
    'نفى نفت نفوا ينفي تنفي ينف تنف ينفون نافيا نافية نفي أنكر أنكرت ينكر تنكر إنكار كذب كذبت يكذب تكذب تكذيب فند فندت دحض دحضت',
    'deny',
  ],
  ['not no never neither nor without cannot', 'not'],
  ['deny denies denied denying denial refute refutes refuted rebut rebutted', 'deny'],
])

/** After these, a `not` is none: لا يزال "still", لا سيما "especially", ليس فقط and not only "also". */
const undone = tableOf([
  ['يزال تزال يزالون زال زالت سيما بد شك ريب فقط وحده مجرد only just merely least doubt', true],
])

interface Denied extends Span {
  readonly denial: Denial
  readonly at: number
}

function denialAt(tokens: readonly Token[], at: number): Denied | null {
  const { key, kind, start, end } = tokens[at] as Token
  if (kind !== 'word') return null
  if (/n['’]t$/.test(key)) return { denial: 'not', at, start, end }
  const found = lookUp(denials, key)
  // A joined ب, ل or ك makes another word of most of these; "and" and "so" do not.
  if (!found || /[^وف]/.test(found.particle.replace('ال', ''))) return null
  const next = tokens[at + 1]
  if (found.entry === 'not' && next && undone.has(next.key)) return null
  return { denial: found.entry, at, start, end }
}

/** Denials in order, a denied denial left out. */
function denialsIn(tokens: readonly Token[]): Denied[] {
  const found: Denied[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const denied = denialAt(tokens, at)
    if (!denied) continue
    const last = found.at(-1)
    if (denied.denial === 'deny' && last?.denial === 'not' && last.at === at - 1) found.pop()
    else found.push(denied)
  }
  return found
}

/**
 * The quote as a yes or no: no where its clause is denied, else yes, which is only `likely`, for a quote says what it
 * says and not whether that answers the question. Empty for a quote without a word.
 */
export function readTruth(quote: string): readonly Reading[] {
  const tokens = tokensOf(quote)
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const denied = denialsIn(tokens).find(({ denial }) => denial !== 'other')
  const { start, end } = denied ?? { start: first.start, end: last.end }
  const certainty = denied ? 'read' : 'likely'
  const value = { type: 'boolean', value: !denied } as const
  return [{ value, start, end, words: quote.slice(start, end), certainty, open: [], negated: false }]
}

const clauseEnd = /^[.،؛:!?؟;]$/

/**
 * Whether what begins at an offset of the quote is denied: by a word before it in its clause (a comma or a stop ends
 * one), or by غير right before it. The quote is read once; each question costs the logarithm of its length.
 */
export function negationsOf(quote: string): (start: number) => boolean {
  const tokens = tokensOf(quote)
  const denials = new Map(denialsIn(tokens).map(denied => [denied.at, denied.denial]))
  const isDenied: boolean[] = []
  let inClause = false
  for (const [at, { key }] of tokens.entries()) {
    isDenied.push(inClause || denials.get(at - 1) === 'other')
    if (clauseEnd.test(key)) inClause = false
    else if (denials.has(at) && denials.get(at) !== 'other') inClause = true
  }
  return start => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle] as Token).end > start) high = middle
      else low = middle + 1
    }
    return isDenied[low] ?? false
  }
}
