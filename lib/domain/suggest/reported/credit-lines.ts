import type { Span } from '../../text/segment'
import { pieces } from '../../text/sentences'
import { linesOf } from '../lines'
import { looselyAny } from '../loose'
import { agenciesAtOnce, agencyNames } from './outlet-nouns'
import { namedWithin } from './register'
import type { Reading } from './speaker'
import type { FoundSource, ReportedInput } from './voice'

const edge = '(?![\\p{L}\\p{M}\\p{N}])'
const label = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${looselyAny(['المصدر', 'المصادر', 'نقلا عن', 'Source', 'Sources', 'Via'])})\\s*[:：|]\\s*(\\S.{0,118})$`,
  'iu',
)
const agencies = `(?:${looselyAny([...agencyNames, ...agenciesAtOnce])})`
const bracketed = new RegExp(
  `[([]\\s*(${agencies}(?:\\s*[،,/–—-]\\s*${agencies}|\\s*\\+\\s*${agencies})?)\\s*[)\\]]`,
  'iu',
)
const head = new RegExp(
  `^[\\p{L}\\p{M}'’. ]{2,40}\\s*[-–—/:،,]\\s*(?:[\\p{L}\\p{M}]{2,20}\\s*)?(${agencies})${edge}`,
  'iu',
)
const alone = new RegExp(
  `^[^\\p{L}\\p{N}]*(${agencies}(?:\\s*[،,/+–—-]?\\s*(?:و\\s?)?${agencies}){0,3})[^\\p{L}\\p{N}]*$`,
  'iu',
)
const parts = /\s*(?:[،,/|+]|\s[-–—]\s|\sو(?=\p{L})|\sand\s)\s*/u
const longest = 160

/**
 * Whom the article credits at its head or foot: «المصدر: …», "(Reuters)", «دبي – وكالات». Of its own lines alone: none of
 * captions, and none below the first glued story.
 */
export function creditLines({ text, segments }: ReportedInput, { register }: Reading): FoundSource[] {
  const own = pieces(text, segments)
  const over = own.find(({ kind }) => kind === 'related')?.start ?? text.length
  const found: FoundSource[] = []
  for (const line of linesOf(text)) {
    const kind = own.find(({ start, end }) => start <= line.start && line.start < end)?.kind
    if (line.start >= over || kind === 'caption') continue
    for (const credit of creditsIn(text, line)) {
      const here = namedWithin(register, credit)
      const source = here.find(one => one.kind === 'source')?.id
      const outlet = here.find(one => one.kind === 'outlet')?.id
      found.push({
        name: text.slice(credit.start, credit.end),
        ...credit,
        relation: 'based-on',
        rule: 'credit-line',
        ...(source === undefined ? {} : { source }),
        ...(outlet === undefined ? {} : { outlet }),
      })
    }
  }
  return found
}

function creditsIn(text: string, line: Span): Span[] {
  const words = text.slice(line.start, Math.min(line.end, line.start + 4 * longest))
  const labelled = words.length <= longest ? label.exec(words) : null
  if (labelled)
    return namesIn(labelled[1] as string, line.start + words.length - (labelled[1] as string).length)
  const standing = words.length <= longest ? alone.exec(words) : null
  const opening = head.exec(words.slice(0, longest))
  const inside =
    bracketed.exec(words.length <= longest ? words : words.slice(0, longest)) ??
    bracketed.exec(text.slice(Math.max(line.start, line.end - 60), line.end))
  const hit = standing ?? opening ?? inside
  if (!hit) return []
  const name = hit[1] as string
  const at = text.indexOf(name, line.start)
  return namesIn(name, at)
}

function namesIn(list: string, from: number): Span[] {
  const found: Span[] = []
  let at = 0
  for (const name of list.replace(/[.\s]+$/u, '').split(parts)) {
    const start = list.indexOf(name, at)
    at = start + name.length
    if (/\p{L}/u.test(name)) found.push({ start: from + start, end: from + at })
  }
  return found
}
