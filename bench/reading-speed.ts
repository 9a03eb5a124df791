import { readdirSync, readFileSync } from 'node:fs'
import type { Locale } from '@/lib/domain/dossier'
import { type ParseRequest, parse } from '@/lib/domain/read/parse'
import { readQuote } from '@/lib/domain/read/read-quote'
import type { ValueType } from '@/lib/domain/values/value'
import { atMost, type Line, median, timed } from './measure'

const folder = new URL('../prisma/demo/articles/', import.meta.url)
const length = 40_000
const rounds = 9
const types: readonly ValueType[] = [
  'quantity',
  'duration',
  'date',
  'since',
  'boolean',
  'category',
  'entities',
  'text',
]
const plain: readonly ParseRequest['type'][] = ['number', 'ordinal']

/** The demo's articles of one language, over and over, with a first word of its own so that no text is read twice. */
function article(language: Locale, round: number): string {
  const texts = readdirSync(folder)
    .sort()
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
    .filter(text => /\p{Script=Arabic}/u.test(text.slice(0, 200)) === (language === 'ar'))
  const once = `${round}\n${texts.join('\n')}\n`
  return once.repeat(Math.ceil(length / once.length)).slice(0, length)
}

/** Every type that a quote can be read as, of the whole article. */
function readAll(text: string, language: Locale): number {
  const options = [{ id: 'a', label: { ar: 'مباشر', en: 'direct' } }]
  const entities = [{ id: 'e', kind: 'person', name: { ar: 'سعيد الكندي', en: 'Said al-Kindi' } }] as const
  const all = types.map(type => readQuote(text, { type, language, unit: 'person', options, entities }).length)
  return all.reduce((sum, count) => sum + count, plain.filter(type => parse({ text, type, language })).length)
}

function words(text: string, segmenter: Intl.Segmenter): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1
  return count
}

/** Reading all types of an article of 40,000 characters against cutting it into words, in one run and one process. */
export function speedLines(): Line[] {
  return (['ar', 'en'] as const).map(language => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    const pairs = Array.from({ length: rounds }, (_, round) => {
      const text = article(language, round)
      const [, cutting] = timed(() => words(text, segmenter))
      const [, reading] = timed(() => readAll(text, language))
      return { cutting, reading }
    })
    const cutting = median(pairs.map(pair => pair.cutting))
    const reading = median(pairs.map(pair => pair.reading))
    const measured = `${reading.toFixed(0)} ms against ${cutting.toFixed(0)} ms`
    return atMost(`read 40,000 characters, ${language}`, measured, reading / cutting, 2, 'Intl.Segmenter')
  })
}
