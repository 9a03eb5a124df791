import type {
  Claim,
  Decision,
  Dossier,
  Entity,
  Names,
  NewsEvent,
  Outlet,
  Question,
  Source,
} from '@/lib/domain/dossier'
import type { ArticleItem, ClaimItem, ItemContent, ItemKind, QuestionItem } from '@/lib/domain/item'
import type { Value } from '@/lib/domain/values/value'
import { article } from '@/lib/schemas/article'
import { anchor, assumption, attributionLink, claim } from '@/lib/schemas/claim'
import { decisionKinds } from '@/lib/schemas/decision'
import { dossierHead, entity, newsEvent, option, outlet, question, source } from '@/lib/schemas/dossier'
import { valueDefaults } from '@/lib/schemas/plain-value'
import { names } from '@/lib/schemas/words'

type Defaults = Readonly<Record<string, string | boolean | null | readonly never[]>>

/** What a key means when it is left out (interchange §1, semantics §2); a key with no default is always written. */
const defaults = {
  none: {},
  dossier: { weekStart: 'saturday' },
  outlet: { homepage: null },
  source: { class: null, published: null, derivedFrom: [] },
  entity: { aliases: [], partOf: null },
  event: { date: null },
  question: { options: [], unit: null, cumulative: false },
  option: { broader: null, compatibleWith: [] },
  article: { url: null, published: null, sha256: null, segments: [], basedOn: [], readFor: [] },
  claim: {
    stance: 'asserts',
    polarity: 'affirms',
    mood: 'actual',
    holder: null,
    level: 'textual',
    asOf: null,
    attribution: [],
    status: 'confirmed',
    note: null,
  },
  assumption: { to: null },
  reconcile: { article: null, fault: null, into: [] },
} as const satisfies Record<string, Defaults>

/** The order of every value's keys, which is that of each shape in `schemas/value.ts`. */
const valueKeys = [
  'type',
  'value',
  'option',
  'id',
  'members',
  'closed',
  'amount',
  'min',
  'max',
  'unit',
  'qualifier',
  'anchor',
  'edtf',
  'deictic',
  'event',
  'noneSince',
  'text',
  'group',
]
const spanKeys = ['start', 'end', 'kind']
const basedOnKeys = ['source', 'status']
const deicticKeys = ['phrase', 'amount', 'unit']
const originKeys = ['by', 'name', 'why']

interface Shaped {
  readonly shape: Readonly<Record<string, unknown>>
}
type Plain = Readonly<Record<string, unknown>>

function isDefault(value: unknown, standing: unknown): boolean {
  return Array.isArray(standing) ? Array.isArray(value) && value.length === 0 : value === standing
}

/** The keys of `order` that say something, in that order. */
function written(order: readonly string[], item: object, left: Defaults = defaults.none): Plain {
  const from = item as Plain
  const kept: Record<string, unknown> = {}
  for (const key of order) {
    const value = from[key]
    if (value === undefined || (Object.hasOwn(left, key) && isDefault(value, left[key]))) continue
    kept[key] = value
  }
  return kept
}

const orderOf = (schema: Shaped) => Object.keys(schema.shape)
const order = {
  names: orderOf(names),
  dossier: orderOf(dossierHead),
  outlet: orderOf(outlet),
  source: orderOf(source),
  entity: orderOf(entity),
  event: orderOf(newsEvent),
  question: orderOf(question),
  option: orderOf(option),
  article: orderOf(article).filter(key => key !== 'textFile'),
  claim: orderOf(claim),
  anchor: orderOf(anchor),
  link: orderOf(attributionLink),
  assumption: orderOf(assumption),
}

const name = (said: Names) => written(order.names, said)

function canonicalQuestion(item: Question): Plain {
  const options = item.options?.map(one =>
    written(order.option, { ...one, label: name(one.label) }, defaults.option),
  )
  return written(order.question, { ...item, text: name(item.text), options }, defaults.question)
}

function canonicalArticle(item: Dossier['articles'][number]): Plain {
  return written(
    order.article,
    {
      ...item,
      segments: item.segments?.map(segment => written(spanKeys, segment)),
      basedOn: item.basedOn?.map(one => written(basedOnKeys, one)),
    },
    defaults.article,
  )
}

function canonicalValue(value: Value): Plain {
  const kept: Record<string, unknown> = { ...written(valueKeys, value, valueDefaults) }
  if (value.type === 'date' && value.deictic) kept.deictic = written(deicticKeys, value.deictic)
  return kept
}

function canonicalClaim(item: Claim): Plain {
  return written(
    order.claim,
    {
      ...item,
      value: canonicalValue(item.value),
      attribution: item.attribution?.map(link => written(order.link, link)),
      anchors: item.anchors.map(one => written(order.anchor, one)),
    },
    defaults.claim,
  )
}

const judgedKeys = ['claim', 'digest']
const sidesKeys = ['from', 'to']

function canonicalDecision(item: Decision): Plain {
  const keys = orderOf(decisionKinds[item.kind])
  if (item.kind === 'assumption')
    return written(keys, {
      ...item,
      assumption: written(order.assumption, item.assumption, defaults.assumption),
    })
  if (item.kind === 'join')
    return written(
      keys,
      { ...item, judged: item.judged && written(sidesKeys, item.judged) },
      { judged: null },
    )
  if (item.kind === 'reconcile')
    return written(
      keys,
      { ...item, judged: item.judged.map(one => written(judgedKeys, one)) },
      defaults.reconcile,
    )
  return written(keys, item)
}

const canonicalOutlet = (one: Outlet) =>
  written(order.outlet, { ...one, name: name(one.name) }, defaults.outlet)
const canonicalSource = (one: Source) =>
  written(order.source, { ...one, name: name(one.name) }, defaults.source)
const canonicalEntity = (one: Entity) =>
  written(order.entity, { ...one, name: name(one.name) }, defaults.entity)
const canonicalEvent = (one: NewsEvent) =>
  written(order.event, { ...one, title: name(one.title) }, defaults.event)

/** One item as its history keeps it: as the file writes it, and after that what the desk alone knows. */
export function canonicalItem(kind: ItemKind, item: ItemContent): ItemContent {
  return canonicalPlain(kind, item) as unknown as ItemContent
}

function canonicalPlain(kind: ItemKind, item: ItemContent): Plain {
  switch (kind) {
    case 'outlet':
      return canonicalOutlet(item as Outlet)
    case 'source':
      return canonicalSource(item as Source)
    case 'entity':
      return canonicalEntity(item as Entity)
    case 'event':
      return canonicalEvent(item as NewsEvent)
    case 'question': {
      const question = item as QuestionItem
      return { ...canonicalQuestion(question), ...(question.archived ? { archived: true } : {}) }
    }
    case 'article': {
      const { text: _text, ...rest } = canonicalArticle(item as ArticleItem)
      return rest
    }
    case 'claim': {
      const { origin, ...claim } = item as ClaimItem
      return { ...canonicalClaim(claim), ...(origin ? { origin: written(originKeys, origin) } : {}) }
    }
    case 'decision':
      return canonicalDecision(item as Decision)
  }
}

/** The dossier file as an object: keys in the schema's order, lists in the file's, defaults left out. */
function canonicalObject(dossier: Dossier): Plain {
  const { dossier: head } = dossier
  return {
    isnad: dossier.isnad,
    dossier: written(order.dossier, { ...head, title: name(head.title) }, defaults.dossier),
    outlets: dossier.outlets.map(canonicalOutlet),
    sources: dossier.sources.map(canonicalSource),
    entities: dossier.entities.map(canonicalEntity),
    events: dossier.events.map(canonicalEvent),
    questions: dossier.questions.map(canonicalQuestion),
    articles: dossier.articles.map(canonicalArticle),
    claims: dossier.claims.map(canonicalClaim),
    decisions: dossier.decisions.map(canonicalDecision),
  }
}

/** The canonical dossier file (interchange §1): what `export` writes, and what two equal dossiers share byte by byte. */
export function canonicalDossier(dossier: Dossier): string {
  return `${JSON.stringify(canonicalObject(dossier), null, 2)}\n`
}
