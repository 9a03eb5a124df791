import { isDeepStrictEqual } from 'node:util'
import type { Claim } from '@/lib/domain/dossier'
import type { TableRows } from './copy'
import { type Ids, newId } from './ids'
import type { Session } from './transaction'

type Action = 'created' | 'changed' | 'removed'

interface Latest {
  readonly claimId: string
  readonly number: number
  readonly action: Action
  readonly content: unknown
}

interface Entry {
  readonly claimId: string
  readonly key: string
  readonly number: number
  readonly action: Action
  readonly content: string | null
}

/** What is added to the history of the claims, and the number each claim then stands at. */
export interface RevisionPlan {
  readonly entries: readonly Entry[]
  readonly numberOf: (claim: Claim) => number
}

/** The database does not keep the order of keys, so bytes say nothing. */
const says = (before: Latest, content: string) =>
  before.action !== 'removed' && isDeepStrictEqual(before.content, JSON.parse(content))

async function latestRevisions(session: Session, dossierId: string): Promise<Map<string, Latest>> {
  const { rows } = await session.query<Latest & { key: string }>(
    `SELECT DISTINCT ON (claim_id) claim_id AS "claimId", claim_key AS key, number, action, content
     FROM claim_revision WHERE dossier_id = $1 ORDER BY claim_id, number DESC`,
    [dossierId],
  )
  return new Map(rows.map(({ key, ...latest }) => [key, latest]))
}

/** What the history keeps of a claim. */
export type Snapshot = (claim: Claim) => unknown

/** A claim keeps its identity by its key, also where it was removed and comes back. */
export async function planRevisions(
  session: Session,
  dossierId: string,
  claims: readonly Claim[],
  snapshot: Snapshot,
  ids: Ids,
): Promise<RevisionPlan> {
  const latest = await latestRevisions(session, dossierId)
  for (const [key, { claimId }] of latest) ids.know('claim', key, claimId)
  const entries: Entry[] = []
  const numbers = new Map<string, number>()
  for (const claim of claims) {
    const before = latest.get(claim.id)
    latest.delete(claim.id)
    const content = JSON.stringify(snapshot(claim))
    const same = before && says(before, content)
    const number = same ? before.number : (before?.number ?? 0) + 1
    numbers.set(claim.id, number)
    if (same) continue
    const action = before && before.action !== 'removed' ? 'changed' : 'created'
    entries.push({ claimId: ids.of('claim', claim.id), key: claim.id, number, action, content })
  }
  for (const [key, { claimId, number, action }] of latest) {
    if (action !== 'removed') {
      entries.push({ claimId, key, number: number + 1, action: 'removed', content: null })
    }
  }
  return { entries, numberOf: claim => numbers.get(claim.id) ?? 1 }
}

export function revisionTable(dossierId: string, entries: readonly Entry[], madeBy: string): TableRows {
  return {
    table: 'claim_revision',
    columns: ['dossier_id', 'id', 'claim_id', 'claim_key', 'number', 'action', 'content', 'made_by'],
    rows: entries.map(({ claimId, key, number, action, content }) => [
      dossierId,
      newId(),
      claimId,
      key,
      number,
      action,
      content,
      madeBy,
    ]),
  }
}
