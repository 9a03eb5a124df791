import type { Dossier, Id } from '../dossier'
import { brokenQuotations } from './broken-quotations'
import { copies } from './copies'
import { creditsOf } from './credits'
import { type Derivation, derivations, type Edge, edgeKey } from './derivation'
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
  const settled = new Set([...rejected, ...confirmed, ...decidedEdges(dossier)].map(edgeKey))
  const open = findings.filter(({ edge }) => !settled.has(edgeKey(edge)))
  return withoutExplained(derivations(open, dossier), confirmed)
}

function confirmedEdges({ articles }: Dossier): Edge[] {
  return articles.flatMap(({ id, basedOn = [] }) =>
    basedOn.filter(({ status }) => status === 'confirmed').map(({ source }) => ({ article: id, source })),
  )
}

/** What a person decided, either way; another article is named by its id where a source would stand. */
function decidedEdges({ decisions }: Dossier): Edge[] {
  return decisions.flatMap((decision): Edge[] => {
    if (decision.kind !== 'derivation') return []
    const { article, source } = decision
    return [
      { article, source },
      { article, from: source },
    ]
  })
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
