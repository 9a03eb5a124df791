import type { Article, Claim, Id, Source, SourceKind } from '../dossier'

/** What an article, or a source, has to do with a source, in the words of PROV-O. */
export type Relation = 'primary-source' | 'quoted-from' | 'derived-from'

/**
 * How a relation is known: a person confirmed or suspects that the article rests on the source; single claims are attributed
 * to it; or the source was recorded as derived from the other.
 */
export type Basis = 'confirmed' | 'suspected' | 'attributed' | 'recorded'

/** One relation; `from` is an article or a source, `to` always a source. */
export interface Tie {
  readonly from: { readonly of: 'article' | 'source'; readonly id: Id }
  readonly to: Id
  readonly relation: Relation
  readonly basis: Basis
  /** The claims that are attributed so; none for the other bases. */
  readonly claims: readonly Id[]
}

/** Who was there, or is the thing itself; a report or an agency has it from somebody. */
const firstHand: ReadonlySet<SourceKind> = new Set(['official', 'anonymous', 'document', 'witness'])

/**
 * Who draws on whom in a dossier (semantics §8): the articles in their order, each with its bases, then with what its
 * confirmed claims name, nearest first met first; then what sources derive from. Every link of an attribution is told of
 * the article and not of the link before it: one official may have spoken to two papers, and neither then leads to the other.
 */
export function tiesOf({
  articles,
  sources,
  claims,
}: {
  readonly articles: readonly Pick<Article, 'id' | 'basedOn'>[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
}): Tie[] {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]))
  const told = attributed(claims, kinds)
  const ofArticles = articles.flatMap(({ id, basedOn = [] }): Tie[] => [
    ...basedOn.map(
      ({ source, status }): Tie => ({
        from: { of: 'article', id },
        to: source,
        relation: 'derived-from',
        basis: status,
        claims: [],
      }),
    ),
    ...(told.get(id)?.values() ?? []),
  ])
  const ofSources = sources.flatMap(({ id, derivedFrom = [] }) =>
    derivedFrom.map(
      (to): Tie => ({
        from: { of: 'source', id },
        to,
        relation: 'derived-from',
        basis: 'recorded',
        claims: [],
      }),
    ),
  )
  return [...ofArticles, ...ofSources]
}

/** By article, what its claims are attributed to; one tie for each source and relation. */
function attributed(
  claims: readonly Claim[],
  kinds: ReadonlyMap<Id, SourceKind>,
): ReadonlyMap<Id, ReadonlyMap<string, Tie>> {
  const found = new Map<Id, Map<string, Tie>>()
  for (const { id, article, status = 'confirmed', attribution = [] } of claims) {
    if (status !== 'confirmed') continue
    const own = found.get(article) ?? new Map<string, Tie>()
    found.set(article, own)
    for (const { source, verb } of attribution) {
      const kind = kinds.get(source)
      const relation: Relation =
        verb === 'quotes' ? 'quoted-from' : kind && firstHand.has(kind) ? 'primary-source' : 'derived-from'
      const key = `${relation} ${source}`
      const known = own.get(key)?.claims ?? []
      const from = { of: 'article', id: article } as const
      if (!known.includes(id))
        own.set(key, { from, to: source, relation, basis: 'attributed', claims: [...known, id] })
    }
  }
  return found
}
