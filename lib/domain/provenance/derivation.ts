import type { Article, Dossier, Id } from '../dossier'
import { byCodePoint } from '../registry/search'

/** Words of an article; offsets are UTF-16 code units of its text, and `exact` is what stands there. */
export interface Quote {
  readonly article: Id
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** The same in both: `here` in the article that is thought to derive, `there` in another. */
export interface QuotePair {
  readonly here: Quote
  readonly there: Quote
}

/** A claim of the article and the one it repeats. */
export interface ClaimPair {
  readonly event: Id
  readonly question: Id
  /** Of the article that is thought to derive. */
  readonly here: Id
  /** Of the article `there.article`. */
  readonly there: Id
  readonly quotes: QuotePair | null
}

/** Words of the text that say where its account comes from. */
export interface CreditEvidence {
  readonly kind: 'credit'
  readonly strength: number
  readonly quotes: readonly Quote[]
  /** Claims of the article that are attributed to the source. */
  readonly claims: readonly Id[]
}

export interface OverlapEvidence {
  readonly kind: 'overlap'
  readonly strength: number
  /** How much of this article's own words the other has, and of the other's this one; 0 to 1, quotations left out. */
  readonly share: number
  readonly shareOfOther: number
  readonly words: number
  /** Whether the dates say which of the two came first; where not, they may stand the other way round. */
  readonly isDated: boolean
  /** The longest first. */
  readonly passages: readonly QuotePair[]
}

/** Claims, or passages where nobody has entered claims, that only these two have, or that only the source's reports have. */
export interface SharedClaimsEvidence {
  readonly kind: 'shared-claims'
  readonly strength: number
  readonly claims: readonly ClaimPair[]
  readonly passages: readonly QuotePair[]
}

/** What both have wrong, or unlike all others: a figure against the figure of others, a spelling. */
export interface SharedErrorsEvidence {
  readonly kind: 'shared-errors'
  readonly strength: number
  readonly claims: readonly ClaimPair[]
  readonly spellings: readonly (QuotePair & { readonly usual: string })[]
}

/** A quotation that both break off, interrupt or mend at the same word. */
export interface QuotationEvidence {
  readonly kind: 'quotation'
  readonly strength: number
  readonly passages: readonly QuotePair[]
}

export type Evidence =
  | CreditEvidence
  | OverlapEvidence
  | SharedClaimsEvidence
  | SharedErrorsEvidence
  | QuotationEvidence

/** Which article may derive from which source, or from which other article (interchange §3, `derive`). */
export type Edge =
  | { readonly article: Id; readonly source: Id; readonly from?: undefined }
  | { readonly article: Id; readonly from: Id; readonly source?: undefined }

/** A suggested edge; nothing counts it before a person confirms it (semantics §8). */
export type Derivation = Edge & {
  /** 0 to 1, three decimals: see `scoreOf`. */
  readonly score: number
  /** In the order of `evidenceKinds`, one of each kind at most. */
  readonly evidence: readonly Evidence[]
}

/** What evidence of an edge was found, before edges are put together. */
export interface Finding {
  readonly edge: Edge
  readonly evidence: Evidence
}

const evidenceKinds: readonly Evidence['kind'][] = [
  'credit',
  'overlap',
  'shared-claims',
  'shared-errors',
  'quotation',
]

/** Weaker suggestions would cost an editor more than they tell. */
const weakest = 0.4

export const edgeKey = (edge: Edge): string =>
  edge.source === undefined ? `${edge.article} from ${edge.from}` : `${edge.article} source ${edge.source}`

/** One number for evidence that stands apart: what is left of doubt when each piece takes its strength away from it. */
export function scoreOf(strengths: readonly number[]): number {
  return rounded(1 - strengths.reduce((doubt, strength) => doubt * (1 - strength), 1))
}

/** Three decimals: more would tell of an exactness that no strength has. */
export const rounded = (part: number): number => Math.round(part * 1000) / 1000

/**
 * Edges out of the evidence found for each: scored, those below 0.4 left out, in the order of the dossier's articles, then
 * by score, then by id. Of two findings of one kind for one edge the first counts.
 */
export function derivations(
  findings: readonly Finding[],
  { articles }: Pick<Dossier, 'articles'>,
): Derivation[] {
  const byEdge = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = edgeKey(finding.edge)
    const known = byEdge.get(key)
    if (!known) byEdge.set(key, [finding])
    else if (!known.some(({ evidence }) => evidence.kind === finding.evidence.kind)) known.push(finding)
  }
  const place = new Map(articles.map(({ id }, at) => [id, at]))
  const at = ({ article }: Edge) => place.get(article) as number
  return [...byEdge.values()]
    .map(derivation)
    .filter(({ score }) => score >= weakest)
    .sort((a, b) => at(a) - at(b) || b.score - a.score || byCodePoint(edgeKey(a), edgeKey(b)))
}

function derivation(findings: readonly Finding[]): Derivation {
  const [{ edge }] = findings as [Finding]
  const evidence = findings
    .map(finding => finding.evidence)
    .sort((a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind))
  return { ...edge, score: scoreOf(evidence.map(({ strength }) => strength)), evidence }
}

/** The quote of a stretch of an article. */
export function quoteOf({ id, text = '' }: Article, start: number, end: number): Quote {
  return { article: id, start, end, exact: text.slice(start, end) }
}
