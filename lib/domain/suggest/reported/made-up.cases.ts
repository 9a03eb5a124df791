import type { Locale } from '../../dossier'
import { languageOf } from '../language'
import { reportedIn } from './reported'
import type { FoundSource, Reported, ReportedDossier, Voice } from './voice'

/** A dossier about a strike in a theatre, for sentences that are about nothing else. */
export const theatre: ReportedDossier = {
  sources: [
    {
      id: 'harbour-report',
      kind: 'report',
      name: { ar: 'صحيفة «المرفأ»', en: 'The Harbour Gazette' },
      published: '2025-03-02',
    },
    { id: 'north-wire', kind: 'agency', name: { ar: 'وكالة الشمال', en: 'North Wire News Agency' } },
    {
      id: 'stagehands',
      kind: 'anonymous',
      class: 'theatre-staff',
      name: { ar: 'موظفون في المسرح', en: 'theatre employees' },
    },
    {
      id: 'us-officials',
      kind: 'anonymous',
      class: 'us-officials',
      name: { ar: 'مسؤولون أمريكيون', en: 'US officials' },
    },
    {
      id: 'familiar',
      kind: 'anonymous',
      class: 'familiar',
      name: { ar: 'مصادر مطلعة', en: 'people familiar with it' },
    },
    {
      id: 'theatre-statement',
      kind: 'document',
      name: { ar: 'بيان إدارة المسرح', en: "the theatre board's statement" },
    },
    {
      id: 'guest-register',
      kind: 'document',
      name: { ar: 'سجل زوار المسرح', en: 'the theatre visitors register' },
    },
    {
      id: 'nadia-remarks',
      kind: 'official',
      name: { ar: 'نادية الخطيب، مديرة المسرح', en: 'Nadia Khatib, director of the theatre' },
    },
    {
      id: 'doorman',
      kind: 'witness',
      name: { ar: 'بواب المسرح القديم', en: 'the doorman of the old theatre' },
    },
  ],
  outlets: [{ id: 'harbour', name: { ar: 'المرفأ', en: 'The Harbour Gazette' } }],
  entities: [
    { id: 'stage-union', kind: 'organisation', name: { ar: 'نقابة عمال المسرح', en: 'Stage Workers Union' } },
    { id: 'theatre-board', kind: 'organisation', name: { ar: 'إدارة المسرح', en: 'Theatre Board' } },
    { id: 'japan', kind: 'place', name: { ar: 'اليابان', en: 'Japan' }, aliases: ['طوكيو', 'Tokyo'] },
    { id: 'nadia', kind: 'person', name: { ar: 'نادية الخطيب', en: 'Nadia Khatib' } },
    { id: 'adam-lowe', kind: 'person', name: { ar: 'آدم لاو', en: 'Adam Lowe' } },
  ],
}

export interface Reading {
  readonly language?: Locale
  readonly published?: string | null
  readonly dossier?: ReportedDossier | null
}

export function read(
  text: string,
  { language, published = null, dossier = theatre }: Reading = {},
): Reported {
  return reportedIn({
    text,
    language: language ?? languageOf(text)?.language ?? 'ar',
    segments: [],
    published,
    dossier,
  })
}

/** `said مسؤول ياباني (japanese-officials) =us-officials @nadia`: relation, name, class, recorded source, entity. */
function told({ relation, name, class: of, source, entity }: FoundSource): string {
  const more = [of ? ` (${of})` : '', source ? ` =${source}` : '', entity ? ` @${entity}` : ''].join('')
  return `${relation} ${name}${more}`
}

export const sourcesOf = (text: string, more?: Reading): string[] => read(text, more).sources.map(told)

/** The voice of what stands in square brackets, in one line; `own` where the article speaks for itself. */
export function voiceIn(marked: string, more?: Reading): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return line(read(marked.replace(/[[\]]/g, ''), more).voiceOf({ start, end }))
}

function line(voice: Voice): string {
  const links = voice.links
    .map(({ name, source, verb }) => `${source ? `=${source}` : name}:${verb}`)
    .join(' < ')
  return (
    [
      voice.stance === 'asserts' ? '' : voice.stance,
      voice.mood === 'actual' ? '' : voice.mood,
      voice.polarity === 'denies' ? 'denied' : '',
      voice.isNegated ? 'not' : '',
      voice.isHedged ? 'hedged' : '',
      voice.isQuoted ? 'quoted' : '',
      voice.holder ? `@${voice.holder.entity ?? voice.holder.name}` : '',
      links,
    ]
      .filter(part => part !== '')
      .join(' ') || 'own'
  )
}
