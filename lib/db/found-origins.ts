import type { Id } from '@/lib/domain/dossier'
import type { ToldDerivation } from '@/lib/domain/graph/told-evidence'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

/** Rises when what finds edges, or the shape that they are kept in, changes: what an older one left is found anew. */
const version = 1

/** Why it could not be found: it took more time or memory than it is given, or the program is at fault. */
export type FindFault = 'too-hard' | 'internal'

/** What was found last in a dossier, and whether that is what it says by now. */
export interface FoundOrigins {
  /** `finding`: newer is being found, or waits for it; what is here is older than the dossier. */
  readonly state: 'current' | 'finding' | 'failed'
  /** The audit entry that it stands for; null: nothing was found yet. */
  readonly entry: number | null
  readonly found: readonly ToldDerivation[]
  readonly foundAt: Date | null
  readonly fault: FindFault | null
  /** Another one whenever any of this is. */
  readonly mark: string
}

const stateOf = `CASE
  WHEN version = ${version} AND entry >= wanted THEN 'current'
  WHEN tried >= wanted THEN 'failed'
  ELSE 'finding' END`
const markOf = `concat_ws('/', version, entry, wanted, tried)`

/** A dossier in which nothing was ever changed has nothing to be found. */
const nothing: FoundOrigins = {
  state: 'current',
  entry: null,
  found: [],
  foundAt: null,
  fault: null,
  mark: '',
}

export async function readFoundOrigins(dossierId: string): Promise<FoundOrigins> {
  return reaching(async () => {
    const { rows } = await database().pool.query<FoundOrigins>(
      `SELECT ${stateOf} AS state, entry, fault, found_at AS "foundAt", ${markOf} AS mark,
         CASE WHEN version = ${version} THEN coalesce(found, '[]') ELSE '[]' END AS found
       FROM found_origins WHERE dossier_id = $1`,
      [dossierId],
    )
    return rows[0] ?? nothing
  })
}

/** Its mark alone, for those who wait for another one. */
export async function readFoundMark(dossierId: string): Promise<string> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ mark: string }>(
      `SELECT ${markOf} AS mark FROM found_origins WHERE dossier_id = $1`,
      [dossierId],
    )
    return rows[0]?.mark ?? ''
  })
}

/** From this entry on it has to be found anew; how many milliseconds it took last, null where it never did. */
export async function wantOrigins(
  session: Session,
  dossierId: string,
  entry: number,
): Promise<number | null> {
  const { rows } = await session.query<{ took: number | null }>(
    `INSERT INTO found_origins (dossier_id, id, wanted) VALUES ($1, $2, $3)
     ON CONFLICT (dossier_id) DO UPDATE SET wanted = greatest(found_origins.wanted, EXCLUDED.wanted)
     RETURNING took`,
    [dossierId, newId(), entry],
  )
  return rows[0]?.took ?? null
}

/** That the last attempt failed is forgotten, so that it is tried again; false where none did. */
export async function forgetFault(session: Session, dossierId: string): Promise<boolean> {
  const { rowCount } = await session.query(
    'UPDATE found_origins SET tried = NULL, fault = NULL WHERE dossier_id = $1 AND tried IS NOT NULL',
    [dossierId],
  )
  return rowCount === 1
}

export interface Finding {
  readonly entry: number
  /** Told derivations as JSON. */
  readonly found: string
  readonly milliseconds: number
}

/** Keeps what was found, unless something newer is kept by now. */
export async function keepFoundOrigins(
  dossierId: string,
  { entry, found, milliseconds }: Finding,
): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `UPDATE found_origins SET entry = $2, version = ${version}, found = $3, took = $4, found_at = now(),
         tried = NULL, fault = NULL
       WHERE dossier_id = $1 AND (version IS DISTINCT FROM ${version} OR entry IS NULL OR entry <= $2)`,
      [dossierId, entry, found, milliseconds],
    ),
  )
}

/** It failed at this entry; what was found before stays. */
export async function keepFindFault(dossierId: string, entry: number, fault: FindFault): Promise<void> {
  await reaching(() =>
    database().pool.query('UPDATE found_origins SET tried = $2, fault = $3 WHERE dossier_id = $1', [
      dossierId,
      entry,
      fault,
    ]),
  )
}

/** The key of a dossier's job. */
export const findingKey = (dossierId: string): string => `find-origins:${dossierId}`

/** Dossiers that wait for a job nobody has: those of an older version, or of a queue that somebody emptied. */
export async function stalledFindings(): Promise<{ dossierId: string }[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ dossierId: string }>(
      `SELECT dossier.id AS "dossierId"
       FROM found_origins JOIN dossier ON dossier.id = found_origins.dossier_id
       WHERE ${stateOf} = 'finding' AND dossier.deleted_at IS NULL
         AND NOT job_waits('find-origins:' || found_origins.dossier_id)
       ORDER BY dossier.id`,
    )
    return rows
  })
}

/** The dossier of a job, and its last audit entry; null where it is gone. */
export async function readSubject(
  dossierId: string,
): Promise<{ readonly key: Id; readonly entry: number } | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ key: Id; entry: number }>(
      'SELECT key, audit_number AS entry FROM dossier WHERE id = $1 AND deleted_at IS NULL',
      [dossierId],
    )
    return rows[0] ?? null
  })
}
