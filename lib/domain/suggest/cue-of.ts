import type { Span } from '../text/segment'
import type { CueForm, CueKind, CueRule } from './cue-rule'
import { cueRules } from './cue-rules'
import { looselyAny } from './loose'

/** Why a stretch is proposed as what it is, as data; `words` stand in the text at `start`–`end` (UTF-16 code units). */
export interface Cue extends Span {
  readonly cue: CueKind
  readonly words: string
  /** How many other articles of the outlet have the same line, of a `repeated` cue. */
  readonly count?: number
}

/** A cue that the stretch itself shows. */
export function cueAt(cue: CueKind, text: string, { start, end }: Span): Cue {
  return { cue, words: text.slice(start, end), start, end }
}

const edge = '(?![\\p{L}\\p{M}\\p{N}])'
/** What may stand around a heading: signs, figures, arrows, pictures; no letters. */
const bare = '[^\\p{L}]*'
const colon = '\\s*(?:[:：|]|\\.{2,}|…|[-–—]\\s)'

const forms: Readonly<Record<CueForm, (phrases: string) => string>> = {
  whole: phrases => `^${bare}(${phrases})${edge}${bare}$`,
  label: phrases => `^[^\\p{L}\\p{N}]*(${phrases})${colon}.*\\p{L}`,
  opening: phrases => `^[^\\p{L}\\p{N}]*(${phrases})${edge}`,
  inside: phrases => `(?<![\\p{L}\\p{N}])(${phrases})${edge}`,
}

interface Compiled {
  readonly rule: CueRule
  readonly tests: readonly { readonly form: CueForm; readonly pattern: RegExp }[]
  readonly beside: RegExp | null
}

const compiled: readonly Compiled[] = cueRules.map(rule => ({
  rule,
  tests: rule.forms.map(form => ({
    form,
    pattern: new RegExp(forms[form](looselyAny([...rule.ar, ...rule.en])), 'iu'),
  })),
  beside: rule.beside
    ? new RegExp(`(?<!\\p{L})(?:\\p{Script=Arabic}{0,3})(?:${looselyAny(rule.beside)})`, 'iu')
    : null,
}))

/** The longest line that any rule is asked about. */
const longest = Math.max(...cueRules.map(({ upTo }) => upTo))

export interface RuleHit {
  readonly rule: CueRule
  readonly form: CueForm
  readonly cue: Cue
}

/** The first rule that a line fits; `line` is a stretch of `text` without white space around it. */
export function ruleOf(text: string, line: Span): RuleHit | null {
  const words = text.slice(line.start, line.end)
  if (words.length > longest) return null
  for (const { rule, tests, beside } of compiled) {
    for (const { form, pattern } of tests) {
      if (words.length > rule.upTo) continue
      const found = pattern.exec(words)
      if (!found || (beside && form !== 'whole' && !beside.test(words))) continue
      const phrase = found[1] as string
      const start = line.start + found.index + found[0].indexOf(phrase)
      return { rule, form, cue: cueAt(rule.cue, text, { start, end: start + phrase.length }) }
    }
  }
  return null
}
