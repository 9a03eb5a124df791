import type { Token } from '../../read/tokens'
import { fold } from '../../text/fold'

/**
 * A rule: what some wordings mean, in both languages side by side. A wording is words as people write them, parted by
 * blanks; `|` parts words that may stand in one place («أفاد|ذكر»), `…` stands for up to nine words of the same clause
 * («رفض … التعليق»). Hamzas, vowels and case do not matter (`fold`), and
 * the first word may have «و» or «ف» before it.
 */
export interface PhraseRule<T> {
  /** Named in every result, so that a person can find the rule. */
  readonly id: string
  readonly means: T
  readonly ar: readonly string[]
  readonly en: readonly string[]
}

interface Phrase<T> {
  readonly rule: PhraseRule<T>
  /** The words after the first, each the set of those that may stand there; `far` where others may stand before it. */
  readonly rest: readonly Slot[]
}

interface Slot {
  readonly words: ReadonlySet<string>
  readonly far: boolean
}

const gap = '…'
const widest = 9

/** Wordings by their first word, longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>

export function phraseTable<T>(rules: readonly PhraseRule<T>[]): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>()
  for (const rule of rules) {
    for (const wording of [...rule.ar, ...rule.en]) {
      const [first, ...others] = wording.split(' ') as [string, ...string[]]
      const rest = others.flatMap((slot, at) =>
        slot === gap ? [] : [{ words: new Set(slot.split('|').map(fold)), far: others[at - 1] === gap }],
      )
      for (const word of first.split('|').map(fold)) {
        const list = table.get(word) ?? []
        table.set(word, list)
        list.push({ rule, rest })
      }
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return table
}

/** A wording found at tokens `from` to `to` (exclusive). */
export interface PhraseHit<T> {
  readonly rule: PhraseRule<T>
  readonly from: number
  readonly to: number
}

/** The longest wording that begins at a token, or null. «و» and «ف» are taken off where the word is in no wording itself. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  from: number,
): PhraseHit<T> | null {
  const { key, kind } = tokens[from] as Token
  if (kind !== 'word') return null
  const own = stands(table.get(key), tokens, from)
  if (own || !/^[وف]/.test(key)) return own
  return stands(table.get(key.slice(1)), tokens, from)
}

function stands<T>(
  phrases: readonly Phrase<T>[] | undefined,
  tokens: readonly Token[],
  from: number,
): PhraseHit<T> | null {
  for (const { rule, rest } of phrases ?? []) {
    const to = endOf(rest, tokens, from + 1)
    if (to !== null) return { rule, from, to }
  }
  return null
}

function endOf(rest: readonly Slot[], tokens: readonly Token[], from: number): number | null {
  let at = from
  for (const { words, far } of rest) {
    const found = far ? seek(words, tokens, at) : words.has(tokens[at]?.key ?? '') ? at : null
    if (found === null) return null
    at = found + 1
  }
  return at
}

/** The first of some words within a gap, in one clause. */
function seek(words: ReadonlySet<string>, tokens: readonly Token[], from: number): number | null {
  for (let at = from; at <= from + widest; at += 1) {
    const key = tokens[at]?.key ?? '.'
    if (words.has(key)) return at
    if (/^[.؛;:!?؟]$/.test(key)) return null
  }
  return null
}

/** A table that only answers whether a word is in it; both languages in one list, parted by blanks. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => list.trim().split(/\s+/).map(fold)))
}

/** Whether a word is in a set, as it is or after a joined «و» or «ف». */
export function isIn(words: ReadonlySet<string>, key: string): boolean {
  return words.has(key) || (/^[وف]/.test(key) && words.has(key.slice(1)))
}

/** A folded Arabic word without a joined «و» or «ف»; the word itself where nothing would be left of it. */
export const withoutAnd = (key: string): string => key.replace(/^[وف](?=\p{Script=Arabic}{3})/u, '')
