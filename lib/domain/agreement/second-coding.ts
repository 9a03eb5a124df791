import type { Article, Claim, Dossier, Id } from '../dossier'
import type { Change, Changed, ClaimItem, Versioned } from '../item'
import { stableText } from '../stable-text'

/** A cell of the comparison: what one article says on one question of one event. */
export interface CellKey {
  readonly event: Id
  readonly question: Id
  readonly article: Id
}

/** A claim of a coding that is being made; a removed one keeps its place, so that taking the removal back goes on with its number. */
export interface KeptClaim {
  readonly key: Id
  /** Counts from 1. */
  readonly revision: number
  readonly content: Claim | null
}

/** What a set of changes came to, or the change that met a newer version, with that version. */
export type Kept =
  | { readonly claims: readonly KeptClaim[]; readonly changed: readonly Changed[] }
  | { readonly stale: Change<'claim'>; readonly standing: KeptClaim | null }

/**
 * The claims of a coding after changes: all of them or none. A change carries the revision its person saw; one that asks for
 * what is there already changes nothing, so that it may be sent again.
 */
export function withCoded(claims: readonly KeptClaim[], changes: readonly Change<'claim'>[]): Kept {
  let now = claims
  const changed: Changed[] = []
  for (const change of changes) {
    const { key, seen, content } = change
    const at = now.findIndex(one => one.key === key)
    const standing = now[at] ?? null
    const before = standing?.content ?? null
    const revision = standing?.revision ?? 0
    const isThere = stableText(before) === stableText(content)
    if (seen !== revision && !isThere) return { stale: change, standing }
    const made = isThere ? revision : revision + 1
    changed.push({
      kind: 'claim',
      key,
      revision: made,
      before,
      after: content,
      position: at < 0 ? now.length : at,
    })
    if (isThere) continue
    const item = { key, revision: made, content }
    now = at < 0 ? [...now, item] : now.with(at, item)
  }
  return { claims: now, changed }
}

/** The claims that a coding holds, in the order in which they were made. */
export function codedClaims(claims: readonly KeptClaim[]): readonly Claim[] {
  return claims.flatMap(({ content }) => (content === null ? [] : [content]))
}

/** The first coding of a cell: its confirmed claims; none where a person read the article for the question and found nothing. */
export interface FirstCoding {
  readonly claims: readonly Claim[]
}

/** Whether a person read the article for the question, so that its silence is an answer (semantics §6). */
export function isReadFor({ readFor }: Pick<Article, 'readFor'>, question: Id): boolean {
  return readFor === 'all' || (readFor ?? []).includes(question)
}

/** Whether two are of one cell. */
export function sameCell(one: CellKey, other: CellKey): boolean {
  return one.event === other.event && one.question === other.question && one.article === other.article
}

const cellName = ({ event, question, article }: CellKey): string => `${event} ${question} ${article}`

/**
 * The first coding of every cell as the dossier holds it; null where nobody coded it. The claims are gone through once,
 * however many cells are asked for.
 */
export function firstCodings({
  claims,
  articles,
}: Pick<Dossier, 'claims' | 'articles'>): (cell: CellKey) => FirstCoding | null {
  const byCell = new Map<string, Claim[]>()
  for (const claim of claims) {
    if ((claim.status ?? 'confirmed') !== 'confirmed') continue
    const name = cellName(claim)
    const here = byCell.get(name)
    if (here) here.push(claim)
    else byCell.set(name, [claim])
  }
  const byId = new Map(articles.map(article => [article.id, article]))
  return cell => {
    const here = byCell.get(cellName(cell))
    if (here) return { claims: here }
    const article = byId.get(cell.article)
    return article && isReadFor(article, cell.question) ? { claims: [] } : null
  }
}

/** The first coding of one cell; of many, ask `firstCodings`. */
export function firstCoding(
  dossier: Pick<Dossier, 'claims' | 'articles'>,
  cell: CellKey,
): FirstCoding | null {
  return firstCodings(dossier)(cell)
}

/**
 * The changes by which a second coding takes the first one's place: the first claims are rejected, and stay where they can
 * be looked up; the second ones are confirmed claims. An article in which the second coder found nothing counts as read for
 * the question, for only then is its silence an answer. `seenOf` gives the revision of a claim that is there no more.
 */
export function secondForFirst(
  first: readonly Versioned<ClaimItem>[],
  second: readonly Claim[],
  article: Versioned<Omit<Article, 'text'>>,
  question: Id,
  seenOf: (key: Id) => number,
): readonly Change[] {
  const rejected = first.map(
    ({ content, revision }): Change => ({
      kind: 'claim',
      key: content.id,
      seen: revision,
      content: { ...content, status: 'rejected' },
    }),
  )
  const made = second.map(
    (claim): Change => ({ kind: 'claim', key: claim.id, seen: seenOf(claim.id), content: claim }),
  )
  const { content, revision } = article
  if (second.length > 0 || isReadFor(content, question)) return [...rejected, ...made]
  const readFor = [...(content.readFor ?? []), question]
  return [...rejected, { kind: 'article', key: content.id, seen: revision, content: { ...content, readFor } }]
}
