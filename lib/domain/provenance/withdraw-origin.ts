import type { BasedOn, DerivationDecision, Id } from '../dossier'
import { inTurn, laid } from '../identity/lay'
import type { Change, Versioned } from '../item'
import { type DossierItems, type Use, usesIn } from '../registry/references'

type Bases = readonly BasedOn[]

/** What was made for decisions on a source, and stands as it was made. */
export interface MadeForOrigin {
  /** The source itself. */
  readonly isSource: boolean
  /** The article that was made its publication; null for none. */
  readonly publication: Id | null
}

/** What the histories know of a decision on an edge. */
export interface OriginHistory {
  /** What the article rested on before anybody decided. */
  readonly before: Bases
  /** What the last decision left it resting on. */
  readonly left: Bases
  readonly made: MadeForOrigin
}

const statusOf = (bases: Bases, source: Id): BasedOn['status'] | null =>
  bases.find(base => base.source === source)?.status ?? null

/** The bases with that source among them as it shall be, or no more; one that is new comes at its place, or last. */
export function withBase(
  bases: Bases,
  source: Id,
  status: BasedOn['status'] | null,
  place: number = bases.length,
): Bases {
  if (status === null) return bases.filter(base => base.source !== source)
  if (statusOf(bases, source) === null) return bases.toSpliced(place, 0, { source, status })
  return bases.map(base => (base.source === source ? { source, status } : base))
}

/** An article that rests on that; nothing where it does so already. */
export function restingOn<T extends DossierItems['article'][number]>(
  { content, revision }: T,
  bases: Bases,
): readonly Change<'article'>[] {
  const { basedOn = [], ...rest } = content
  const isSame =
    basedOn.length === bases.length &&
    bases.every(({ source, status }, at) => basedOn[at]?.source === source && basedOn[at].status === status)
  if (isSame) return []
  const now = bases.length > 0 ? { ...rest, basedOn: bases } : rest
  return [{ kind: 'article', key: content.id, seen: revision, content: now }]
}

/**
 * As if nobody had decided on an edge: the decision goes, the article rests on what it rested on before if it still stands
 * as the decision left it, and what was made for the decision goes once nothing else needs it.
 */
export function withdrawOrigin(
  { content: { id, article, source }, revision }: Versioned<DerivationDecision>,
  items: DossierItems,
  { before, left, made }: OriginHistory,
): readonly Change[] {
  const back = items.article.flatMap(item => {
    const { basedOn = [] } = item.content
    if (item.content.id !== article || statusOf(basedOn, source) !== statusOf(left, source)) return []
    const place = before.findIndex(base => base.source === source)
    return restingOn(item, withBase(basedOn, source, statusOf(before, source), place))
  })
  const changes: readonly Change[] = [{ kind: 'decision', key: id, seen: revision, content: null }, ...back]
  return inTurn(changes, unneeded(source, made, laid(items, changes)))
}

/**
 * What goes of that which was made for decisions on a source, as the items stand: an article is its publication for as long as
 * something draws on it, and the source is there for as long as anything names it. Whoever decided against it only names it.
 */
export function unneeded(
  source: Id,
  { isSource, publication }: MadeForOrigin,
  items: DossierItems,
): readonly Change[] {
  const others = usesIn(items)('source', source).filter(
    ({ kind, key }) => kind !== 'article' || key !== publication,
  )
  const rejections = new Set(
    items.decision.flatMap(({ content }) =>
      content.kind === 'derivation' && content.outcome === 'rejected' ? [content.id] : [],
    ),
  )
  const onlyNames = ({ kind, key }: Use) => kind === 'decision' && rejections.has(key)
  if (!others.every(onlyNames)) return []
  return [
    ...items.article.flatMap(item =>
      item.content.id === publication
        ? restingOn(item, withBase(item.content.basedOn ?? [], source, null))
        : [],
    ),
    ...items.source.flatMap(({ content, revision }): Change[] =>
      isSource && others.length === 0 && content.id === source
        ? [{ kind: 'source', key: source, seen: revision, content: null }]
        : [],
    ),
  ]
}
