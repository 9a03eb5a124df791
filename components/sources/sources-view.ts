import type { Article, Claim, Dossier, Id, Source } from '@/lib/domain/dossier'

export interface SourceView {
  readonly source: Source
  /** Articles that rest on it as a whole, or else attribute a claim to it. */
  readonly articles: readonly { readonly id: Id; readonly status: 'confirmed' | 'suspected' | 'attributed' }[]
  /** Claims whose chain of attribution names it. */
  readonly claims: number
  readonly derivedFrom: readonly Source[]
}

export interface OutletView {
  readonly id: Id
  readonly articles: readonly { readonly article: Article; readonly claims: number }[]
}

const isConfirmed = (claim: Claim) => (claim.status ?? 'confirmed') === 'confirmed'

/** Who a dossier's statements can be traced to, in the order of the file; only confirmed claims count. */
export function sourcesView(dossier: Dossier): readonly SourceView[] {
  const sources = new Map(dossier.sources.map(source => [source.id, source]))
  const claims = dossier.claims.filter(isConfirmed)
  return dossier.sources.map(source => {
    const attributed = claims.filter(claim => claim.attribution?.some(link => link.source === source.id))
    const speaking = new Set(attributed.map(claim => claim.article))
    return {
      source,
      claims: attributed.length,
      derivedFrom: (source.derivedFrom ?? []).flatMap(id => sources.get(id) ?? []),
      articles: dossier.articles.flatMap(({ id, basedOn = [] }) => {
        const based = basedOn.find(link => link.source === source.id)?.status
        const status = based ?? (speaking.has(id) ? ('attributed' as const) : null)
        return status ? [{ id, status }] : []
      }),
    }
  })
}

/** Outlets with at least one article, and their articles, in the order of the file. */
export function outletsView(dossier: Dossier): readonly OutletView[] {
  const counts = new Map<Id, number>()
  for (const claim of dossier.claims) {
    if (isConfirmed(claim)) counts.set(claim.article, (counts.get(claim.article) ?? 0) + 1)
  }
  return dossier.outlets
    .map(({ id }) => ({
      id,
      articles: dossier.articles
        .filter(article => article.outlet === id)
        .map(article => ({ article, claims: counts.get(article.id) ?? 0 })),
    }))
    .filter(outlet => outlet.articles.length > 0)
}
