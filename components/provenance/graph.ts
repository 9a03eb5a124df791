import type { Lookup } from '@/components/row/lookup'
import type { Row } from '@/lib/domain/compare/comparison'
import type { Article, Claim, Id, SourceKind, Verb } from '@/lib/domain/dossier'
import type { Edge } from './layout'

/** A box: one article, several that draw on the same, or a source. */
export interface Node {
  readonly id: string
  readonly articles: readonly Id[]
  readonly source: Id | null
  /** A published root of one of the row's camps (semantics §8). */
  readonly isRoot: boolean
  /** An article that is its own root. */
  readonly isOwn: boolean
}

export interface Link extends Edge {
  /** Of an attribution; null where one rests on another as a whole. */
  readonly verb: Verb | null
  readonly isSure: boolean
}

export interface Graph {
  readonly nodes: readonly Node[]
  readonly links: readonly Link[]
}

// More articles than this are drawn together where they draw on the same.
const MOST_APART = 12

/** Who draws on whom in one row: articles, the attribution chains of their claims, and what reports rest on. */
export function provenance(row: Row<unknown>, look: Lookup): Graph {
  const { articles, sources, claims } = look
  const roots = new Set(row.camps.flatMap(camp => camp.roots.ids))
  const speaking = [...new Set(row.camps.flatMap(camp => camp.articles))]
  const drawing = new Drawing()
  for (const id of speaking) {
    const article = articles.get(id)
    const said = row.cells[id]?.claims.flatMap(claim => claims.get(claim) ?? []) ?? []
    for (const claim of said) chain(claim, look, drawing)
    if (article && said.some(claim => rests(claim, look))) based(article, drawing)
  }
  for (const source of drawing.published) {
    for (const origin of sources.get(source)?.derivedFrom ?? []) {
      drawing.link(published(source), null, true, drawing.publish(origin))
    }
  }
  const graph = {
    nodes: [
      ...speaking.map(id => ({
        id: articleBox(id),
        articles: [id],
        source: null,
        isRoot: false,
        isOwn: roots.has(articleBox(id)),
      })),
      ...[...drawing.boxes].map(([id, source]) => ({
        id,
        articles: [],
        source,
        isRoot: id === published(source) && roots.has(source),
        isOwn: false,
      })),
    ],
    links: [...drawing.links.values()],
  }
  return speaking.length > MOST_APART ? together(graph) : graph
}

/** The boxes of sources and the arrows, each once. */
class Drawing {
  readonly boxes = new Map<string, Id>()
  readonly links = new Map<string, Link>()
  readonly published = new Set<Id>()

  publish(source: Id): string {
    this.published.add(source)
    return this.box(published(source), source)
  }

  box(id: string, source: Id): string {
    this.boxes.set(id, source)
    return id
  }

  link(from: string, verb: Verb | null, isSure: boolean, to: string): void {
    const key = JSON.stringify([from, to])
    if (from !== to && !this.links.get(key)?.isSure) this.links.set(key, { from, to, verb, isSure })
  }
}

const articleBox = (id: Id) => `article:${id}`
const published = (source: Id) => `source:${source}`

/**
 * A chain from its article to its root, and whom the root itself names. A source on the way shares its box only with
 * chains that go on in the same way: one official may have spoken to two papers, and neither then leads to the other.
 */
function chain(claim: Claim, look: Lookup, drawing: Drawing): void {
  const chain = claim.attribution ?? []
  const last = chain.findLastIndex(({ source }) => isPublished(look.sources.get(source)?.kind))
  const base = last < 0 && claim.level !== 'inferred' ? onlyBase(look.articles.get(claim.article)) : []
  const onward = [...chain.map(({ source }) => source), ...base]
  let from = articleBox(claim.article)
  for (const [at, { source, verb }] of chain.entries()) {
    const path =
      at < last || last < 0 ? onward.slice(at, last < 0 ? undefined : last + 1) : onward.slice(last, at + 1)
    const side = at < last || last < 0 ? 'to' : 'behind'
    const box =
      at === last ? drawing.publish(source) : drawing.box(JSON.stringify([side, path, base]), source)
    drawing.link(from, verb, true, box)
    from = box
  }
  for (const root of base) drawing.link(from, null, true, drawing.publish(root))
}

/** Where something is carried first, so that a chain ends there (semantics §8). */
const isPublished = (kind: SourceKind | undefined) =>
  kind === 'report' || kind === 'agency' || kind === 'document'

/** The one confirmed base that a claim without a published source rests on; of several none is its root. */
function onlyBase(article: Article | undefined): Id[] {
  const confirmed = (article?.basedOn ?? []).filter(({ status }) => status === 'confirmed')
  return confirmed.length === 1 ? confirmed.map(({ source }) => source) : []
}

const rests = (claim: Claim, look: Lookup) =>
  claim.level !== 'inferred' &&
  !(claim.attribution ?? []).some(({ source }) => isPublished(look.sources.get(source)?.kind))

/** What is only suspected, or one of several bases, is no root; it is drawn as what it is. */
function based(article: Article, drawing: Drawing): void {
  const only = onlyBase(article)
  for (const { source, status } of article.basedOn ?? []) {
    if (only.includes(source)) continue
    drawing.link(articleBox(article.id), null, status === 'confirmed', drawing.publish(source))
  }
}

/** Articles that draw on exactly the same, in the same way, as one box. */
function together({ nodes, links }: Graph): Graph {
  const signature = (node: Node) =>
    JSON.stringify([
      node.isOwn,
      links.filter(({ from }) => from === node.id).map(({ to, verb, isSure }) => [to, verb, isSure]),
    ])
  const groups = new Map<string, Node[]>()
  for (const node of nodes.filter(({ source }) => source === null)) {
    const key = signature(node)
    groups.set(key, [...(groups.get(key) ?? []), node])
  }
  const home = new Map<string, string>()
  const boxes = [...groups.values()].flatMap(group => {
    const first = group[0]
    for (const node of group) if (first) home.set(node.id, first.id)
    return first ? [{ ...first, articles: group.flatMap(({ articles }) => articles) }] : []
  })
  const kept = links.filter(({ from }) => (home.get(from) ?? from) === from)
  return { nodes: [...boxes, ...nodes.filter(({ source }) => source !== null)], links: kept }
}
