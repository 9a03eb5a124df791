import type { Claim, Dossier, Id } from '@/lib/domain/dossier'

/**
 * An invented festival with what identity has to deal with: one person under two spellings and in two scripts, two people of
 * one name, two evenings that look alike with an article filed under the wrong one, twin questions, twin outlets.
 */

const text = {
  olive:
    'افتتح المهرجان مدير البلدية رامز القصّار. وحضر الأمسية 400 زائر. وأصيب عازف اسمه نادر سليم. وأقيمت الأمسية في بيت الزيتون.',
  press:
    'افتتح رامز القصار المهرجان. وحضر 400 زائر. وقال نادر سليم رئيس اللجنة إن الحفل انتهى بلا حوادث. وبيعت 90 تذكرة.',
  hill: 'Ramez Qassar opened the festival. The last evening drew 950 visitors. It was held at the Olive House.',
} as const

type Of = keyof typeof text

const claim = (
  id: Id,
  article: Of,
  exact: string,
  question: Id,
  value: Claim['value'],
  more: Partial<Claim> = {},
): Claim => {
  const start = text[article].indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  const anchors = [{ start, end: start + exact.length, exact }]
  return { id, article, event: 'opening', question, value, anchors, ...more }
}

const visitors = (amount: number) => ({ type: 'quantity', amount, unit: 'زائر' }) as const
const is = (id: Id) => ({ type: 'entity', id }) as const

const claims: readonly Claim[] = [
  claim('c-opened-olive', 'olive', 'رامز القصّار', 'opened', is('qassar')),
  claim('c-opened-press', 'press', 'رامز القصار', 'opened', is('qassar-2')),
  claim('c-opened-hill', 'hill', 'Ramez Qassar', 'opened', is('qassar-en')),
  claim('c-visitors-olive', 'olive', '400 زائر', 'visitors', visitors(400)),
  claim('c-visitors-press', 'press', '400 زائر', 'visitors', visitors(400)),
  claim('c-visitors-hill', 'hill', '950 visitors', 'visitors', visitors(950)),
  claim('c-hurt', 'olive', 'نادر سليم', 'hurt', is('salim-player')),
  claim('c-chair', 'press', 'نادر سليم', 'chair', is('salim-chair')),
  claim('c-sold', 'press', '90 تذكرة', 'sold', { type: 'quantity', amount: 90, unit: 'تذكرة' }),
  claim('c-place-olive', 'olive', 'في بيت الزيتون', 'place', is('house')),
  claim('c-place-hill', 'hill', 'at the Olive House', 'place', is('house')),
]

const article = (id: Of, outlet: Id, title: string, language: 'ar' | 'en', published: string) => ({
  id,
  outlet,
  title,
  language,
  published,
  text: text[id],
  events: ['opening'],
})

const number = (id: Id, ar: string, en: string, unit: string) => ({
  id,
  text: { ar, en },
  type: 'quantity' as const,
  unit,
})

export function oliveFestival(id: Id): Dossier {
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'مهرجان الزيتون', en: 'The olive festival' } },
    outlets: [
      {
        id: 'o-olive',
        name: { ar: 'صوت الزيتون', en: 'Voice of the Olive' },
        homepage: 'https://olive.example',
      },
      { id: 'o-press', name: { ar: 'المعصرة', en: 'The Press' }, homepage: 'https://press.example' },
      { id: 'o-hill', name: { en: 'Hill Gazette' }, homepage: 'https://hill.example' },
      { id: 'o-olive-en', name: { en: 'Olive News' }, homepage: 'https://en.olive.example' },
    ],
    sources: [],
    entities: [
      { id: 'qassar', kind: 'person', name: { ar: 'رامز القصّار' } },
      { id: 'qassar-2', kind: 'person', name: { ar: 'رامز الكصار' }, aliases: ['القصّار، مدير البلدية'] },
      { id: 'qassar-en', kind: 'person', name: { en: 'Ramz Qasar' } },
      { id: 'salim-player', kind: 'person', name: { ar: 'نادر سليم' }, partOf: 'band' },
      { id: 'salim-chair', kind: 'person', name: { ar: 'نادر سليم' }, partOf: 'committee' },
      { id: 'band', kind: 'group', name: { ar: 'فرقة الوادي', en: 'the valley band' } },
      { id: 'committee', kind: 'organisation', name: { ar: 'لجنة المهرجان', en: 'the festival committee' } },
      { id: 'house', kind: 'place', name: { ar: 'بيت الزيتون', en: 'the Olive House' } },
    ],
    events: [
      {
        id: 'opening',
        title: { ar: 'أمسية افتتاح المهرجان', en: 'Opening evening of the festival' },
        date: '2026-03-02',
      },
      {
        id: 'closing',
        title: { ar: 'أمسية ختام المهرجان', en: 'Closing evening of the festival' },
        date: '2026-03-09',
      },
    ],
    questions: [
      { id: 'opened', text: { ar: 'من افتتح المهرجان؟', en: 'Who opened the festival?' }, type: 'entity' },
      number('visitors', 'كم زائرًا حضر الأمسية؟', 'How many visitors came in the evening?', 'زائر'),
      number('sold', 'كم تذكرة بيعت للأمسية؟', 'How many tickets were sold for it?', 'تذكرة'),
      { id: 'hurt', text: { ar: 'من أصيب؟', en: 'Who was hurt?' }, type: 'entity' },
      { id: 'chair', text: { ar: 'من يرأس اللجنة؟', en: 'Who is its chair?' }, type: 'entity' },
      { id: 'place', text: { ar: 'أين أقيمت الأمسية؟', en: 'Where was it held?' }, type: 'entity' },
      {
        id: 'place-2',
        text: { ar: 'أين أقيمت الأمسية تلك؟', en: 'Where was it held then?' },
        type: 'entity',
      },
    ],
    articles: [
      article('olive', 'o-olive', 'أمسية في بيت الزيتون', 'ar', '2026-03-03'),
      article('press', 'o-press', 'المهرجان يفتح أبوابه', 'ar', '2026-03-03'),
      article('hill', 'o-hill', 'A festival comes to its end', 'en', '2026-03-10'),
    ],
    claims,
    decisions: [],
  }
}
