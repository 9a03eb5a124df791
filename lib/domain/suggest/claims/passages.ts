import type { Entity, Locale, Segment } from '../../dossier'
import { type Token, tokensOf } from '../../read/tokens'
import { negationsOf } from '../../read/truth'
import type { Span } from '../../text/segment'
import { articleSentences } from '../../text/sentences'
import { entityNames, type FoundName } from './entity-names'
import { type Term, termsOf } from './terms'

/** A sentence of an article, read once for every question. Offsets of tokens are those of the whole text. */
export interface Passage extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly terms: readonly (readonly Term[])[]
  /** Where each term stands, in order. */
  readonly places: ReadonlyMap<Term, readonly number[]>
  readonly names: readonly FoundName[]
  /** Which clause a token stands in, from 0: a mark between clauses belongs to the one it closes. */
  readonly clauses: readonly number[]
  /** Whether a token stands under a word that denies. */
  readonly isDenied: (at: number) => boolean
}

/** The terms of a token; none outside the passage. */
export const termsAt = ({ terms }: Passage, at: number): readonly Term[] => terms[at] ?? []

/** The clause of a token; none (-1) outside the passage. */
export const clauseAt = ({ clauses }: Passage, at: number): number => clauses[at] ?? -1

const ends = /^[،,؛;:.!?؟–—]$/u

function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0
  return tokens.map(({ key, kind }) => {
    const own = clause
    if (kind === 'mark' && ends.test(key)) clause += 1
    return own
  })
}

function placesOf(terms: readonly (readonly Term[])[], names: readonly FoundName[]): Map<Term, number[]> {
  const places = new Map<Term, number[]>()
  const add = (term: Term, at: number) => {
    const there = places.get(term)
    if (there) there.push(at)
    else places.set(term, [at])
  }
  for (const [at, own] of terms.entries()) for (const term of own) add(term, at)
  for (const { id, from } of names) add(`@${id}`, from)
  return places
}

/** «إن» after what is said: a denial before it is of the speech («لم يذكر اسمه إن»), and none of what follows. */
const isThat = (text: string, { start, end }: Token) =>
  /^[وف]?إن(?:ه|ها|هم|هما)?$/u.test(text.slice(start, end))

/** Whether each token is denied in its own clause: "which neither side announced, took place" denies no more than that. */
function deniedIn(text: string, tokens: readonly Token[], clauses: readonly number[]): boolean[] {
  const denied: boolean[] = []
  const isFirst = (at: number) => clauses[at] !== clauses[at - 1] || isThat(text, tokens[at] as Token)
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (to < tokens.length && !isFirst(to)) to += 1
    const { start } = tokens[from] as Token
    const isNegated = negationsOf(text.slice(start, (tokens[to - 1] as Token).end))
    for (const token of tokens.slice(from, to)) denied.push(isNegated(token.start - start))
    from = to
  }
  return denied
}

/** The first token of each sentence and the one after its last, in one walk. */
function slices(tokens: readonly Token[], spans: readonly Span[]): (readonly [number, number])[] {
  let at = 0
  return spans.map(({ start, end }) => {
    const isBefore = (offset: number) => at < tokens.length && (tokens[at] as Token).start < offset
    while (isBefore(start)) at += 1
    const from = at
    while (isBefore(end)) at += 1
    return [from, at]
  })
}

/** The names of each sentence, by its own tokens, in one walk. */
function namesBy(cut: readonly (readonly [number, number])[], found: readonly FoundName[]): FoundName[][] {
  let at = 0
  return cut.map(([from, to]) => {
    const inside: FoundName[] = []
    for (let name = found[at]; name && name.from < to; name = found[at]) {
      if (name.from >= from)
        inside.push({ ...name, from: name.from - from, to: Math.min(name.to, to) - from })
      at += 1
    }
    return inside
  })
}

/**
 * The sentences of an article's body and headlines, never of its captions, furniture or another story, each read once:
 * words, names, clauses, denials. In time that grows with the text.
 */
export function passagesOf(
  text: string,
  language: Locale,
  segments: readonly Segment[],
  entities: readonly Entity[],
): readonly Passage[] {
  const all = tokensOf(text)
  const spans = articleSentences(text, language, segments).filter(
    ({ kind }) => kind === 'main' || kind === 'headline',
  )
  const cut = slices(all, spans)
  const names = namesBy(cut, entityNames(text, all, entities))
  return spans.map(({ start, end }, index) => {
    const tokens = all.slice(...(cut[index] as readonly [number, number]))
    const terms = termsOf(tokens)
    const clauses = clausesOf(tokens)
    const denied = deniedIn(text, tokens, clauses)
    return {
      start,
      end,
      text,
      tokens,
      terms,
      places: placesOf(terms, names[index] as FoundName[]),
      names: names[index] as FoundName[],
      clauses,
      isDenied: at => denied[at] === true,
    }
  })
}
