import { expect, it } from 'vitest'
import type { Entity, Locale, NewsEvent, Option, Question, Source } from '../../dossier'
import { extract } from '../extract'
import type { RuleClaim } from '../extraction'

/** People, bodies, places and things of an invented port town. */
export const town: readonly Entity[] = [
  { id: 'nadia', kind: 'person', name: { ar: 'نادية الحلو', en: 'Nadia Helou' }, partOf: 'council' },
  { id: 'omar', kind: 'person', name: { ar: 'عمر بن جابر', en: 'Omar bin Jaber' } },
  { id: 'kenji', kind: 'person', name: { ar: 'كنجي موري', en: 'Kenji Mori' } },
  { id: 'anna', kind: 'person', name: { en: 'Anna van Dijk' } },
  { id: 'pele', kind: 'person', name: { en: 'Pelé' } },
  { id: 'council', kind: 'organisation', name: { ar: 'مجلس المدينة', en: 'Town Council' } },
  { id: 'ferries', kind: 'organisation', name: { ar: 'شركة العبارات', en: 'Ferry Company' } },
  { id: 'port-ministry', kind: 'organisation', name: { ar: 'وزارة الموانئ', en: 'Ministry of Ports' } },
  {
    id: 'gazette',
    kind: 'organisation',
    name: { ar: 'صحيفة الميناء', en: 'Harbour Gazette' },
    aliases: ['الميناء اليوم'],
  },
  { id: 'japan', kind: 'place', name: { ar: 'اليابان', en: 'Japan' } },
  { id: 'kenya', kind: 'place', name: { ar: 'كينيا', en: 'Kenya' } },
  { id: 'uk', kind: 'place', name: { ar: 'المملكة المتحدة', en: 'United Kingdom' } },
  { id: 'coast', kind: 'place', name: { ar: 'الساحل الشرقي', en: 'East Coast' } },
  { id: 'mina', kind: 'place', name: { ar: 'المينا', en: 'al-Mina' }, partOf: 'coast' },
  { id: 'quay', kind: 'place', name: { ar: 'رصيف النخل', en: 'Palm Quay' }, partOf: 'mina' },
  { id: 'fares', kind: 'thing', name: { ar: 'أجور العبارات', en: 'ferry fares' } },
  { id: 'dredging', kind: 'thing', name: { ar: 'تعميق الحوض', en: 'dredging of the basin' } },
]

export const fairs: readonly NewsEvent[] = [
  { id: 'spring-fair', title: { ar: 'معرض الربيع', en: 'Spring fair' }, date: '2025-03-08/2025-03-10' },
  { id: 'autumn-fair', title: { ar: 'معرض الخريف', en: 'Autumn fair' }, date: '2025-10-04' },
  { id: 'undated', title: { ar: 'الافتتاح', en: 'Opening' }, date: null },
]

export interface Asked {
  readonly type: Question['type']
  readonly ar?: string
  readonly en?: string
  readonly options?: readonly Option[]
  readonly unit?: string
}

export interface Around {
  readonly language?: Locale
  readonly published?: string | null
  readonly others?: readonly Asked[]
  readonly entities?: readonly Entity[]
  readonly events?: readonly NewsEvent[]
  readonly sources?: readonly Source[]
}

const questionOf = ({ ar, en, ...rest }: Asked, id: string): Question => ({ id, text: { ar, en }, ...rest })

/** What the rules answer to one question from a text, in the language of its letters. */
export function ask(text: string, asked: Asked, around: Around = {}): readonly RuleClaim[] {
  const { published = null, others = [], entities = town, events = fairs, sources = [] } = around
  const language = around.language ?? (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en')
  const questions = [questionOf(asked, 'q'), ...others.map((other, index) => questionOf(other, `q${index}`))]
  const segments = [{ start: 0, end: text.length, kind: 'main' as const }]
  const { claims } = extract({
    text,
    language,
    published,
    segments,
    dossier: { questions, entities, events, sources },
  })
  return claims.filter(({ question }) => question === 'q')
}

export const option = (id: string, ar: string, en: string): Option => ({ id, label: { ar, en } })

/** A line: a text, what is asked, and what the surest claim holds; null where nothing must be offered. */
export type Row = readonly [text: string, asked: Asked, claim: object | null, around?: Around]

/** A test for each line. */
export function holds(rows: readonly Row[]): void {
  for (const [text, asked, claim, around] of rows) {
    it(`${asked.ar ?? asked.en} — ${text}`, () => {
      const claims = ask(text, asked, around)
      if (claim === null) expect(claims).toEqual([])
      else expect(claims[0]).toMatchObject(claim)
    })
  }
}
