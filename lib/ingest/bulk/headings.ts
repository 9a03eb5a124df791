import { fold } from '@/lib/domain/text/fold'
import { type Field, fields } from './row'

const known: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'full text',
    'article text',
    'النص',
    'نص',
    'المتن',
    'متن',
    'نص المقال',
    'نص الخبر',
    'المحتوى',
    'الخبر',
    'المقال',
    'المادة',
  ],
  title: ['title', 'headline', 'heading', 'العنوان', 'عنوان', 'عنوان المقال', 'عنوان الخبر', 'المانشيت'],
  outlet: [
    'outlet',
    'source',
    'publisher',
    'publication',
    'newspaper',
    'site',
    'media',
    'الجهة',
    'الوسيلة',
    'وسيلة الإعلام',
    'المصدر',
    'مصدر',
    'الناشر',
    'الصحيفة',
    'الموقع',
    'الوكالة',
    'القناة',
  ],
  url: [
    'url',
    'link',
    'address',
    'web address',
    'href',
    'الرابط',
    'رابط',
    'الوصلة',
    'عنوان الويب',
    'رابط المقال',
    'رابط الخبر',
  ],
  published: [
    'published',
    'date',
    'publication date',
    'published at',
    'publish date',
    'pubdate',
    'day',
    'تاريخ النشر',
    'التاريخ',
    'تاريخ',
    'نشر في',
    'يوم النشر',
  ],
  language: ['language', 'lang', 'locale', 'اللغة', 'لغة'],
}

const keyOf = (heading: string): string =>
  fold(heading)
    .replace(/[\s_\-:.]+/g, ' ')
    .trim()

const fieldOf = new Map(fields.flatMap(field => known[field].map(name => [keyOf(name), field] as const)))

/** What a heading calls its column, in either language; null for one that is nobody's. */
export function fieldNamed(heading: string): Field | null {
  return fieldOf.get(keyOf(heading)) ?? null
}

/** Which column, from 0, says what. */
export type Mapping = Readonly<Partial<Record<Field, number>>>

/** The first column of each name; where none is called text, the one with by far the longest cells. */
export function proposeMapping(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): Mapping {
  const mapping: Partial<Record<Field, number>> = {}
  headings.forEach((heading, column) => {
    const field = fieldNamed(heading)
    if (field !== null && mapping[field] === undefined) mapping[field] = column
  })
  const taken = new Set(Object.values(mapping))
  const free = headings.map((_, column) => column).filter(column => !taken.has(column))
  const lengthOf = (column: number): number =>
    samples.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / Math.max(1, samples.length)
  if (mapping.url === undefined) {
    const column = free.find(
      one => samples.length > 0 && samples.every(row => /^https?:\/\//i.test(row[one]?.trim() ?? '')),
    )
    if (column !== undefined) mapping.url = column
  }
  if (mapping.text === undefined) {
    const longest = free.filter(column => column !== mapping.url).sort((a, b) => lengthOf(b) - lengthOf(a))[0]
    if (longest !== undefined && lengthOf(longest) >= 200) mapping.text = longest
  }
  return mapping
}
