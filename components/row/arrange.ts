import type { Camp, CellState, Row } from '@/lib/domain/compare/comparison'
import type { Claim, Id } from '@/lib/domain/dossier'
import type { Lookup } from './lookup'

export interface CampGroup<S> {
  readonly camp: Camp<S>
  /** Its place among the row's camps: its letter. */
  readonly index: number
  /** The claims that stand in this camp alone, by article in the camp's order. */
  readonly claims: readonly Claim[]
}

/** A row's claims by where a reader looks for them; every claim of a cell stands in exactly one place. */
export interface Arrangement<S> {
  /** By holder in order of first appearance, the outlets' own voice as null. */
  readonly groups: readonly { readonly holder: Id | null; readonly camps: readonly CampGroup<S>[] }[]
  readonly fitting: readonly { readonly claim: Claim; readonly camps: readonly number[] }[]
  readonly selfContradicting: readonly { readonly article: Id; readonly claims: readonly Claim[] }[]
  /** Claims that take a position and yet stand in no camp: a fact is missing. */
  readonly aside: readonly Claim[]
  readonly withoutPosition: readonly {
    readonly state: 'unknown' | 'declined'
    readonly claims: readonly Claim[]
  }[]
  readonly quiet: readonly { readonly state: CellState; readonly articles: readonly Id[] }[]
}

export function arrange<S>(row: Row<S>, look: Lookup): Arrangement<S> {
  const camps = campsByClaim(row)
  const claims = Object.values(row.cells).flatMap(cell => claimsOf(cell.claims, look))
  const inNone = claims.filter(claim => takesPosition(claim) && !camps.has(claim.id))
  const contradicting = new Set(row.flags.selfContradicted)
  const state = (wanted: 'unknown' | 'declined') => claims.filter(claim => claim.stance === wanted)
  return {
    groups: groups(row, camps, look),
    fitting: claims.flatMap(claim => {
      const at = camps.get(claim.id) ?? []
      return at.length > 1 ? [{ claim, camps: at }] : []
    }),
    selfContradicting: row.flags.selfContradicted.map(article => ({
      article,
      claims: inNone.filter(claim => claim.article === article),
    })),
    aside: inNone.filter(claim => !contradicting.has(claim.article)),
    withoutPosition: (['unknown', 'declined'] as const)
      .map(wanted => ({ state: wanted, claims: state(wanted) }))
      .filter(group => group.claims.length > 0),
    quiet: quiet(row),
  }
}

/** Where each claim stands among the row's camps; more than one: it fits several. */
export function campsByClaim(row: Row<unknown>): Map<Id, number[]> {
  const found = new Map<Id, number[]>()
  row.camps.forEach((camp, index) => {
    for (const claim of camp.claims) found.set(claim, [...(found.get(claim) ?? []), index])
  })
  return found
}

/** Anything about claims in the order a reader meets them: camp by camp, article by article. */
export function inCampOrder<T extends { readonly claim: Id }>(row: Row<unknown>, list: readonly T[]): T[] {
  const places = new Map(row.camps.flatMap(({ claims }) => claims).map((claim, at) => [claim, at]))
  const last = places.size
  return list.toSorted((a, b) => (places.get(a.claim) ?? last) - (places.get(b.claim) ?? last))
}

/** Articles that have nothing to quote, by what that means. */
export function quiet(row: Row<unknown>): { state: CellState; articles: Id[] }[] {
  return (['silent', 'not-reviewed'] as const)
    .map(state => ({
      state,
      articles: Object.entries(row.cells).flatMap(([article, cell]) =>
        cell.state === state ? [article] : [],
      ),
    }))
    .filter(({ articles }) => articles.length > 0)
}

function groups<S>(row: Row<S>, camps: ReadonlyMap<Id, readonly number[]>, look: Lookup) {
  const found = new Map<Id | null, CampGroup<S>[]>()
  row.camps.forEach((camp, index) => {
    const own = claimsOf(camp.claims, look).filter(claim => camps.get(claim.id)?.length === 1)
    const place = new Map(camp.articles.map((article, at) => [article, at]))
    const at = (claim: Claim) => place.get(claim.article) ?? 0
    const isTimeline = camp.value !== null && 'timeline' in camp.value
    const time = (a: Claim, b: Claim) => (isTimeline ? byCodePoint(a.asOf ?? '~', b.asOf ?? '~') : 0)
    const claims = own.toSorted((a, b) => time(a, b) || at(a) - at(b) || start(a) - start(b))
    found.set(camp.holder, [...(found.get(camp.holder) ?? []), { camp, index, claims }])
  })
  return [...found].map(([holder, list]) => ({ holder, camps: list }))
}

export function takesPosition(claim: Claim): boolean {
  return claim.stance === undefined || claim.stance === 'asserts' || claim.stance === 'none'
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const start = (claim: Claim) => claim.anchors[0]?.start ?? 0

export function claimsOf(ids: readonly Id[], look: Lookup): Claim[] {
  return ids.flatMap(id => look.claims.get(id) ?? [])
}
