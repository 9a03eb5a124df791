import type { Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import { type SentenceTokens, stretch } from './attribution'
import { firstRules } from './credit-rules'
import { type NounPhrase, phraseAfter } from './noun-phrase'
import { pressNounOf } from './outlet-nouns'
import { phraseAt, phraseTable } from './phrases'
import { namedWithin } from './register'
import { idsOf, type Reading, speakerOf } from './speaker'
import type { FoundSource } from './voice'

const firsts = phraseTable(firstRules)

/** How far before «بواسطة» the passive verb may stand. */
const passiveReach = 8

/** Who had it first, and the words that say so, which are nobody's speech. */
interface FirstReports {
  readonly found: readonly FoundSource[]
  readonly cues: readonly Span[]
}

/**
 * Who is said to have had it first, in a sentence. A mention, and no derivation: who was first need not be who is relayed
 * here. The outlet is sought where the wording puts it, and none is told where no outlet stands there.
 */
export function firstReports(reading: Reading, sentence: SentenceTokens): FirstReports {
  const found: FoundSource[] = []
  const cues: Span[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const hit = phraseAt(firsts, reading.tokens, at)
    if (!hit) continue
    const phrase = outletBeside(reading, sentence, hit.rule.means, [hit.from, hit.to])
    if (phrase) found.push(sourceAt(reading, phrase, hit.rule.id))
    const isPassive = hit.rule.means === 'after'
    const from = isPassive ? Math.max(sentence.from, hit.from - passiveReach) : hit.from
    cues.push(...stretch(reading.tokens, from, hit.to))
    at = hit.to - 1
  }
  return { found, cues }
}

function sourceAt(reading: Reading, phrase: NounPhrase, rule: string): FoundSource {
  const speaker = speakerOf(reading, phrase)
  const { name, start, end } = speaker
  return { name, start, end, relation: 'first-reported-by', rule, ...idsOf(speaker) }
}

function outletBeside(
  reading: Reading,
  { from, to }: SentenceTokens,
  side: 'before' | 'after' | 'near',
  [start, end]: readonly [number, number],
): NounPhrase | null {
  const { tokens } = reading
  if (side === 'after') return phraseAfter(tokens, end, to)
  const before = lastOutlet(reading, from, start)
  if (before !== null || side === 'near') return before
  return firstOutlet(reading, end, to)
}

/** The nearest outlet before a token: a noun of the press with its name, or a recorded name. */
function lastOutlet(reading: Reading, from: number, to: number): NounPhrase | null {
  for (let at = to - 1; at >= Math.max(from, to - 16); at -= 1) {
    if (outletAt(reading, at, to)) return outletAt(reading, nounBefore(reading, at), to)
  }
  return null
}

/** The noun of the press that stands right before a name («صحيفة «الميناء»»), or the name itself. */
function nounBefore({ tokens }: Reading, at: number): number {
  const before = /^["“«‹„]$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1
  return pressNounOf(tokens[before]?.key ?? '') === null ? at : before
}

function firstOutlet(reading: Reading, from: number, to: number): NounPhrase | null {
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    const phrase = outletAt(reading, at, to)
    if (phrase) return phrase
  }
  return null
}

function outletAt({ tokens, register }: Reading, at: number, until: number): NounPhrase | null {
  const token = tokens[at] as Token
  const noun = pressNounOf(token.key)
  if (noun === 'outlet' || noun === 'agency') return phraseAfter(tokens, at, until)
  const isNamed = namedWithin(register, token).some(
    ({ kind, start }) => kind !== 'entity' && start >= token.start,
  )
  return isNamed ? phraseAfter(tokens, at, until) : null
}
