import type { Article, AttributionLink, Claim, Id, Source, SourceKind } from '../dossier'

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

/** People who speak, by name or without (agents, in PROV-O). */
const people: ReadonlySet<SourceKind> = new Set(['official', 'anonymous', 'witness'])
/** Who was there, or is the thing itself; a report or an agency has it from somebody. */
const firstHand: ReadonlySet<SourceKind> = new Set([...people, 'document'])
/** What carries what others say. */
const carriers: ReadonlySet<SourceKind> = new Set(['report', 'agency'])

/** Whether that kind of source is somebody who speaks. */
export const isPerson = (kind: SourceKind | undefined): boolean => kind !== undefined && people.has(kind)

/**
 * Who draws on whom in a dossier (semantics §8): the articles in their order, each with its bases, then with what its
 * confirmed claims name, nearest first met first; then, source by source, what each derives from and whom it has it from.
 *
 * A person or a document stands behind the report that carried them first, so far as a claim names one, and else behind the
 * article; what carries others is told of the article. Nobody leads on to a report: one official may have spoken to two
 * papers, and neither then leads to the other.
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
    ...(told.get(`article ${id}`)?.values() ?? []),
  ])
  const ofSources = sources.flatMap(({ id, derivedFrom = [] }): Tie[] => [
    ...derivedFrom.map(
      (to): Tie => ({
        from: { of: 'source', id },
        to,
        relation: 'derived-from',
        basis: 'recorded',
        claims: [],
      }),
    ),
    ...(told.get(`source ${id}`)?.values() ?? []),
  ])
  return [...ofArticles, ...ofSources]
}

/** By article or source, what claims say of it; one tie for each source and relation. */
function attributed(
  claims: readonly Claim[],
  kinds: ReadonlyMap<Id, SourceKind>,
): ReadonlyMap<string, ReadonlyMap<string, Tie>> {
  const found = new Map<string, Map<string, Tie>>()
  const isOf = (set: ReadonlySet<SourceKind>, source: Id) => {
    const kind = kinds.get(source)
    return kind !== undefined && set.has(kind)
  }
  for (const { id, article, status = 'confirmed', attribution = [] } of claims) {
    if (status !== 'confirmed') continue
    for (const [at, { source, verb }] of attribution.entries()) {
      const isFirstHand = isOf(firstHand, source)
      const carrier = isFirstHand ? carrierOf(attribution, at, link => isOf(carriers, link)) : undefined
      const from: Tie['from'] =
        carrier === undefined ? { of: 'article', id: article } : { of: 'source', id: carrier }
      const relation: Relation =
        verb === 'quotes' ? 'quoted-from' : isFirstHand ? 'primary-source' : 'derived-from'
      const name = `${from.of} ${from.id}`
      const own = found.get(name) ?? new Map<string, Tie>()
      found.set(name, own)
      const key = `${relation} ${source}`
      const known = own.get(key)?.claims ?? []
      if (!known.includes(id))
        own.set(key, { from, to: source, relation, basis: 'attributed', claims: [...known, id] })
    }
  }
  return found
}

/** What a chain says of who carried a link: the nearest carrier towards the root, or else towards the article. */
function carrierOf(
  chain: readonly AttributionLink[],
  at: number,
  isCarrier: (source: Id) => boolean,
): Id | undefined {
  const towardsRoot = chain.slice(at + 1).find(({ source }) => isCarrier(source))
  return (towardsRoot ?? chain.slice(0, at).findLast(({ source }) => isCarrier(source)))?.source
}
