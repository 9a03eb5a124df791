import type { Claim, Dossier } from '@/lib/domain/dossier'
import { newDossierId } from './desk'

/** An invented article with each kind of segment, in either language; the same sentences in both. */
const texts = {
  ar: [
    'الجرس يعود إلى برج الميناء',
    'برج الميناء صباح الاثنين.',
    'قال حارس البرج إن الجرس قُرع مرتين يوم الأربعاء. ولم يحضر القرع سوى ثلاثة صيادين.',
    'وبحسب سجلّ الميناء، كان الجرس قد صمت تسعة أشهر. ثم أصلحه حدّاد من الحيّ القديم.',
    'ولم تُعرف كلفة الإصلاح. وينتظر الصيادون أن يُقرع الجرس كل صباح.',
    'سوق السمك يفتح يوم الجمعة. ويبيع فيه عشرون بائعًا.',
    'تصل النشرة إلى بريدكم كل مساء.',
  ],
  en: [
    'The bell comes back to the harbour tower',
    'The harbour tower on Monday morning.',
    'The tower’s keeper said that the bell rang twice on Wednesday. Only three fishermen were there to hear it.',
    'By the harbour’s book, the bell had been silent for nine months. Then a smith from the old quarter mended it.',
    'Nobody knows what the repair cost. The fishermen hope that the bell will ring every morning.',
    'The fish market opens on Friday. Twenty people sell there.',
    'Our letter reaches you every evening.',
  ],
} as const

const kinds = ['headline', 'caption', 'main', 'main', 'main', 'related', 'boilerplate'] as const

export type Language = keyof typeof texts

export const quotes = {
  ar: { rang: 'الجرس قُرع مرتين', silent: 'صمت تسعة أشهر', cost: 'ولم تُعرف كلفة الإصلاح' },
  en: {
    rang: 'the bell rang twice',
    silent: 'silent for nine months',
    cost: 'Nobody knows what the repair cost',
  },
} as const

const textOf = (language: Language): string => texts[language].join('\n\n')

/** Two articles, one in each language: a confirmed claim and two suggestions in each. `more`: further lines of the text. */
export function annotateDossier(
  more: Partial<Record<Language, string>> = {},
): Dossier & { dossier: { id: string } } {
  const articles = (['ar', 'en'] as const).map(language => {
    const text = more[language] ?? textOf(language)
    const own = texts[language]
    const starts = own.map(line => text.indexOf(line))
    const segments = own.flatMap((line, at) => {
      const kind = kinds[at]
      const start = starts[at] ?? -1
      return kind === undefined || kind === 'main' || start < 0
        ? []
        : [{ start, end: start + line.length, kind }]
    })
    return {
      id: `bell-${language}`,
      outlet: `harbour-${language}`,
      title: own[0],
      language,
      published: '2026-03-05',
      text,
      segments,
      events: ['ringing'],
    }
  })
  const claims = (['ar', 'en'] as const).flatMap(language => {
    const text = more[language] ?? textOf(language)
    const claim = (
      name: 'rang' | 'silent' | 'cost',
      rest: Pick<Claim, 'question' | 'value' | 'status'>,
    ): Claim => {
      const exact = quotes[language][name]
      const start = text.indexOf(exact)
      return {
        id: `${name}-${language}`,
        article: `bell-${language}`,
        event: 'ringing',
        anchors: [{ start, end: start + exact.length, exact }],
        ...rest,
      }
    }
    return [
      claim('rang', { question: 'did-ring', value: { type: 'boolean', value: true }, status: 'confirmed' }),
      claim('silent', {
        question: 'how-long',
        value: { type: 'since', amount: 9, unit: 'month', qualifier: 'exact' },
        status: 'suggested',
      }),
      claim('cost', { question: 'cost', value: { type: 'text', text: '?' }, status: 'suggested' }),
    ]
  })
  return {
    isnad: 1,
    dossier: {
      id: newDossierId(),
      title: { ar: 'جرس البرج', en: 'The tower’s bell' },
      weekStart: 'saturday',
    },
    outlets: (['ar', 'en'] as const).map(language => ({
      id: `harbour-${language}`,
      name: { ar: 'صوت الميناء', en: 'Harbour Voice' },
    })),
    sources: [],
    entities: [],
    events: [{ id: 'ringing', title: { ar: 'القرع', en: 'The ringing' }, date: '2026-03-04' }],
    questions: [
      { id: 'did-ring', text: { ar: 'هل قُرع الجرس؟', en: 'Did the bell ring?' }, type: 'boolean' },
      { id: 'how-long', text: { ar: 'كم صمت الجرس؟', en: 'How long was it silent?' }, type: 'since' },
      { id: 'cost', text: { ar: 'كم كلّف الإصلاح؟', en: 'What did the repair cost?' }, type: 'text' },
    ],
    articles,
    claims,
    decisions: [],
  }
}
