import { createHash } from 'node:crypto'
import { newId } from './ids'
import type { Session } from './transaction'

/** What may stand in an entry's detail; flat, so that its bytes are the same wherever it is read. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

export interface AuditEntry {
  readonly dossierId: string
  readonly action: string
  readonly actor: string
  readonly detail: AuditDetail
}

interface Link {
  readonly number: number
  readonly at: Date
  readonly previousHash: string
}

const origin = '0'.repeat(64)

/** Changing, dropping, or moving an entry breaks the hash of all that follow. */
export function auditHash(entry: AuditEntry, { number, at, previousHash }: Link): string {
  const detail = Object.entries(entry.detail).sort(([a], [b]) => (a < b ? -1 : 1))
  const content = [previousHash, entry.dossierId, number, at.toISOString(), entry.actor, entry.action, detail]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The number that the next entry will have; the session holds the dossier's row. */
export async function nextEntry(session: Session, dossierId: string): Promise<number> {
  const { rows } = await session.query<{ next: number }>(
    'SELECT audit_number + 1 AS next FROM dossier WHERE id = $1',
    [dossierId],
  )
  return rows[0]?.next ?? 1
}

/** Adds one entry to the dossier's chain, and gives its number. The session holds the dossier's row, so the chain does not fork. */
export async function appendAudit(session: Session, entry: AuditEntry): Promise<number> {
  const { rows } = await session.query<{ number: number; hash: string }>(
    'SELECT number, hash FROM audit_entry WHERE dossier_id = $1 ORDER BY number DESC LIMIT 1',
    [entry.dossierId],
  )
  const link = {
    number: (rows[0]?.number ?? 0) + 1,
    at: new Date(),
    previousHash: rows[0]?.hash ?? origin,
  }
  const hash = auditHash(entry, link)
  await session.query(
    `INSERT INTO audit_entry (dossier_id, id, number, action, actor, detail, at, previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      entry.dossierId,
      newId(),
      link.number,
      entry.action,
      entry.actor,
      entry.detail,
      link.at,
      link.previousHash,
      hash,
    ],
  )
  await session.query('UPDATE dossier SET audit_number = $2, audit_hash = $3 WHERE id = $1', [
    entry.dossierId,
    link.number,
    hash,
  ])
  return link.number
}
