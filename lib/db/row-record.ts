import type { Decision, Id } from '@/lib/domain/dossier'
import { database } from './client'
import { reaching } from './failures'

/** One step in the history of a decision that concerns a row. */
export interface RecordRow {
  readonly key: string
  readonly number: number
  readonly action: 'created' | 'changed' | 'removed'
  /** What it said from then on; of a removal, what it had said. */
  readonly content: Decision
  readonly by: string
  readonly at: Date
  readonly entry: number | null
  /** What the audit trail calls the act; null for what is older than the desk. */
  readonly act: string | null
  readonly isLatest: boolean
}

/** Every step of every decision on a row and on its claims, newest first; what was taken back too. */
export async function readRowRecord(
  dossierId: string,
  row: { readonly event: Id; readonly question: Id; readonly claims: readonly Id[] },
): Promise<readonly RecordRow[]> {
  const { rows } = await reaching(() =>
    database().pool.query<RecordRow>(
      `WITH concerned AS (
         SELECT DISTINCT item_id FROM revision WHERE dossier_id = $1 AND kind = 'decision' AND (
           (content->>'kind' = 'reconcile' AND content->>'event' = $2 AND content->>'question' = $3)
           OR (content->>'kind' = 'assumption' AND content->>'claim' = ANY($4)))
       ), steps AS (
         SELECT item_key AS key, number, action,
           coalesce(content, lag(content) OVER (PARTITION BY item_id ORDER BY number)) AS content,
           made_by, made_at, entry,
           number = max(number) OVER (PARTITION BY item_id) AS "isLatest"
         FROM revision WHERE dossier_id = $1 AND kind = 'decision' AND item_id IN (SELECT item_id FROM concerned)
       )
       SELECT key, steps.number, steps.action, content, coalesce("user".name, made_by) AS by, made_at AS at, entry,
         audit_entry.action AS act, "isLatest"
       FROM steps
       LEFT JOIN "user" ON made_by = 'user:' || "user".id
       LEFT JOIN audit_entry ON audit_entry.dossier_id = $1 AND audit_entry.number = entry
       ORDER BY made_at DESC, entry DESC NULLS LAST, key, steps.number DESC`,
      [dossierId, row.event, row.question, row.claims],
    ),
  )
  return rows
}
