import type { Article, Claim, Dossier, Id } from '@/lib/domain/dossier'

/** An invented landslide: seven articles, one that says how many were hurt, and six that do not, each in its own way. */
const texts = {
  says: 'انهار طريق الجبل فجرا. وأصيب 4 عمال في الانهيار، ونُقلوا إلى المستوصف.',
  denies: 'انهار طريق الجبل فجرا. وليس صحيحا أن 4 عمال أصيبوا في الانهيار.',
  none: 'انهار طريق الجبل فجرا. ولم يُصب أحد في الانهيار.',
  unknown: 'انهار طريق الجبل فجرا. ولم يُعرف عدد المصابين في الانهيار.',
  declined: 'انهار طريق الجبل فجرا. وامتنعت شركة الطرق عن ذكر المصابين.',
  silent: 'انهار طريق الجبل فجرا. وتعمل جرافتان على رفع الصخور عنه.',
  unread: 'انهار طريق الجبل فجرا. ويصل المهندسون إليه غدا.',
} as const
export type Absent = keyof typeof texts

/** The words in which each claim stands. */
export const absentQuotes = {
  denies: 'وليس صحيحا أن 4 عمال أصيبوا',
  none: 'ولم يُصب أحد في الانهيار',
  unknown: 'ولم يُعرف عدد المصابين',
  declined: 'وامتنعت شركة الطرق عن ذكر المصابين',
} as const

/** The state that each article's cell comes to once all six are set. */
export const absentStates = {
  says: 'asserts',
  denies: 'denies',
  none: 'none',
  unknown: 'unknown',
  declined: 'declined',
  silent: 'silent',
  unread: 'not-reviewed',
} as const satisfies Record<Absent, string>

export const outletNames = {
  says: { ar: 'صحيفة السفح', en: 'The Slope' },
  denies: { ar: 'بريد القرية', en: 'Village Post' },
  none: { ar: 'صوت الوادي', en: 'Valley Voice' },
  unknown: { ar: 'أخبار الجبل', en: 'Mountain News' },
  declined: { ar: 'نشرة الطرق', en: 'Road Bulletin' },
  silent: { ar: 'جريدة الصخر', en: 'The Rock' },
  unread: { ar: 'مرآة التل', en: 'Hill Mirror' },
} as const satisfies Record<Absent, Record<'ar' | 'en', string>>

export const injured = { ar: 'كم عاملا أصيب؟', en: 'How many workers were hurt?' } as const

const value: Claim['value'] = { type: 'quantity', amount: 4, unit: 'worker' }

function claim(of: Absent, exact: string, more: Partial<Claim> = {}): Claim {
  const start = texts[of].indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  const anchors = [{ start, end: start + exact.length, exact }]
  return { id: `c-${of}`, article: of, event: 'slide', question: 'injured', value, anchors, ...more }
}

/** `isSet`: with all six as a person sets them at the desk; else only the one claim that gives a value is there. */
export function landslide(id: Id, { isSet }: { readonly isSet: boolean }): Dossier {
  const kinds = Object.keys(texts) as readonly Absent[]
  const articles = kinds.map(
    (of): Article => ({
      id: of,
      outlet: `o-${of}`,
      title: 'انهيار في طريق الجبل',
      language: 'ar',
      published: '2026-05-04',
      text: texts[of],
      events: ['slide'],
      ...(isSet && of === 'silent' ? { readFor: 'all' } : {}),
    }),
  )
  const set: readonly Claim[] = [
    claim('denies', absentQuotes.denies, { polarity: 'denies' }),
    claim('none', absentQuotes.none, { stance: 'none' }),
    claim('unknown', absentQuotes.unknown, { stance: 'unknown' }),
    claim('declined', absentQuotes.declined, { stance: 'declined' }),
  ]
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'انهيار طريق الجبل', en: 'The mountain road landslide' } },
    outlets: kinds.map(of => ({ id: `o-${of}`, name: outletNames[of] })),
    sources: [],
    entities: [],
    events: [{ id: 'slide', title: { ar: 'انهيار الطريق', en: 'The landslide' }, date: '2026-05-04' }],
    questions: [{ id: 'injured', text: injured, type: 'quantity', unit: 'worker' }],
    articles,
    claims: [claim('says', 'وأصيب 4 عمال'), ...(isSet ? set : [])],
    decisions: [],
  }
}
