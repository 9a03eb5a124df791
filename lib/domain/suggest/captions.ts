import type { Span } from '../text/segment'
import { type Cue, cueAt } from './cue-of'
import { loosely, looselyAny } from './loose'
import { writtenDates } from './written-dates'

const agencies = [
  'Reuters',
  'AFP',
  'AP',
  'Associated Press',
  'Getty Images',
  'Getty',
  'EPA',
  'EPA-EFE',
  'Xinhua',
  'Anadolu',
  'Anadolu Agency',
  'Shutterstock',
  'Alamy',
  'Bloomberg',
  'رويترز',
  'أ ف ب',
  'أ.ف.ب',
  'ا ف ب',
  'فرانس برس',
  'فرانس 24',
  'أسوشيتد برس',
  'أسوشييتد برس',
  'أ ب',
  'الأناضول',
  'شينخوا',
  'د ب أ',
  'إ ب أ',
  'غيتي',
  'جيتي',
  'غيتي إيماجز',
  'وام',
  'واس',
  'سانا',
  'كونا',
  'بترا',
  'مواقع التواصل',
  'مواقع التواصل الاجتماعي',
  'إنترنت',
]

/** How a picture's holder is named at the end of its caption: «(رويترز)», "- Reuters", "/AFP", "© Getty". */
const credited = new RegExp(
  `(?:[([/|©–—-]|${loosely('عبر')}|${loosely('تصوير')}|via)\\s*((?:${looselyAny(agencies)})(?![\\p{L}\\p{N}])[^؟!)\\]]{0,40})[)\\]]?\\s*$`,
  'iu',
)
/** Whatever the holder is called, "18 November 2023 - Somebody" ends a caption. */
const afterDate = /^\s*[-–—/|(]\s*([\p{L}\p{M}\p{N}.' ]{2,40})\)?\s*$/u
const longest = 400

/**
 * Whether a line of the head of an article, or one that stands there twice, is a picture's caption by the credit at its
 * end. An agency at the end of the body's paragraphs is the story's own, so the body is not asked.
 */
export function creditOf(text: string, { start, end }: Span): Cue | null {
  const words = text.slice(start, end)
  if (words.length > longest) return null
  const found = credited.exec(words)
  const last = writtenDates(words).at(-1)
  const holder = found?.[1] ?? (last && afterDate.exec(words.slice(last.end))?.[1])
  if (holder === undefined) return null
  const from = start + words.lastIndexOf(holder)
  return cueAt('photo-credit', text, { start: from, end: from + holder.trimEnd().length })
}
