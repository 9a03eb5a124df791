import { creditOf } from './captions'
import { type Cue, cueAt } from './cue-of'
import { datelineOf } from './dateline'
import { type Line, lineKey } from './lines'
import { loosely, looselyAny } from './loose'

const bylines = new RegExp(
  `^(?:(?:${looselyAny(['كتب', 'كتبت', 'بقلم', 'ترجمة', 'إعداد', 'خاص'])})(?![\\p{L}\\p{M}])|.*(?:${loosely('وكالات')}|(?<!\\p{L})(?:Agencies|Staff Writer|Staff Reporter|Newsroom|Staff)(?!\\p{L})))`,
  'iu',
)
/** "By Somebody Else": capitals tell a name from "By the river". */
const byName = /^[Bb][Yy]\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|in|al-\p{L}+|,)){1,8}$/u
/** «دبي - الشرق», "LONDON / Agency": a place and whose report it is, and nothing else. */
const placeAndHolder =
  /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}\s?[-–—/|]\s?[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,3}$/u

/** Who wrote it or sent it, as a line of its own between the headline and the body. */
function bylineOf(text: string, { start, end }: Line): Cue | null {
  const words = text.slice(start, end)
  if (words.length > 70 || /[.!؟?:]$/u.test(words)) return null
  const isByline =
    bylines.test(words) || byName.test(words) || (words.length <= 40 && placeAndHolder.test(words))
  return isByline ? cueAt('byline', text, { start, end }) : null
}

/** What a line between the headline and the first paragraph is, where it is not the article's own words. */
export function headCue(
  text: string,
  line: Line,
  neighbours: readonly (Line | undefined)[],
): { readonly kind: 'caption' | 'boilerplate'; readonly cue: Cue } | null {
  const credit = creditOf(text, line)
  if (credit) return { kind: 'caption', cue: credit }
  const key = lineKey(text.slice(line.start, line.end))
  const isTwice = neighbours.some(other => other && lineKey(text.slice(other.start, other.end)) === key)
  if (isTwice && key.length >= 20) return { kind: 'caption', cue: cueAt('said-twice', text, line) }
  if (datelineOf(text, line)) return { kind: 'boilerplate', cue: cueAt('dateline', text, line) }
  const byline = bylineOf(text, line)
  return byline && { kind: 'boilerplate', cue: byline }
}
