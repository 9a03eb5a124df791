import type { Lookup } from '@/components/row/lookup'
import type { Row } from '@/lib/domain/compare/comparison'
import type { Article, Claim, Id, Verb } from '@/lib/domain/dossier'
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
export function provenance(row: Row<unknown>, { articles, sources, claims }: Lookup): Graph {
  const roots = new Set(row.camps.flatMap(camp => camp.roots.ids))
  const links = new Map<string, Link>()
  const link = (from: string, to: string, verb: Verb | null, isSure: boolean) => {
    const key = JSON.stringify([from, to])
    const known = links.get(key)
    if (from !== to && !known?.isSure) links.set(key, { from, to, verb, isSure })
  }
  const speaking = [...new Set(row.camps.flatMap(camp => camp.articles))]
  for (const id of speaking) {
    const article = articles.get(id)
    const said = row.cells[id]?.claims.flatMap(claim => claims.get(claim) ?? []) ?? []
    for (const claim of said) chain(claim, link)
    if (article && said.some(rests)) based(article, said, link)
  }
  const reached = [...new Set([...links.values()].map(({ to }) => to.slice('source:'.length)))]
  for (let at = 0; at < reached.length; at += 1) {
    for (const origin of sources.get(reached[at] ?? '')?.derivedFrom ?? []) {
      link(`source:${reached[at]}`, `source:${origin}`, null, true)
      if (!reached.includes(origin)) reached.push(origin)
    }
  }
  const own = (id: Id) => ({
    id: `article:${id}`,
    articles: [id],
    source: null,
    isRoot: false,
    isOwn: roots.has(`article:${id}`),
  })
  const graph = {
    nodes: [
      ...speaking.map(own),
      ...reached.map(id => ({
        id: `source:${id}`,
        articles: [],
        source: id,
        isRoot: roots.has(id),
        isOwn: false,
      })),
    ],
    links: [...links.values()],
  }
  return speaking.length > MOST_APART ? together(graph) : graph
}

type Linking = (from: string, to: string, verb: Verb | null, isSure: boolean) => void

function chain(claim: Claim, link: Linking): void {
  let from = `article:${claim.article}`
  for (const { source, verb } of claim.attribution ?? []) {
    link(from, `source:${source}`, verb, true)
    from = `source:${source}`
  }
}

/** Claims without a chain of their own rest on what their article is based on; inferred ones on nothing published. */
const rests = (claim: Claim) => (claim.attribution ?? []).length === 0 && claim.level !== 'inferred'

function based(article: Article, said: readonly Claim[], link: Linking): void {
  const named = new Set(said.flatMap(claim => (claim.attribution ?? []).map(({ source }) => source)))
  for (const { source, status } of article.basedOn ?? []) {
    if (!named.has(source)) link(`article:${article.id}`, `source:${source}`, null, status === 'confirmed')
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
