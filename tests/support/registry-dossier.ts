import type { Claim, Dossier, Id } from '@/lib/domain/dossier'

/** An invented quarrel over a ferry line, with what registries have to deal with: near names, twin questions, look-alikes. */

const text = {
  first:
    'توقفت عبّارة الجزيرة منذ تسعة أيام. وقال المفتش دانيال ورغلاند إن العبّارة فُحصت مرتين. وجرى اللقاء وجهًا لوجه.',
  second: 'لم تبحر العبّارة منذ أسبوع. وذكر ورغلند أن الفحص لم يكتمل. وتبادل الطرفان الرسائل.',
} as const

function anchored(article: keyof typeof text, exact: string) {
  const start = text[article].indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  return [{ start, end: start + exact.length, exact }]
}

const claim = (
  id: Id,
  article: keyof typeof text,
  exact: string,
  more: Pick<Claim, 'question' | 'value'>,
): Claim => ({
  id,
  article,
  event: 'halt',
  anchors: anchored(article, exact),
  ...more,
})

const article = (id: keyof typeof text, outlet: Id, title: string, published: string) => ({
  id,
  outlet,
  title,
  language: 'ar' as const,
  published,
  text: text[id],
  events: ['halt'],
  basedOn: [{ source: 'shore-wire', status: 'suspected' as const }],
  readFor: ['how', 'format'],
})

export function ferry(id: Id): Dossier {
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'عبّارة الجزيرة', en: 'The island ferry' } },
    outlets: [
      { id: 'anchor', name: { ar: 'المرساة', en: 'The Anchor' }, homepage: 'https://anchor.example' },
      { id: 'coast', name: { ar: 'منبر الساحل', en: 'Coast Tribune' } },
      { id: 'idle', name: { ar: 'نشرة الرصيف', en: 'Quay Bulletin' } },
    ],
    sources: [
      { id: 'shore-wire', kind: 'agency', name: { ar: 'وكالة الشاطئ', en: 'Shore Wire' } },
      {
        id: 'shore-report',
        kind: 'report',
        name: { ar: 'تقرير الشاطئ' },
        published: '2026-03-04',
        derivedFrom: ['shore-wire'],
      },
      {
        id: 'crew',
        kind: 'anonymous',
        class: 'ferry-crew',
        name: { ar: 'بحّارة على العبّارة', en: 'crew of the ferry' },
      },
    ],
    entities: [
      { id: 'wergland', kind: 'person', name: { ar: 'دانيال ورغلاند', en: 'Daniel Wergland' } },
      { id: 'wergland-2', kind: 'person', name: { ar: 'ورغلند' }, aliases: ['المفتش ورغلند', 'د. ورغلند'] },
      { id: 'island', kind: 'place', name: { ar: 'جزيرة الرمانة', en: 'Rummana Island' } },
      { id: 'jetty', kind: 'place', name: { ar: 'رصيف الجزيرة', en: 'the island jetty' }, partOf: 'island' },
    ],
    events: [
      { id: 'halt', title: { ar: 'توقف عبّارة الجزيرة', en: 'The island ferry stops' }, date: '2026-03-02' },
      {
        id: 'halt-2',
        title: { ar: 'توقف عبّارة الجزيرة ثانية', en: 'The island ferry stops again' },
        date: '2026-03-20',
      },
      { id: 'fair', title: { ar: 'سوق الربيع', en: 'The spring fair' } },
    ],
    questions: [
      { id: 'inspector', text: { ar: 'من فحص العبّارة؟', en: 'Who inspected the ferry?' }, type: 'entity' },
      {
        id: 'how',
        text: { ar: 'كيف التقى الطرفان؟', en: 'How did the two sides meet?' },
        type: 'category',
        options: [
          { id: 'direct', label: { ar: 'وجهًا لوجه', en: 'face to face' } },
          { id: 'indirect', label: { ar: 'عبر وسيط', en: 'through a mediator' } },
        ],
      },
      {
        id: 'format',
        text: { ar: 'بأي صيغة جرى اللقاء؟', en: 'In what form was the meeting?' },
        type: 'category',
        options: [
          { id: 'face', label: { ar: 'وجها لوجه', en: 'Face to face' } },
          { id: 'letters', label: { ar: 'بالرسائل', en: 'by letters' } },
        ],
      },
      { id: 'checked', text: { ar: 'هل اكتمل الفحص؟', en: 'Was the inspection finished?' }, type: 'boolean' },
    ],
    articles: [
      article('first', 'anchor', 'العبّارة لا تزال عند الرصيف', '2026-03-11'),
      article('second', 'coast', 'أسبوع بلا عبّارة', '2026-03-09'),
    ],
    claims: [
      claim('c-inspector-1', 'first', 'المفتش دانيال ورغلاند', {
        question: 'inspector',
        value: { type: 'entity', id: 'wergland' },
      }),
      claim('c-inspector-2', 'second', 'وذكر ورغلند', {
        question: 'inspector',
        value: { type: 'entity', id: 'wergland-2' },
      }),
      claim('c-how', 'first', 'وجرى اللقاء وجهًا لوجه', {
        question: 'how',
        value: { type: 'category', option: 'direct' },
      }),
      claim('c-format', 'second', 'وتبادل الطرفان الرسائل', {
        question: 'format',
        value: { type: 'category', option: 'letters' },
      }),
      claim('c-checked', 'second', 'الفحص لم يكتمل', {
        question: 'checked',
        value: { type: 'boolean', value: false },
      }),
    ],
    decisions: [],
  }
}
