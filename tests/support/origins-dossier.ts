import type { Article, Claim, Dossier } from '@/lib/domain/dossier'
import { newDossierId } from './desk'

/**
 * An invented story. The Lamp printed the report on the kiln; the Anvil credits it, and changed a word; the Sieve has taken
 * over most of what the Bucket wrote, and neither names the other.
 */
const texts = {
  lamp: 'أعلنت بلدية تل الفخار أن فرن البلدة القديم سيُغلق أبوابه أمام الزوار في الربيع المقبل.\n\nوقال أمين المتحف إن اللقاء مع الحرفيين كان غير مباشر، وإن عدد الجرار المفقودة بلغ 40 جرة.',
  anvil:
    'أفادت صحيفة المصباح بأن فرن تل الفخار القديم سيُغلق في الربيع.\n\nوجاء فيها أن اللقاء مع الحرفيين كان مباشرًا، وأن عدد الجرار المفقودة بلغ 40 جرة.',
  bucket:
    'The potters of Tell Fakhar carried forty jars down the hill before sunrise, singing an old song about the river. A boy with a blue scarf counted every jar aloud at the gate, and the keeper wrote each number on the wall with a piece of charcoal. By noon the kiln was cold, and nobody would say who had ordered the fire put out.\n\nThe talks with the craftsmen were held in separate rooms.',
  sieve:
    'The potters of Tell Fakhar carried forty jars down the hill before sunrise, singing an old song about the river. A boy with a red scarf counted every jar aloud at the gate, and the keeper wrote each number on the wall with a piece of charcoal. By noon the kiln was cold, and nobody would say who had ordered the fire put out.\n\nThe closing is planned for spring.',
} as const

type Name = keyof typeof texts

const outlets = {
  lamp: { ar: 'المصباح', en: 'The Lamp' },
  anvil: { ar: 'السندان', en: 'The Anvil' },
  bucket: { ar: 'الدلو', en: 'The Bucket' },
  sieve: { ar: 'الغربال', en: 'The Sieve' },
} as const

const published: Readonly<Record<Name, string>> = {
  lamp: '2026-03-02',
  anvil: '2026-03-04',
  bucket: '2026-03-03',
  sieve: '2026-03-06',
}

const titles: Readonly<Record<Name, string>> = {
  lamp: 'فرن تل الفخار يُغلق في الربيع',
  anvil: 'إغلاق فرن تل الفخار',
  bucket: 'Forty jars before sunrise',
  sieve: 'Jars on the hill',
}

function claim(article: Name, question: string, exact: string, value: Claim['value']): Claim {
  const start = texts[article].indexOf(exact)
  const anchors = [{ start, end: start + exact.length, exact }]
  return { id: `${article}.${question}`, article, event: 'closing', question, value, anchors }
}

const jars = (article: Name, exact: string) =>
  claim(article, 'jars', exact, { type: 'quantity', amount: 40, unit: 'jar' })

export function originsDossier(id = newDossierId()): Dossier {
  const article = (name: Name, more: Partial<Article> = {}): Article => ({
    id: name,
    outlet: name,
    title: titles[name],
    language: name === 'lamp' || name === 'anvil' ? 'ar' : 'en',
    published: published[name],
    text: texts[name],
    events: ['closing'],
    ...more,
  })
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'فرن تل الفخار', en: 'The kiln of Tell Fakhar' } },
    outlets: (Object.keys(texts) as Name[]).map(name => ({ id: name, name: outlets[name] })),
    sources: [
      {
        id: 'lamp-report',
        kind: 'report',
        name: { ar: 'صحيفة المصباح', en: 'The Lamp' },
        published: '2026-03-02',
      },
    ],
    entities: [],
    events: [
      { id: 'closing', title: { ar: 'إغلاق الفرن', en: 'The closing of the kiln' }, date: '2026-03-01' },
    ],
    questions: [
      {
        id: 'jars',
        text: { ar: 'كم جرة فُقدت؟', en: 'How many jars are missing?' },
        type: 'quantity',
        unit: 'jar',
      },
      {
        id: 'format',
        text: { ar: 'كيف كان اللقاء؟', en: 'How did they meet?' },
        type: 'category',
        options: [
          { id: 'direct', label: { ar: 'مباشر', en: 'Direct' } },
          { id: 'indirect', label: { ar: 'غير مباشر', en: 'Indirect' } },
        ],
      },
    ],
    articles: [
      article('lamp', { basedOn: [{ source: 'lamp-report', status: 'confirmed' }] }),
      article('anvil'),
      article('bucket'),
      article('sieve'),
    ],
    claims: [
      jars('lamp', 'بلغ 40 جرة'),
      jars('anvil', 'بلغ 40 جرة'),
      claim('lamp', 'format', 'اللقاء مع الحرفيين كان غير مباشر', { type: 'category', option: 'indirect' }),
      claim('anvil', 'format', 'اللقاء مع الحرفيين كان مباشرًا', { type: 'category', option: 'direct' }),
    ],
    decisions: [],
  }
}
