import type {
  Article,
  AssumptionDecision,
  Claim,
  Decision,
  Dossier,
  Entity,
  Id,
  Mood,
  NewsEvent,
  Option,
  Question,
  Source,
} from '../dossier'
import type { Message } from '../message'
import type { CountAnchor, Deictic, Qualifier, TimeUnit, Value } from '../values/value'
import { compare } from './compare'
import type { Camp, Relation, Row } from './comparison'

/** What an article says: a value alone, or a claim with more than its value. */
export type Said = Value | (Partial<Claim> & { readonly value: Value })

/** A dossier of one row, told by who says what; article `a` makes the claims `a1`, `a2` … */
export interface Story {
  readonly says: Readonly<Record<Id, Said | readonly Said[]>>
  readonly question?: Partial<Question>
  readonly articles?: Readonly<Record<Id, Partial<Article>>>
  readonly events?: readonly NewsEvent[]
  readonly sources?: readonly Source[]
  readonly entities?: readonly Entity[]
  readonly decisions?: readonly Decision[]
}

// The values of interchange §1, in a word each.
export const is = (value: boolean): Value => ({ type: 'boolean', value })
export const option = (id: Id): Value => ({ type: 'category', option: id })
export const role = (id: Id): Value => ({ type: 'role', option: id })
export const entity = (id: Id): Value => ({ type: 'entity', id })
export const some = (...members: Id[]): Value => ({ type: 'entities', members })
export const only = (...members: Id[]): Value => ({ type: 'entities', members, closed: true })
export const count = (amount: number, qualifier?: Qualifier): Value => ({
  type: 'quantity',
  amount,
  unit: 'unit',
  ...(qualifier && { qualifier }),
})
export const between = (min: number, max: number): Value => ({ type: 'quantity', min, max, unit: 'unit' })
export const vaguely = (qualifier: Qualifier): Value => ({ type: 'quantity', unit: 'unit', qualifier })
export const day = (edtf: string): Value => ({ type: 'date', edtf })
export const phrase = (deictic: Deictic): Value => ({ type: 'date', deictic })
export const lasting = (amount: number, unit: TimeUnit, qualifier?: Qualifier): Value => ({
  type: 'duration',
  amount,
  unit,
  ...(qualifier && { qualifier }),
})
export const back = (amount: number, unit: TimeUnit, anchor: CountAnchor, qualifier?: Qualifier): Value => ({
  type: 'since',
  amount,
  unit,
  anchor,
  ...(qualifier && { qualifier }),
})
export const since = (edtf: string): Value => ({ type: 'since', edtf })
export const sinceEvent = (event: Id): Value => ({ type: 'since', event })
export const noneSince = (edtf: string): Value => ({ type: 'since', noneSince: { edtf } })
export const noneSinceEvent = (event: Id): Value => ({ type: 'since', noneSince: { event } })
export const words = (text: string, group?: Id): Value => ({ type: 'text', text, ...(group && { group }) })

// What a claim may be besides its value; they nest: `denied(by('hill', is(true)))`.
const claimOf = (said: Said) =>
  'value' in said && typeof said.value === 'object' ? said : { value: said as Value }
export const also = (more: Partial<Claim>, said: Said): Said => ({ ...claimOf(said), ...more })
export const denied = (said: Said) => also({ polarity: 'denies' }, said)
export const by = (holder: Id, said: Said) => also({ holder }, said)
export const asOf = (edtf: string, said: Said) => also({ asOf: edtf }, said)
export const inMood = (mood: Mood, said: Said) => also({ mood }, said)
export const none = (said: Said) => also({ stance: 'none' }, said)
export const unknown = (said: Said) => also({ stance: 'unknown' }, said)
export const declined = (said: Said) => also({ stance: 'declined' }, said)
export const from = (source: Id, said: Said) => also({ attribution: [{ source, verb: 'says' }] }, said)

/** The row's own event is `round`, 10 January 2024. */
export const events: readonly NewsEvent[] = [
  { id: 'round', title: { en: 'The round', ar: 'الجولة' }, date: '2024-01-10' },
  { id: 'may-round', title: { en: 'The May round', ar: 'جولة مايو' }, date: '2023-05-17' },
  { id: 'attack', title: { en: 'The attack', ar: 'الهجوم' }, date: '2024-04' },
  { id: 'undated', title: { en: 'The undated', ar: 'المجهول' }, date: null },
]

const named = (kind: Entity['kind'], id: Id, en: string, ar: string, partOf?: Id): Entity => ({
  id,
  kind,
  name: { en, ar },
  partOf: partOf ?? null,
})
const entities: readonly Entity[] = [
  named('place', 'coast', 'The coast', 'الساحل'),
  named('place', 'oman', 'Oman', 'عمان', 'coast'),
  named('place', 'muscat', 'Muscat', 'مسقط', 'oman'),
  named('place', 'qatar', 'Qatar', 'قطر'),
  named('person', 'hill', 'Hill', 'هيل'),
  named('person', 'kani', 'Kani', 'كني'),
  named('person', 'lake', 'Lake', 'ليك'),
  named('person', 'macgurk', 'Macgurk', 'ماكغورك'),
  named('person', 'makjurk', 'Makjurk', 'ماكجورك'),
  named('person', 'constructor', 'Constructor', 'كونستركتر'),
]

const opt = (id: Id, more: Partial<Option> = {}): Option => ({ id, label: { en: id }, ...more })
/** `shuttle` and `notes` are narrower than `indirect`, that is compatible with `secret`, that has `veiled` under it. */
export const options: readonly Option[] = [
  opt('talks'),
  opt('indirect', { broader: 'talks', compatibleWith: ['secret'] }),
  opt('shuttle', { broader: 'indirect' }),
  opt('notes', { broader: 'indirect' }),
  opt('direct', { broader: 'talks' }),
  opt('secret'),
  opt('veiled', { broader: 'secret' }),
  opt('clash'),
]

const sources: readonly Source[] = [
  { id: 'ft', kind: 'report', name: { en: 'The FT report' } },
  { id: 'wire', kind: 'agency', name: { en: 'The wire' } },
  { id: 'paper', kind: 'document', name: { en: 'The paper' } },
  { id: 'smith', kind: 'official', name: { en: 'Smith' } },
  { id: 'us-one', kind: 'anonymous', class: 'us-officials', name: { en: 'A US official' } },
  { id: 'us-two', kind: 'anonymous', class: 'us-officials', name: { en: 'Another US official' } },
  { id: 'passer-by', kind: 'witness', name: { en: 'A passer-by' } },
  { id: 'digest', kind: 'report', name: { en: 'A digest' }, derivedFrom: ['ft', 'wire'] },
]

export function dossierOf(story: Story): Dossier {
  const claims = Object.entries(story.says).flatMap(([article, said]) =>
    (Array.isArray(said) ? said : [said]).map(
      (one, at): Claim => ({
        id: `${article}${at + 1}`,
        article,
        event: 'round',
        question: 'question',
        anchors: [{ start: 0, end: 1, exact: 'x' }],
        ...claimOf(one),
      }),
    ),
  )
  const ids = new Set([...Object.keys(story.says), ...Object.keys(story.articles ?? {})])
  return {
    isnad: 1,
    dossier: { id: 'story', title: { en: 'A story' } },
    outlets: [...ids].map(id => ({ id: `outlet-${id}`, name: { en: `Outlet ${id}`, ar: `منبر ${id}` } })),
    sources: story.sources ?? sources,
    entities: story.entities ?? entities,
    events: story.events ?? events,
    questions: [
      {
        id: 'question',
        text: { en: 'The question', ar: 'السؤال' },
        type: claims[0]?.value.type ?? 'boolean',
        options,
        ...story.question,
      },
    ],
    articles: [...ids].map(id => ({
      id,
      outlet: `outlet-${id}`,
      title: id,
      language: 'en',
      text: 'x',
      events: ['round'],
      ...story.articles?.[id],
    })),
    claims,
    decisions: story.decisions ?? [],
  }
}

/** The first row of a story, which has as a rule no other. */
export function rowOf(story: Story): Row<Message> {
  const [row] = compare(dossierOf(story), { relations: true }).rows
  if (!row) throw new Error('the story has no row')
  return row
}

/** How two claims of a story relate, seen from the first. */
export function relationOf(story: Story, a: Id = 'a1', b: Id = 'b1'): Relation | undefined {
  return rowOf(story).relations?.find(pair => pair.a === a && pair.b === b)?.relation
}

/** Camps by their articles: `['a+b', 'b+c']`. */
export const campsOf = ({ camps }: { readonly camps: readonly Camp<unknown>[] }): string[] =>
  camps.map(camp => camp.articles.join('+'))

/** Assumptions in short: `['a1 anchor proposed']`. */
export const assumedIn = ({ assumptions }: Row<Message>): string[] =>
  assumptions.map(({ claim, kind, status }) => `${claim} ${kind} ${status}`)

export function decide(
  outcome: AssumptionDecision['outcome'],
  claim: Id,
  kind: AssumptionDecision['assumption']['kind'],
  to?: string | null,
): AssumptionDecision {
  return {
    id: `${outcome}-${claim}-${kind}`,
    kind: 'assumption',
    claim,
    assumption: { kind, ...(to !== undefined && { to }) },
    outcome,
    reason: 'so',
    by: 'a reader',
    at: '2026-11-22T10:00:00Z',
  }
}
