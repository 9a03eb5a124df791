import type { Article, Decision, Dossier, Id } from '../dossier'
import { brokenQuotations } from './broken-quotations'
import { copies } from './copies'
import { creditsOf } from './credits'
import { type Derivation, derivations, type Edge, type Evidence, edgeKey } from './derivation'
import { confirmedBases, type ReportRegistry, reportOf } from './report-of'
import { rowClaims } from './row-claims'
import { sharedClaims } from './shared-claims'
import { sharedErrors } from './shared-errors'
import { sharedPassages, withPassages } from './shared-passages'

export interface DeriveOptions {
  /** Edges that a person rejected, beside those that the dossier's decisions name: they are not suggested again. */
  readonly rejected?: readonly Edge[]
}

/**
 * Which articles may derive from which sources and from which other articles, each suggestion with its evidence (semantics
 * §8, interchange §3). Edges that are confirmed or that a person decided on are not suggested again. Pure; the time grows with the words of the articles and
 * the claims, not with the pairs of either. The same dossier gives the same list.
 */
export function derive(dossier: Dossier, options: DeriveOptions = {}): Derivation[] {
  return undecided(findDerivations(dossier), dossier, options)
}

/**
 * Every edge that there is evidence of, whatever people decided. What takes the time stands here, and what people decide
 * changes little of it, so that it can be found once and asked often (`undecided`).
 */
export function findDerivations(dossier: Dossier): Derivation[] {
  const { rows, context } = rowClaims(dossier)
  const findings = [
    ...creditsOf(dossier),
    ...copies(dossier.articles),
    ...withPassages(sharedClaims(rows, context), sharedPassages(dossier)),
    ...sharedErrors(rows, context),
    ...brokenQuotations(dossier.articles),
  ]
  return derivations(findings, dossier)
}

/** What of a dossier tells which edges are settled; texts and claims do not. */
export interface Settling extends ReportRegistry {
  readonly articles: readonly Pick<Article, 'id' | 'outlet' | 'basedOn'>[]
  readonly decisions: readonly Decision[]
}

/** An edge, and of what kinds its evidence is. */
type Evidenced = Edge & { readonly evidence: readonly { readonly kind: Evidence['kind'] }[] }

/** Of edges that were found, those between items that are still there, that nobody confirmed and nobody decided on. */
export function undecided<Found extends Evidenced>(
  found: readonly Found[],
  dossier: Settling,
  { rejected = [] }: DeriveOptions = {},
): Found[] {
  const confirmed = confirmedEdges(dossier)
  const told = withArticles([...confirmed, ...decidedEdges(dossier)], dossier)
  const settled = new Set([...rejected, ...told].map(edgeKey))
  const articles = new Set(dossier.articles.map(({ id }) => id))
  const sources = new Set(dossier.sources.map(({ id }) => id))
  const open = found.filter(
    edge =>
      !settled.has(edgeKey(edge)) &&
      articles.has(edge.article) &&
      (edge.source === undefined ? articles.has(edge.from) : sources.has(edge.source)),
  )
  return withoutExplained(open, confirmed)
}

interface SourceEdge {
  readonly article: Id
  readonly source: Id
}

function confirmedEdges({ articles }: Settling): SourceEdge[] {
  return articles.flatMap(article => confirmedBases(article).map(source => ({ article: article.id, source })))
}

/** What a person decided, either way. */
function decidedEdges({ decisions }: Settling): SourceEdge[] {
  return decisions.flatMap(decision =>
    decision.kind === 'derivation' ? [{ article: decision.article, source: decision.source }] : [],
  )
}

/** An edge to the report of an article is one from that article too: nobody is asked about it a second time. */
function withArticles(edges: readonly SourceEdge[], dossier: Settling): Edge[] {
  const articlesOf = new Map<Id | null, Id[]>()
  for (const article of dossier.articles) {
    const report = reportOf(article, dossier)
    articlesOf.set(report, [...(articlesOf.get(report) ?? []), article.id])
  }
  return edges.flatMap(edge => [
    edge,
    ...(articlesOf.get(edge.source) ?? [])
      .filter(from => from !== edge.article)
      .map((from): Edge => ({ article: edge.article, from })),
  ])
}

/** Two articles that rest on one source share its claims: that says nothing about one of them and the other. */
function withoutExplained<Found extends Evidenced>(
  found: readonly Found[],
  confirmed: readonly Edge[],
): Found[] {
  const sources = new Map<Id, Set<Id>>()
  for (const { article, source } of [...confirmed, ...found])
    if (source !== undefined) sources.set(article, (sources.get(article) ?? new Set()).add(source))
  const shareOne = (a: Id, b: Id) => [...(sources.get(a) ?? [])].some(source => sources.get(b)?.has(source))
  return found.filter(
    ({ article, from, evidence }) =>
      from === undefined || evidence.some(({ kind }) => kind !== 'shared-claims') || !shareOne(article, from),
  )
}
