import { type Context, makeContext } from '../compare/context'
import { isConfirmed, type Standing, standingOf } from '../compare/standing'
import type { BasedOn, Claim, Dossier, Id, Locale, Polarity, Stance } from '../dossier'
import { namesIn } from '../read/names'
import { numbersIn } from '../read/numbers'
import { tokensOf } from '../read/tokens'
import { negationsOf } from '../read/truth'
import { byCodePoint } from '../registry/search'
import { diffWords } from '../text/diff-words'
import type { Span } from '../text/segment'
import { meetSenses } from '../values/sense'
import type { Value } from '../values/value'
import { inOrder } from './article-order'
import type { Quote } from './derivation'
import { grouped } from './grouped'
import { isOwnVoice, rootsOf, standsFor } from './roots'
import { anchorOf } from './row-claims'

/** An article that renders a report. */
export interface Rendering {
  readonly article: Id
  readonly published: string | null
  /** How the article is known to rest on the report; `credited`: single claims of it are. */
  readonly basis: BasedOn['status'] | 'credited'
}

/**
 * How a rendering stands to the first one of its question: `changed` cannot hold beside it; a `narrower` one says more, a
 * `wider` one less; `shifted` ones share a part; `open`: one of the two takes no position, or a fact is missing.
 */
export type DriftRelation = 'first' | 'same' | 'narrower' | 'wider' | 'shifted' | 'changed' | 'open'

/** What kind of word differs from the first rendering: in any two languages. */
export type WordChange = 'number' | 'negation' | 'name'

export interface DriftStep {
  readonly article: Id
  readonly claim: Id
  readonly value: Value
  readonly stance: Stance
  readonly polarity: Polarity
  readonly relation: DriftRelation
  readonly quote: Quote | null
  /** The words that differ from the first rendering's quote, in UTF-16 code units of each `exact`; null between languages. */
  readonly words: { readonly first: readonly Span[]; readonly here: readonly Span[] } | null
  readonly changes: readonly WordChange[]
}

/** How one question fared from rendering to rendering; one holder's view is one sequence. */
export interface DriftRow {
  readonly event: Id
  readonly question: Id
  readonly holder: Id | null
  readonly steps: readonly DriftStep[]
  /** The first claim that cannot hold beside the first rendering. */
  readonly firstChange: Id | null
}

/** What became of one report in the articles that render it. */
export interface Drift {
  readonly source: Id
  readonly renderings: readonly Rendering[]
  /** In the order of the dossier's events and questions; those on which two claims at least go back to the report. */
  readonly rows: readonly DriftRow[]
}

/**
 * Orders the renderings of a report by publication, undated ones last, then by id, and tells of each question how the claim
 * went from one to the next and where a word first changed it (semantics §8, a drift). The claims of a rendering are those
 * that go back to the report, and of an article that may rest on it and on nothing else also those in its own voice.
 */
export function drift(dossier: Dossier, source: Id): Drift {
  const context = makeContext(dossier)
  const { carried, basis } = carriedFrom(dossier, source, context)
  const renderings = inOrder(dossier.articles.filter(({ id }) => basis.has(id)))
  const place = placesOf(renderings)
  const rows = [
    ...grouped(carried, ({ claim, holder }) => [`${claim.event} ${claim.question} ${holder}`]).values(),
  ]
    .filter(standings => standings.length > 1)
    .map(standings => rowOf(standings.toSorted(byPlace(place)), context))
  const [events, questions] = [placesOf(dossier.events), placesOf(dossier.questions)]
  const at = (row: DriftRow) => [events.get(row.event) ?? 0, questions.get(row.question) ?? 0] as const
  return {
    source,
    renderings: renderings.map(({ id, published = null }) => ({
      article: id,
      published,
      basis: basis.get(id) as Rendering['basis'],
    })),
    rows: rows.toSorted((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]),
  }
}

const placesOf = (items: readonly { readonly id: Id }[]) => new Map(items.map(({ id }, at) => [id, at]))

/** The claims that go back to a report, and how each article that makes one is known to render it. */
function carriedFrom(dossier: Dossier, source: Id, context: Context) {
  const ends = new Set(standsFor(source, context))
  const isOf = (id: Id) => id === source || standsFor(id, context).some(end => ends.has(end))
  const basis = new Map<Id, Rendering['basis']>()
  for (const { id, basedOn = [] } of dossier.articles)
    for (const base of basedOn.toSorted((a, b) => byCodePoint(b.status, a.status)))
      if (isOf(base.source)) basis.set(id, base.status)
  const restingOnly = dossier.articles.filter(({ id, basedOn }) => basis.has(id) && basedOn?.length === 1)
  const only = new Set(restingOnly.map(({ id }) => id))
  const carried = dossier.claims
    .filter(isConfirmed)
    .filter(claim => {
      const roots = rootsOf(claim, context)
      if (claim.attribution?.some(({ source: id }) => isOf(id)) || roots.some(isOf)) return true
      return only.has(claim.article) && roots.some(isOwnVoice)
    })
    .map(claim => standingOf(claim, context))
  for (const { claim } of carried) if (!basis.has(claim.article)) basis.set(claim.article, 'credited')
  return { carried, basis }
}

const firstAnchor = ({ anchors: [anchor] }: Claim) => anchor?.start ?? 0

function byPlace(place: ReadonlyMap<Id, number>) {
  return ({ claim: a }: Standing, { claim: b }: Standing) =>
    (place.get(a.article) as number) - (place.get(b.article) as number) ||
    firstAnchor(a) - firstAnchor(b) ||
    byCodePoint(a.id, b.id)
}

function rowOf(standings: readonly Standing[], context: Context): DriftRow {
  const first = standings.find(({ sense }) => sense !== null) ?? (standings[0] as Standing)
  const steps = standings.map(standing => stepOf(standing, first, context))
  const { event, question } = first.claim
  const firstChange = steps.find(({ relation }) => relation === 'changed')?.claim ?? null
  return { event, question, holder: first.holder, steps, firstChange }
}

function stepOf(standing: Standing, first: Standing, context: Context): DriftStep {
  const { claim } = standing
  const [quote, original] = [anchorOf(standing, context.articles), anchorOf(first, context.articles)]
  const languages = [standing, first].map(({ claim: { article } }) => context.articles.get(article)?.language)
  const isCompared = standing !== first && quote !== null && original !== null
  return {
    article: claim.article,
    claim: claim.id,
    value: claim.value,
    stance: claim.stance ?? 'asserts',
    polarity: claim.polarity ?? 'affirms',
    relation: relationOf(standing, first, context),
    quote,
    words:
      isCompared && languages[0] === languages[1]
        ? wordsThatDiffer(original.exact, quote.exact, languages[0] as Locale)
        : null,
    changes: isCompared ? changesOf(original.exact, quote.exact, context) : [],
  }
}

function relationOf(standing: Standing, first: Standing, { scheme }: Context): DriftRelation {
  if (standing === first) return 'first'
  if (!standing.sense || !first.sense || standing.mood !== first.mood) return 'open'
  if (standing.sense.key === first.sense.key) return 'same'
  const met = meetSenses(first.sense, standing.sense, scheme(standing.claim.question))
  if (met === null) return 'changed'
  if (met.key === standing.sense.key) return 'narrower'
  return met.key === first.sense.key ? 'wider' : 'shifted'
}

function wordsThatDiffer(first: string, here: string, language: Locale) {
  const { a, b } = diffWords(first, here, language)
  return { first: a, here: b }
}

/** What of two quotes differs that is not wording: figures, denials, who or what is named. */
function changesOf(first: string, here: string, { dossier: { entities } }: Context): WordChange[] {
  const [a, b] = [first, here].map(quote => {
    const tokens = tokensOf(quote)
    const isDenied = negationsOf(quote)
    return {
      number: numbersIn(tokens).map(({ value }) => String(value)),
      negation: tokens.some(({ start }) => isDenied(start)) ? ['denied'] : [],
      name: namesIn(quote, tokens, entities).map(({ id }) => id),
    }
  }) as [Record<WordChange, string[]>, Record<WordChange, string[]>]
  const kinds: readonly WordChange[] = ['number', 'negation', 'name']
  const said = (words: readonly string[]) => [...new Set(words)].sort().join(' ')
  return kinds.filter(kind => said(a[kind]) !== said(b[kind]))
}
