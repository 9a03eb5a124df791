import type { Id } from '../dossier'
import type { ArticleItem, Change, ClaimItem, Versioned } from '../item'
import { type Outcome, refuse, sorted } from '../registry/merge'
import { type DossierItems, sinceEvent } from '../registry/references'

/** An article's claims about one event that are about another. */
export interface Move {
  readonly article: Id
  readonly from: Id
  readonly to: Id
  /** Which of them; null for all, suggested and rejected ones too. */
  readonly claims: readonly Id[] | null
}

/** The claims of an article about an event, whatever their status. */
export function claimsAbout(
  { article, from }: Pick<Move, 'article' | 'from'>,
  items: DossierItems,
): readonly Versioned<ClaimItem>[] {
  return items.claim.filter(({ content }) => content.article === article && content.event === from)
}

/**
 * What moving them changes. The article is then about `to`, and about `from` no more once none of its claims is. Refused where
 * an item is not there (any more), nothing would move, or a claim tells its time by the event it would go to (semantics §3.2).
 */
export function moveClaims(move: Move, items: DossierItems): Outcome {
  const { article: of, from, to } = move
  const article = items.article.find(({ content }) => content.id === of)
  const missing = [from, to].filter(key => !items.event.some(({ content }) => content.id === key))
  if (!article) return { ok: false, refusals: [refuse('missing', [of, ...missing])] }
  if (missing.length > 0) return { ok: false, refusals: [refuse('missing', missing)] }
  if (from === to) return { ok: false, refusals: [refuse('same', [from])] }
  const all = claimsAbout(move, items)
  const chosen = move.claims === null ? null : new Set(move.claims)
  const moved = all.filter(({ content }) => chosen === null || chosen.has(content.id))
  const known = new Set(all.map(({ content }) => content.id))
  const lost = (move.claims ?? []).filter(id => !known.has(id))
  if (lost.length > 0) return { ok: false, refusals: [refuse('missing', sorted(lost))] }
  if (moved.length === 0) return { ok: false, refusals: [refuse('nothing')] }
  const circular = moved.filter(
    ({ content: { value } }) => value.type === 'since' && sinceEvent(value) === to,
  )
  if (circular.length > 0)
    return { ok: false, refusals: [refuse('since', sorted(circular.map(({ content }) => content.id)))] }
  return {
    ok: true,
    changes: [
      ...moved.map(({ content, revision }): Change => {
        return { kind: 'claim', key: content.id, seen: revision, content: { ...content, event: to } }
      }),
      ...aboutOther(article, move, moved.length === all.length),
    ],
  }
}

function aboutOther(
  { content, revision }: Versioned<ArticleItem>,
  { from, to }: Move,
  isLast: boolean,
): readonly Change[] {
  const place = content.events.indexOf(from)
  const kept = isLast ? content.events.filter(event => event !== from) : content.events
  if (kept.includes(to) && kept.length === content.events.length) return []
  // In the place of the other, so that what is taken back by moving them back is what was there.
  const at = isLast && place >= 0 ? place : kept.length
  const events = kept.includes(to) ? kept : kept.toSpliced(at, 0, to)
  return [{ kind: 'article', key: content.id, seen: revision, content: { ...content, events } }]
}
