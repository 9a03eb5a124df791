import { createHash } from 'node:crypto'
import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { Id } from '@/lib/domain/dossier'
import type { Change, SuggestionOrigin } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { type OfferedClaim, sortOffers, valueText } from '@/lib/domain/suggest/fresh-claims'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
import { changeItems } from './items'

/** A claim as somebody other than a person offers it, with who that is. */
export type Suggestion = OfferedClaim & { readonly origin: SuggestionOrigin }

export interface SuggestResult {
  /** The keys of the claims that were added, also where somebody added the same at the same moment. */
  readonly added: readonly Id[]
  /** How many the article had already. */
  readonly known: number
  /** How many a person had rejected before. */
  readonly rejected: number
}

/** The same offer has the same key, so that two runs at once never add it twice, nor again once a person has changed it. */
function keyOf(article: Id, { question, value, stance, polarity, anchors }: Suggestion): Id {
  const said = JSON.stringify([
    article,
    question,
    valueText(value),
    stance ?? '',
    polarity ?? '',
    anchors[0]?.start,
  ])
  return `s-${createHash('sha256').update(said).digest('hex').slice(0, 24)}`
}

/**
 * Offers claims of one article for people to confirm. What it has already is left out, and so is what a person rejected: the
 * same answer to the same question from overlapping words. One act, with one audit entry.
 */
export async function suggestClaims(
  actor: Actor,
  input: { readonly dossier: Id; readonly article: Id; readonly suggestions: readonly Suggestion[] },
): Promise<SuggestResult> {
  try {
    return await offer(actor, input)
  } catch (error) {
    // Somebody offered the same at the same moment: what they added is known now.
    if (error instanceof AppError && error.code === 'stale') return offer(actor, input)
    throw error
  }
}

async function offer(
  actor: Actor,
  { dossier, article, suggestions }: Parameters<typeof suggestClaims>[1],
): Promise<SuggestResult> {
  const { id } = await openDossier(actor, 'claim:write', dossier)
  const { pool } = database()
  const [articles, claims] = await reaching(() =>
    Promise.all([
      readItems(pool, id, 'article', { keys: [article] }),
      readItems(pool, id, 'claim', { articles: [article] }),
    ]),
  )
  if (articles.length === 0) throw new AppError('not-found', `there is no article ${article} in ${dossier}`)
  const there = claims.map(({ content }) => content)
  const keys = new Set(there.map(({ id }) => id))
  const { fresh, known, rejected } = sortOffers(there, suggestions)
  const changes = fresh.flatMap((suggestion): Change<'claim'>[] => {
    const key = keyOf(article, suggestion)
    if (keys.has(key)) return []
    keys.add(key)
    return [
      { kind: 'claim', key, seen: 0, content: { ...suggestion, id: key, article, status: 'suggested' } },
    ]
  })
  await changeItems(actor, { dossier, changes })
  return {
    added: changes.map(({ key }) => key),
    known: known.length + fresh.length - changes.length,
    rejected: rejected.length,
  }
}
