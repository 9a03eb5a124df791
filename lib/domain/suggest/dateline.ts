import type { Span } from '../text/segment'
import { looselyAny } from './loose'
import { type WrittenDate, writtenDates } from './written-dates'

/** What a line of dates says of one of them. */
export type DatelineMeaning = 'published' | 'updated' | 'unsaid'

/** A date in a line that is about dates; its offsets are those of the whole text. */
export interface DatelineDate extends WrittenDate {
  readonly means: DatelineMeaning
}

const published = {
  ar: [
    'تاريخ النشر',
    'نشر في',
    'نشر بتاريخ',
    'نشر يوم',
    'نشرت في',
    'تم النشر',
    'تم النشر في',
    'تاريخ الإضافة',
    'أضيف بتاريخ',
    'صدر في',
    'التاريخ',
  ],
  en: [
    'Published',
    'Published on',
    'Published at',
    'First published',
    'Posted',
    'Posted on',
    'Publication date',
    'Issued',
    'Date',
  ],
}
const updated = {
  ar: ['آخر تحديث', 'تاريخ التحديث', 'تم التحديث', 'حدث في', 'آخر تعديل', 'تحديث'],
  en: ['Updated', 'Updated on', 'Last updated', 'Last modified', 'Modified', 'Last update'],
}
/** What else such lines hold: hours, zones, the day's name. */
const besides = [
  'الساعة',
  'بتوقيت',
  'غرينتش',
  'جرينتش',
  'مكة المكرمة',
  'القدس',
  'القاهرة',
  'توقيت محلي',
  'صباحا',
  'مساء',
  'ظهرا',
  'ص',
  'م',
  'هـ',
  'الموافق',
  'في',
  'GMT',
  'UTC',
  'EST',
  'EDT',
  'ET',
  'BST',
  'am',
  'pm',
  'at',
  'on',
  'local time',
  'منذ',
]

const edge = '(?![\\p{L}\\p{M}])'
const label = (names: typeof published) => `(?<!\\p{L})(?:${looselyAny([...names.ar, ...names.en])})${edge}`
const labels = new RegExp(`(${label(updated)})|${label(published)}`, 'giu')
const fillers = new RegExp(`(?<!\\p{L})(?:${looselyAny(besides)})${edge}`, 'giu')
const openingLabel = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${label(updated)}|${label(published)})\\s*(?:[:：|]|\\p{N}|.{0,3}$)`,
  'iu',
)
const longest = 160
/** Letters that are neither date nor label: a place, a name. More than that, and the line tells a story. */
const otherLetters = 24

function meaningOf(before: string): DatelineMeaning {
  const last = [...before.matchAll(labels)].at(-1)
  if (!last) return 'unsaid'
  return last[1] === undefined ? 'published' : 'updated'
}

/**
 * The dates of a line that is about nothing else: «الأربعاء ٤ آذار ٢٠٢٦», "Published 4 March 2026, 10:30 GMT". Null for a
 * line that tells something; empty where the line is a label and its date cannot be read («آخر تحديث: منذ ساعتين»).
 */
export function datelineOf(text: string, { start, end }: Span): DatelineDate[] | null {
  const words = text.slice(start, end)
  if (words.length > longest) return null
  const dates = writtenDates(words)
  const isLabelled = openingLabel.test(words)
  if (dates.length === 0) return isLabelled && words.length <= 60 ? [] : null
  let rest = ''
  let from = 0
  const found = dates.map(date => {
    const before = words.slice(from, date.start)
    rest += ` ${before}`
    from = date.end
    return { ...date, start: start + date.start, end: start + date.end, means: meaningOf(before) }
  })
  rest = `${rest} ${words.slice(from)}`.replace(labels, ' ').replace(fillers, ' ')
  const letters = rest.match(/\p{L}/gu)?.length ?? 0
  return letters <= (isLabelled ? 2 * otherLetters : otherLetters) ? found : null
}

/** Where a report was sent from, at the head of its first paragraph. */
export interface Opening extends Span {
  /** With an agency in brackets, a date, or a place in capitals: such an opening is a new report's. */
  readonly isSure: boolean
  readonly dates: readonly WrittenDate[]
}

const opening =
  /^(?<place>[\p{L}\p{M}'’.]+(?:[ /،,-]+[\p{L}\p{M}'’.]+){0,3})[\s،,]*(?<middle>[^\n–—():-]{0,40}?)\s*(?<holder>\([^)\n]{2,40}\))?\s*(?:[–—]|\s-|-\s|:\s)/u

/** «القاهرة (سانا) –», "CAIRO, 4 March 2026 (Agency) -", «بيروت –»; null where a line begins otherwise. */
export function openingOf(text: string, { start, end }: Span): Opening | null {
  const words = text.slice(start, Math.min(end, start + longest))
  const found = opening.exec(words)
  if (!found) return null
  const { place, middle, holder } = found.groups as { place: string; middle: string; holder?: string }
  const dates = writtenDates(found[0])
  if (middle !== '' && dates.length === 0) return null
  if (/:\s$/u.test(found[0]) && holder === undefined) return null
  const inCapitals = /^[\p{Lu}\p{M}\s'’.,/-]{3,}$/u.test(place)
  return {
    start,
    end: start + found[0].length,
    isSure: holder !== undefined || inCapitals || dates.length > 0,
    dates: dates.map(date => ({ ...date, start: start + date.start, end: start + date.end })),
  }
}
