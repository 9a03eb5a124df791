import type { Comparison, Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Position } from '@/lib/domain/compare/diagnosis'
import type { Locale } from '@/lib/domain/dossier'
import type { Arg, Message } from '@/lib/domain/message'
import { formatDays, formatEdtf, formatList, formatNumber, nameIn } from './format'
import { formatMessage } from './icu'

const arabic = /\p{Script=Arabic}/u
const latin = /\p{Script=Latin}/u

/**
 * Words that run against their sentence stand in an isolate (U+2068 … U+2069), or the punctuation around them would
 * change sides. The sentence is plain text, which has no other way to say so.
 */
function isolated(text: string, locale: Locale): string {
  const opposite = locale === 'ar' ? latin : arabic
  return opposite.test(text) ? `\u2068${text}\u2069` : text
}

function shown(arg: Arg, locale: Locale): string {
  if (typeof arg === 'string') return isolated(arg, locale)
  if (typeof arg === 'number') return formatNumber(arg, locale)
  if ('key' in arg) return renderMessage(arg, locale)
  if ('names' in arg) return isolated(nameIn(arg.names, locale), locale)
  if ('days' in arg) return formatDays(arg.days, locale)
  if ('edtf' in arg) return formatEdtf(arg.edtf, locale)
  return formatList(
    arg.list.map(item => shown(item, locale)),
    locale,
    arg.join,
  )
}

/** A message of the engine as a sentence: digits, plurals, dates and lists in the reader's language. */
export function renderMessage(message: Message, locale: Locale): string {
  const raw: Record<string, string | number> = {}
  const texts: Record<string, string> = {}
  for (const [name, arg] of Object.entries(message.args)) {
    if (typeof arg === 'string' || typeof arg === 'number') raw[name] = arg
    texts[name] = shown(arg, locale)
  }
  return formatMessage(message.key, { raw, shown: texts }, locale)
}

function inBoth(message: Message): Sentence {
  return { ar: renderMessage(message, 'ar'), en: renderMessage(message, 'en') }
}

function renderRow(row: Row<Message>): Row<Sentence> {
  return {
    ...row,
    camps: row.camps.map(camp => ({ ...camp, label: inBoth(camp.label) })),
    assumptions: row.assumptions.map(one => ({ ...one, sentence: inBoth(one.sentence) })),
    witness: row.witness && { ...row.witness, sentence: inBoth(row.witness.sentence) },
    sentence: inBoth(row.sentence),
  }
}

/** Why everything counts or does not, in both languages. */
export function renderDiagnosis(positions: readonly Position<Message>[]): readonly Position<Sentence>[] {
  return positions.map(position => ({
    ...position,
    reason: inBoth(position.reason),
    claims: position.claims.map(claim => ({ ...claim, reason: inBoth(claim.reason) })),
  }))
}

/** The comparison file's form of a comparison: every sentence in both languages (interchange §2). */
export function renderComparison(comparison: Comparison<Message>): Comparison<Sentence> {
  return { ...comparison, rows: comparison.rows.map(renderRow) }
}
