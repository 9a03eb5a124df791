import { database } from './client'
import { reaching } from './failures'

/** An article as it is asked whether another repeats it. */
export interface CopyRow {
  readonly key: string
  readonly title: string
  readonly url: string | null
  readonly language: 'ar' | 'en'
  readonly published: string | null
  readonly outlet: string
  readonly sha256: string
  readonly signature: Uint8Array | null
  readonly basedOn: readonly string[]
}

export async function readCopyRows(dossierId: string): Promise<CopyRow[]> {
  const { rows } = await reaching(() =>
    database().pool.query<CopyRow>(
      `SELECT article.key, article.title, article.url, article.language, article.published, outlet.key AS outlet,
         version.sha256, version.signature,
         ARRAY(SELECT source.key FROM article_basis AS basis
               JOIN source ON source.dossier_id = $1 AND source.id = basis.source_id
               WHERE basis.dossier_id = $1 AND basis.article_id = article.id ORDER BY basis.position) AS "basedOn"
       FROM article
       JOIN outlet ON outlet.dossier_id = $1 AND outlet.id = article.outlet_id
       JOIN article_version AS version ON version.dossier_id = $1 AND version.id = article.version_id
       WHERE article.dossier_id = $1
       ORDER BY article.position, article.id`,
      [dossierId],
    ),
  )
  return rows
}

/** Whole texts by article key. */
export async function readTextsOf(
  dossierId: string,
  which: { readonly keys: readonly string[] } | { readonly outlet: string; readonly atMost: number },
): Promise<ReadonlyMap<string, string>> {
  const [where, values] =
    'keys' in which
      ? ['article.key = ANY($2)', [dossierId, which.keys]]
      : [
          `article.outlet_id = (SELECT id FROM outlet WHERE dossier_id = $1 AND key = $2)
           ORDER BY article.position DESC LIMIT $3`,
          [dossierId, which.outlet, which.atMost],
        ]
  const { rows } = await reaching(() =>
    database().pool.query<{ key: string; text: string }>(
      `SELECT article.key, version.text FROM article
       JOIN article_version AS version ON version.dossier_id = $1 AND version.id = article.version_id
       WHERE article.dossier_id = $1 AND ${where}`,
      values,
    ),
  )
  return new Map(rows.map(({ key, text }) => [key, text]))
}
