import type { Article, Claim, Id, Source } from '../dossier'

/** What roots are read from: the dossier's sources and articles by id. */
export interface Provenance {
  readonly sources: ReadonlyMap<Id, Source>
  readonly articles: ReadonlyMap<Id, Article>
}

export interface RootCount {
  readonly min: number
  readonly max: number
  readonly ids: readonly Id[]
}

const ownRoot = 'article:'

/** Whether a root is an article's own voice, which proves nothing about independence (semantics §8). */
export function isOwnVoice(root: Id): boolean {
  return root.startsWith(ownRoot)
}

/** The reports a source stands for: itself, or those it is derived from, to any depth. */
export function standsFor(source: Id, { sources }: Pick<Provenance, 'sources'>): readonly Id[] {
  const met = new Set([source])
  const ends: Id[] = []
  for (const at of met) {
    const origins = sources.get(at)?.derivedFrom ?? []
    if (origins.length === 0) ends.push(at)
    for (const origin of origins) met.add(origin)
  }
  return ends.length > 0 ? ends : [source]
}

/** Whether a chain of attribution may end at a source: reports, agencies and documents are published (semantics §8). */
export function publishes(source: Source | undefined): boolean {
  return source?.kind === 'report' || source?.kind === 'agency' || source?.kind === 'document'
}

/** The last report, agency or document of a claim's attribution. */
function reportOf(claim: Claim, { sources }: Provenance): Id | undefined {
  return claim.attribution?.findLast(({ source }) => publishes(sources.get(source)))?.source
}

/**
 * Why a claim goes back to its roots. `attribution`: its last report, agency or document. `based-on`: the article's only
 * confirmed base. `own-voice`: neither is there. `several-bases`: which of them a claim rests on is not known. `inferred`:
 * it rests on other claims, and has no root.
 */
export type RootBasis = 'attribution' | 'based-on' | 'own-voice' | 'several-bases' | 'inferred'

export interface Rooting {
  readonly roots: readonly Id[]
  readonly because: RootBasis
  /** The source at which the chain ends; its roots are those that it stands for. Null where it is the article itself. */
  readonly at: Id | null
}

/**
 * Where a claim's attribution ends as far as publication goes, and why: its last report, agency or document; else the
 * article's only confirmed base; else the article itself. An inferred claim has none (semantics §8).
 */
export function rootingOf(claim: Claim, provenance: Provenance): Rooting {
  if (claim.level === 'inferred') return { roots: [], because: 'inferred', at: null }
  const report = reportOf(claim, provenance)
  if (report !== undefined) return rootedAt(report, 'attribution', provenance)
  const bases = (provenance.articles.get(claim.article)?.basedOn ?? []).filter(b => b.status === 'confirmed')
  const [base] = bases
  if (bases.length === 1 && base) return rootedAt(base.source, 'based-on', provenance)
  const because = bases.length > 1 ? 'several-bases' : 'own-voice'
  return { roots: [`${ownRoot}${claim.article}`], because, at: null }
}

function rootedAt(source: Id, because: RootBasis, provenance: Provenance): Rooting {
  return { roots: standsFor(source, provenance), because, at: source }
}

/** The roots of a claim (semantics §8). */
export function rootsOf(claim: Claim, provenance: Provenance): readonly Id[] {
  return rootingOf(claim, provenance).roots
}

/** What a claim rests on besides its root: named sources by id, anonymous ones by class. */
function restsOn(claim: Claim, roots: readonly Id[], provenance: Provenance): readonly string[] {
  if (!claim.attribution) return []
  const report = reportOf(claim, provenance)
  return claim.attribution
    .filter(({ source }) => source !== report && !roots.includes(source))
    .map(({ source }) => {
      const { kind, class: ofClass } = provenance.sources.get(source) ?? {}
      return kind === 'anonymous' && ofClass != null ? `class ${ofClass}` : `source ${source}`
    })
}

/** A claim with its roots, as `rootsOf` gives them. */
export interface Rooted {
  readonly claim: Claim
  readonly roots: readonly Id[]
}

/**
 * How many independent roots stand behind claims that agree. `max`: all distinct roots. `min`: the known ones, two of
 * them as one where their claims rest on one named source or on one class of anonymous ones; at least 1 (semantics §8).
 */
export function countRoots(behind: readonly Rooted[], provenance: Provenance): RootCount {
  const all = new Set<Id>()
  const merged = new Map<string, string>()
  const find = (x: string): string => {
    let at = x
    for (let up = merged.get(at); up !== undefined; up = merged.get(at)) at = up
    return at
  }
  for (const { claim, roots } of behind) {
    for (const root of roots) all.add(root)
    const grounds = restsOn(claim, roots, provenance)
    for (const root of roots.filter(r => !isOwnVoice(r)))
      for (const ground of grounds) {
        const [a, b] = [find(`source ${root}`), find(ground)]
        if (a !== b) merged.set(a, b)
      }
  }
  const ids = [...all].sort()
  const known = new Set(ids.filter(id => !isOwnVoice(id)).map(id => find(`source ${id}`)))
  return { min: Math.max(1, known.size), max: Math.max(1, ids.length), ids }
}
