import type { Dossier, Id } from '../dossier'
import { brokenQuotations } from './broken-quotations'
import { copies } from './copies'
import { creditsOf } from './credits'
import { type Derivation, derivations, type Edge, edgeKey } from './derivation'
import { confirmedBases, reportOf } from './report-of'
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
export function derive(dossier: Dossier, { rejected = [] }: DeriveOptions = {}): Derivation[] {
  const { rows, context } = rowClaims(dossier)
  const findings = [
    ...creditsOf(dossier),
    ...copies(dossier.articles),
    ...withPassages(sharedClaims(rows, context), sharedPassages(dossier)),
    ...sharedErrors(rows, context),
    ...brokenQuotations(dossier.articles),
  ]
  const confirmed = confirmedEdges(dossier)
  const told = withArticles([...confirmed, ...decidedEdges(dossier)], dossier)
  const settled = new Set([...rejected, ...told].map(edgeKey))
  const open = findings.filter(({ edge }) => !settled.has(edgeKey(edge)))
  return withoutExplained(derivations(open, dossier), confirmed)
}

interface SourceEdge {
  readonly article: Id
  readonly source: Id
}

function confirmedEdges({ articles }: Dossier): SourceEdge[] {
  return articles.flatMap(article => confirmedBases(article).map(source => ({ article: article.id, source })))
}

/** What a person decided, either way. */
function decidedEdges({ decisions }: Dossier): SourceEdge[] {
  return decisions.flatMap(decision =>
    decision.kind === 'derivation' ? [{ article: decision.article, source: decision.source }] : [],
  )
}

/** An edge to the report of an article is one from that article too: nobody is asked about it a second time. */
function withArticles(edges: readonly SourceEdge[], dossier: Dossier): Edge[] {
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
function withoutExplained(found: readonly Derivation[], confirmed: readonly Edge[]): Derivation[] {
  const sources = new Map<Id, Set<Id>>()
  for (const { article, source } of [...confirmed, ...found])
    if (source !== undefined) sources.set(article, (sources.get(article) ?? new Set()).add(source))
  const shareOne = (a: Id, b: Id) => [...(sources.get(a) ?? [])].some(source => sources.get(b)?.has(source))
  return found.filter(
    ({ article, from, evidence }) =>
      from === undefined || evidence.some(({ kind }) => kind !== 'shared-claims') || !shareOne(article, from),
  )
}
