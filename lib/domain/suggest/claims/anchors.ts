import type { Anchor } from '../../dossier'
import type { Token } from '../../read/tokens'
import type { Span } from '../../text/segment'
import type { Clue, ClueKind } from '../extraction'
import type { VoiceCue } from '../reported/voice'
import type { Answer } from './answer'
import type { Match } from './matching'
import { clauseAt, type Passage } from './passages'

/** Words of the longest anchor (an editor marks the clause that answers). */
const longest = 25
/** A clause that brings an anchor to no more words than this is marked whole. */
const wholeClause = 14

/** The first token of the clause of `from`, or `from` itself where the clause is too long. */
function grown(passage: Passage, from: number, step: 1 | -1, room: number): number {
  let at = from
  while (clauseAt(passage, at + step) === clauseAt(passage, from)) {
    at += step
    if (Math.abs(at - from) > room) return from
  }
  return at
}

const isMark = ({ tokens }: Passage, at: number) => (tokens[at] as Token).kind === 'mark'

/** The words that carry the answer, verbatim: from the first that was asked or read to the last, a short clause whole. */
export function anchorOf(passage: Passage, { at }: Match, { from, to }: Answer): Anchor {
  const near = at.filter(place => Math.abs(place - from) < longest)
  let first = Math.min(from, ...near)
  let last = Math.max(to - 1, ...near)
  if (last - first >= longest) [first, last] = [from, to - 1]
  const room = Math.max(0, wholeClause - (last - first))
  first = grown(passage, first, -1, room)
  last = grown(passage, last, 1, room)
  while (last > first && isMark(passage, last)) last -= 1
  while (first < last && isMark(passage, first)) first += 1
  const { text, tokens } = passage
  const [{ start }, { end }] = [tokens[first] as Token, tokens[last] as Token]
  return { start, end, exact: text.slice(start, end) }
}

const kindOf = (cue: VoiceCue): ClueKind =>
  /^(?:denial|negation|stance)$/.test(cue.kind) ? 'denial' : 'voice'

/** The words that a rule sought, those it read, and those that say how it is meant, in the order of the text. */
export function cluesOf(
  { text, tokens }: Passage,
  { at }: Match,
  { from, to }: Answer,
  cues: readonly VoiceCue[],
): readonly Clue[] {
  const clue = (kind: ClueKind, { start, end }: Span): Clue => ({
    kind,
    start,
    end,
    words: text.slice(start, end),
  })
  const value = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
  const triggers = at.map(place => clue('trigger', tokens[place] as Token))
  const said = cues.map(cue => clue(kindOf(cue), cue))
  return [...triggers, clue('value', value), ...said].sort((a, b) => a.start - b.start)
}
