import type {
  Article,
  AssumptionDecision,
  Claim,
  Decision,
  Dossier,
  Entity,
  Id,
  NewsEvent,
  Outlet,
  Question,
  Source,
} from '../dossier'
import type { DayRange } from '../message'
import { foldName } from '../text/fold'
import { edtfDays } from '../time/edtf'
import type { Moment, Scheme } from '../values/kind'
import { makeEmptyCells } from './cell'
import type { Cell } from './comparison'

/** A dossier made ready to be asked: everything by its id, dates as days, orders closed. */
export interface Context {
  readonly dossier: Dossier
  readonly outlets: ReadonlyMap<Id, Outlet>
  readonly sources: ReadonlyMap<Id, Source>
  readonly entities: ReadonlyMap<Id, Entity>
  readonly events: ReadonlyMap<Id, NewsEvent>
  readonly questions: ReadonlyMap<Id, Question>
  readonly articles: ReadonlyMap<Id, Article>
  readonly eventDays: (id: Id) => DayRange | null
  readonly published: (article: Id) => DayRange | null
  readonly moment: (claim: Claim) => Moment
  readonly scheme: (question: Id) => Scheme
  /** Whether two entities have a name, in either language, that is one name but for its spelling. */
  readonly soundAlike: (a: Id, b: Id) => boolean
  readonly decisions: (claim: Id) => readonly AssumptionDecision[]
  /** What the cells of a row are before its claims are looked at. */
  readonly emptyCells: (event: Id, question: Id) => Record<Id, Cell>
}

function byId<T extends { readonly id: Id }>(list: readonly T[]): Map<Id, T> {
  return new Map(list.map(item => [item.id, item]))
}

/** `build`, remembered by its one argument. */
function remembered<T>(build: (id: Id) => T): (id: Id) => T {
  const known = new Map<Id, T>()
  return id => {
    const found = known.get(id)
    if (found !== undefined) return found
    const made = build(id)
    known.set(id, made)
    return made
  }
}

/** An id with everything above it; a circle, which no valid file holds, ends where it closes. */
function closure(above: (id: Id) => Id | null | undefined): (id: Id) => ReadonlySet<Id> {
  return remembered(id => {
    const line = new Set<Id>()
    for (let at: Id | null | undefined = id; at != null && !line.has(at); at = above(at)) line.add(at)
    return line
  })
}

function makeScheme(question: Question | undefined, isPart: Scheme['isPart']): Scheme {
  const options = byId(question?.options ?? [])
  const upward = closure(id => options.get(id)?.broader)
  const isNarrower = (a: Id, b: Id) => upward(a).has(b)
  const inLine = remembered(
    id => new Set([...options.keys()].filter(other => isNarrower(id, other) || isNarrower(other, id))),
  )
  const declared = new Map<Id, Set<Id>>([...options.keys()].map(id => [id, new Set()]))
  for (const option of options.values())
    for (const other of option.compatibleWith ?? []) {
      declared.get(option.id)?.add(other)
      declared.get(other)?.add(option.id)
    }
  const compatible = remembered(id => {
    const partners = [...inLine(id)].flatMap(one => [...(declared.get(one) as Set<Id>)])
    return new Set(partners.flatMap(partner => [...inLine(partner)]))
  })
  const areCompatible = (a: Id, b: Id) => compatible(a).has(b)
  return { isNarrower, areCompatible, isPart }
}

/** Indexes a dossier. Takes time linear in its size; texts are never looked at. */
export function makeContext(dossier: Dossier): Context {
  const entities = byId(dossier.entities)
  const events = byId(dossier.events)
  const questions = byId(dossier.questions)
  const articles = byId(dossier.articles)
  const wholes = closure(id => entities.get(id)?.partOf)
  const isPart = (a: Id, b: Id) => wholes(a).has(b)
  const eventDays = remembered(id => days(events.get(id)?.date))
  const published = remembered(id => days(articles.get(id)?.published))
  const names = remembered(id => {
    const entity = entities.get(id)
    const all = entity ? [entity.name.ar, entity.name.en, ...(entity.aliases ?? [])] : []
    return new Set(all.filter(name => name !== undefined).map(foldName))
  })
  const decided = new Map<Id, AssumptionDecision[]>()
  for (const decision of dossier.decisions.filter(isAboutAssumption))
    decided.set(decision.claim, [...(decided.get(decision.claim) ?? []), decision])
  const sources = byId(dossier.sources)
  const weekStart = dossier.dossier.weekStart ?? 'saturday'
  return {
    dossier,
    outlets: byId(dossier.outlets),
    sources,
    entities,
    events,
    questions,
    articles,
    emptyCells: makeEmptyCells([...articles.keys()].sort().map(id => articles.get(id) as Article)),
    eventDays,
    published,
    moment: claim => ({
      event: eventDays(claim.event),
      published: published(claim.article),
      weekStart,
      eventDays,
    }),
    scheme: remembered(id => makeScheme(questions.get(id), isPart)),
    soundAlike: (a, b) => [...names(a)].some(name => names(b).has(name)),
    decisions: decided.size === 0 ? () => NO_DECISIONS : claim => decided.get(claim) ?? NO_DECISIONS,
  }
}

const NO_DECISIONS: readonly AssumptionDecision[] = []

const isAboutAssumption = (decision: Decision): decision is AssumptionDecision =>
  decision.kind === 'assumption'

function days(edtf: string | null | undefined): DayRange | null {
  return edtf == null ? null : edtfDays(edtf)
}
