import type { AttributionLink, BasedOn, Decision, Id, Locale, Names, Option, Segment } from '../dossier'
import type {
  ArticleItem,
  ClaimItem,
  ItemContent,
  ItemContents,
  ItemKind,
  QuestionItem,
  SuggestionOrigin,
} from '../item'
import type { Value } from '../values/value'

/** A piece of an item's content, with what it takes to say it in words. */
export type Part =
  /** Words somebody wrote or an article says; `language` is null where nothing tells it. */
  | { readonly as: 'words'; readonly text: string; readonly language: Locale | null }
  /** One of a closed list, `list-word`, as `stance-declined`. */
  | { readonly as: 'term'; readonly term: string }
  /** EDTF. */
  | { readonly as: 'date'; readonly edtf: string }
  /** In UTF-16 code units of the article's text. */
  | { readonly as: 'span'; readonly start: number; readonly end: number }
  | { readonly as: 'plain'; readonly text: string }
  | { readonly as: 'item'; readonly kind: ItemKind; readonly key: Id }
  | { readonly as: 'option'; readonly question: Id; readonly option: Id }
  | { readonly as: 'value'; readonly value: Value; readonly question: Id }
  /** What belongs together: a source and its verb. */
  | { readonly as: 'group'; readonly parts: readonly Part[] }

/** One field of an item. No parts: it says nothing. */
export interface Field {
  /** `option` has one field per option, told apart by `of`. */
  readonly name: string
  readonly of: Id | null
  readonly parts: readonly Part[]
  /** It is what stands there when nobody says anything. */
  readonly isDefault: boolean
}

const words = (text: string | null | undefined, language: Locale | null): Part[] =>
  text ? [{ as: 'words', text, language }] : []
const plain = (text: string | null | undefined): Part[] => (text ? [{ as: 'plain', text }] : [])
const date = (edtf: string | null | undefined): Part[] => (edtf ? [{ as: 'date', edtf }] : [])
const term = (list: string, word: string): Part[] => [{ as: 'term', term: `${list}-${word}` }]
const item = (kind: ItemKind, key: Id): Part => ({ as: 'item', kind, key })
const items = (kind: ItemKind, keys: readonly Id[] = []): Part[] => keys.map(key => item(kind, key))
const group = (...parts: readonly (readonly Part[])[]): Part => ({ as: 'group', parts: parts.flat() })

function field(name: string, parts: readonly Part[], more: { of?: Id; isDefault?: boolean } = {}): Field {
  return { name, parts, of: more.of ?? null, isDefault: more.isDefault ?? parts.length === 0 }
}

/** A field of a closed list that has a default (semantics §2). */
function chosen(name: string, value: string | undefined, preset: string): Field {
  const word = value ?? preset
  return field(name, term(name, word), { isDefault: word === preset })
}

function flag(name: string, value: boolean | undefined): Field {
  return field(name, term('flag', value ? 'yes' : 'no'), { isDefault: !value })
}

const inBoth = (name: string, names: Names): Field[] => [
  field(`${name}-ar`, words(names.ar, 'ar')),
  field(`${name}-en`, words(names.en, 'en')),
]

const optionField = (question: Id, option: Option): Field =>
  field(
    'option',
    [
      ...words(option.label.ar, 'ar'),
      ...words(option.label.en, 'en'),
      ...(option.broader
        ? [group(term('option', 'broader'), [{ as: 'option', question, option: option.broader }])]
        : []),
      ...(option.compatibleWith ?? []).map(other =>
        group(term('option', 'compatible'), [{ as: 'option', question, option: other }]),
      ),
    ],
    { of: option.id },
  )

const questionFields = (question: QuestionItem): Field[] => [
  ...inBoth('text', question.text),
  field('type', term('type', question.type)),
  field('unit', plain(question.unit)),
  flag('cumulative', question.cumulative),
  ...(question.options ?? []).map(option => optionField(question.id, option)),
  flag('archived', question.archived),
]

const segmentPart = ({ kind, start, end }: Segment): Part =>
  group(term('segment', kind), [{ as: 'span', start, end }])
const basisPart = ({ source, status }: BasedOn): Part =>
  group([item('source', source)], term('basis', status))

const articleFields = (article: ArticleItem): Field[] => [
  field('outlet', [item('outlet', article.outlet)]),
  field('title', words(article.title, article.language)),
  field('url', plain(article.url)),
  field('language', term('language', article.language)),
  field('published', date(article.published)),
  field('segments', (article.segments ?? []).map(segmentPart)),
  field('events', items('event', article.events)),
  field('basedOn', (article.basedOn ?? []).map(basisPart)),
  field('readFor', article.readFor === 'all' ? term('readFor', 'all') : items('question', article.readFor)),
]

const linkPart = ({ source, verb }: AttributionLink): Part =>
  group([item('source', source)], term('verb', verb))
const originParts = (origin: SuggestionOrigin | null | undefined): Part[] =>
  origin ? [group(term('origin', origin.by), plain(origin.name), words(origin.why, null))] : []

const claimFields = (claim: ClaimItem): Field[] => [
  field('article', [item('article', claim.article)]),
  field('event', [item('event', claim.event)]),
  field('question', [item('question', claim.question)]),
  field('value', [{ as: 'value', value: claim.value, question: claim.question }]),
  chosen('stance', claim.stance, 'asserts'),
  chosen('polarity', claim.polarity, 'affirms'),
  chosen('mood', claim.mood, 'actual'),
  field('holder', claim.holder ? [item('entity', claim.holder)] : []),
  chosen('level', claim.level, 'textual'),
  field('asOf', date(claim.asOf)),
  field('attribution', (claim.attribution ?? []).map(linkPart)),
  field(
    'anchors',
    claim.anchors.map(({ exact }): Part => ({ as: 'words', text: exact, language: null })),
  ),
  chosen('status', claim.status, 'confirmed'),
  field('note', words(claim.note, null)),
  field('origin', originParts(claim.origin)),
]

const aboutFields = (decision: Decision): Field[] => {
  switch (decision.kind) {
    case 'assumption':
      return [
        field('claim', [item('claim', decision.claim)]),
        field('assumption', [
          ...term('assumption', decision.assumption.kind),
          ...(decision.assumption.kind === 'other-event' && decision.assumption.to
            ? [item('event', decision.assumption.to)]
            : []),
        ]),
      ]
    case 'reconcile':
      return [
        field('event', [item('event', decision.event)]),
        field('question', [item('question', decision.question)]),
        field('article', decision.article ? [item('article', decision.article)] : []),
        field('fault', decision.fault ? term('fault', decision.fault) : []),
        field('into', items('question', decision.into)),
      ]
    case 'join':
      return [
        field('from', [item(decision.of, decision.from)]),
        field('to', [item(decision.of, decision.to)]),
      ]
    case 'derivation':
      return [
        field('article', [item('article', decision.article)]),
        field('source', [item('source', decision.source)]),
      ]
  }
}

const decisionFields = (decision: Decision): Field[] => [
  field('decided', term('decided', decision.kind)),
  ...aboutFields(decision),
  field('outcome', term('outcome', decision.outcome)),
  field('reason', words(decision.reason, null)),
]

const readers: { readonly [K in ItemKind]: (content: ItemContents[K]) => Field[] } = {
  outlet: outlet => [...inBoth('name', outlet.name), field('homepage', plain(outlet.homepage))],
  source: source => [
    ...inBoth('name', source.name),
    field('kind', term('source', source.kind)),
    field('class', plain(source.class)),
    field('published', date(source.published)),
    field('derivedFrom', items('source', source.derivedFrom)),
  ],
  entity: entity => [
    ...inBoth('name', entity.name),
    field('kind', term('entity', entity.kind)),
    field(
      'aliases',
      (entity.aliases ?? []).flatMap(alias => words(alias, null)),
    ),
    field('partOf', entity.partOf ? [item('entity', entity.partOf)] : []),
  ],
  event: event => [...inBoth('title', event.title), field('date', date(event.date))],
  question: questionFields,
  article: articleFields,
  claim: claimFields,
  decision: decisionFields,
}

/** An item's content field by field, in the order in which people read it; what is left out stands as its default. */
export function fieldsOf(kind: ItemKind, content: ItemContent): readonly Field[] {
  // A kind and its content travel together (`Change`), which the type of a union of the two no longer says.
  const read = readers[kind] as (content: ItemContent) => Field[]
  return read(content)
}
