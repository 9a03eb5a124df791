import { database } from './client'
import { reaching } from './failures'

export interface StoredVersion {
  readonly number: number
  readonly isCurrent: boolean
  readonly sha256: string
  readonly length: number
  readonly byteLength: number
  readonly storedAt: Date
  readonly origin: unknown
  readonly text: string
  readonly bytes: Uint8Array
}

/** The texts of an article, the newest first, or one of them. Bytes and words come with a single one and with the current. */
export async function readVersions(
  dossierId: string,
  article: string,
  number?: number,
): Promise<StoredVersion[]> {
  const { rows } = await reaching(() =>
    database().pool.query<StoredVersion>(
      `SELECT version.number, version.id = article.version_id AS "isCurrent", version.sha256, version.length,
         length(version.bytes) AS "byteLength", version.created_at AS "storedAt", version.origin,
         CASE WHEN version.id = article.version_id OR $3::int IS NOT NULL THEN version.text ELSE '' END AS text,
         CASE WHEN version.id = article.version_id OR $3::int IS NOT NULL THEN version.bytes ELSE ''::bytea END AS bytes
       FROM article
       JOIN article_version AS version ON version.dossier_id = $1 AND version.article_id = article.id
       WHERE article.dossier_id = $1 AND article.key = $2 AND ($3::int IS NULL OR version.number = $3)
       ORDER BY version.number DESC`,
      [dossierId, article, number ?? null],
    ),
  )
  return rows
}
