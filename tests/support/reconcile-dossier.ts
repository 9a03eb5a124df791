import type { Article, Claim, Dossier, Id } from '@/lib/domain/dossier'

/** An invented strike at a salt works: a row for each reason why a row waits for a person, and one that waits for none. */

const text = {
  lamp: 'لم يلتق الطرفان منذ أغسطس 2025. وتقف 12 شاحنة عند بوابة الملاحة. وأُغلقت البوابة الشرقية صباحا. ويشارك في الإضراب 300 عامل. وعُقدت الجلسة في بيت البلدية. وتبلغ الغرامة 50 دينارا، ثم قالت الإدارة إنها 90 دينارا.',
  shore:
    'كان آخر لقاء بين الطرفين قبل عشرة أشهر. وتقف 20 شاحنة عند البوابة. ولم تُغلق البوابة الشرقية. ويعمل في الملاحة 1200 عامل. وعُقدت الجلسة في بيت البلدية.',
} as const

const article = (id: keyof typeof text, title: string, published: string): Article => ({
  id,
  outlet: `o-${id}`,
  title,
  language: 'ar',
  published,
  text: text[id],
  events: ['session'],
  readFor: 'all',
})

function claim(
  id: Id,
  of: keyof typeof text,
  question: Id,
  exact: string,
  value: Claim['value'],
  more: Partial<Claim> = {},
): Claim {
  const start = text[of].indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  const anchors = [{ start, end: start + exact.length, exact }]
  return { id, article: of, event: 'session', question, value, anchors, ...more }
}

const count = (amount: number, unit: string) => ({ type: 'quantity', amount, unit }) as const

/** The claims by what they say; the count of months is read from the session, and from the day of publication it fits. */
const claims: readonly Claim[] = [
  claim('c-met-lamp', 'lamp', 'last-met', 'منذ أغسطس 2025', { type: 'since', edtf: '2025-08' }),
  claim(
    'c-met-shore',
    'shore',
    'last-met',
    'قبل عشرة أشهر',
    { type: 'since', amount: 10, unit: 'month' },
    { attribution: [{ source: 'wire', verb: 'reports' }] },
  ),
  claim('c-trucks-lamp', 'lamp', 'trucks', '12 شاحنة', count(12, 'شاحنة')),
  claim('c-trucks-shore', 'shore', 'trucks', '20 شاحنة', count(20, 'شاحنة')),
  claim('c-gate-lamp', 'lamp', 'gate', 'وأُغلقت البوابة الشرقية', { type: 'boolean', value: true }),
  claim('c-gate-shore', 'shore', 'gate', 'ولم تُغلق البوابة الشرقية', { type: 'boolean', value: false }),
  claim('c-workers-lamp', 'lamp', 'workers', 'ويشارك في الإضراب 300 عامل', count(300, 'عامل')),
  claim('c-workers-shore', 'shore', 'workers', 'ويعمل في الملاحة 1200 عامل', count(1200, 'عامل')),
  claim('c-fine-1', 'lamp', 'fine', 'وتبلغ الغرامة 50 دينارا', count(50, 'دينار')),
  claim('c-fine-2', 'lamp', 'fine', 'إنها 90 دينارا', count(90, 'دينار')),
  claim('c-place-lamp', 'lamp', 'place', 'في بيت البلدية', { type: 'entity', id: 'town-hall' }),
  claim('c-place-shore', 'shore', 'place', 'في بيت البلدية', { type: 'entity', id: 'town-hall' }),
]

/** The rows that wait, in the order of a queue: three conflicts, one that agrees under an assumption, one contradiction. */
export const waitingQuestions = ['trucks', 'gate', 'workers', 'last-met', 'fine'] as const

export function saltWorks(id: Id): Dossier {
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'إضراب الملاحة', en: 'The salt works strike' } },
    outlets: [
      { id: 'o-lamp', name: { ar: 'المصباح', en: 'The Lamp' } },
      { id: 'o-shore', name: { ar: 'الضفة', en: 'The Shore' } },
    ],
    sources: [{ id: 'wire', kind: 'agency', name: { ar: 'وكالة الملح', en: 'Salt Wire' } }],
    entities: [{ id: 'town-hall', kind: 'place', name: { ar: 'بيت البلدية', en: 'the town hall' } }],
    events: [{ id: 'session', title: { ar: 'جلسة الملاحة', en: 'The session' }, date: '2026-03-03' }],
    questions: [
      {
        id: 'last-met',
        text: { ar: 'متى كان آخر لقاء بين الطرفين؟', en: 'When did the two last meet?' },
        type: 'since',
      },
      {
        id: 'trucks',
        text: { ar: 'كم شاحنة تقف عند البوابة؟', en: 'How many trucks stand at the gate?' },
        type: 'quantity',
        unit: 'شاحنة',
      },
      {
        id: 'gate',
        text: { ar: 'هل أُغلقت البوابة الشرقية؟', en: 'Was the east gate closed?' },
        type: 'boolean',
      },
      {
        id: 'workers',
        text: { ar: 'كم عدد العمال؟', en: 'How many workers are there?' },
        type: 'quantity',
        unit: 'عامل',
      },
      {
        id: 'fine',
        text: { ar: 'كم الغرامة؟', en: 'How high is the fine?' },
        type: 'quantity',
        unit: 'دينار',
      },
      { id: 'place', text: { ar: 'أين عُقدت الجلسة؟', en: 'Where was the session?' }, type: 'entity' },
    ],
    articles: [
      article('lamp', 'الملاحة واقفة', '2026-03-04'),
      article('shore', 'جلسة بعد أشهر', '2026-06-14'),
    ],
    claims,
    decisions: [],
  }
}
