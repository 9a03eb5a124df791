import { readVersions, type StoredVersion } from '@/lib/db/versions'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { type Origin, origin as originSchema } from '@/lib/schemas/origin'
import { openDossier } from './authorize'

/** One text that an article has had. */
export interface ArticleVersion {
  readonly number: number
  readonly isCurrent: boolean
  readonly sha256: string
  /** In UTF-16 code units, and in bytes as it came. */
  readonly length: number
  readonly byteLength: number
  /** ISO 8601 instant. */
  readonly storedAt: string
  /** Null for a text out of a dossier file. */
  readonly origin: Origin | null
}

const toVersion = ({
  origin,
  storedAt,
  bytes: _bytes,
  text: _text,
  ...rest
}: StoredVersion): ArticleVersion => ({
  ...rest,
  storedAt: storedAt.toISOString(),
  origin: originSchema.safeParse(origin).data ?? null,
})

interface About {
  readonly dossier: Id
  readonly article: Id
}

async function versionsOf(
  actor: Actor,
  { dossier, article }: About,
  number?: number,
): Promise<StoredVersion[]> {
  const head = await openDossier(actor, 'desk:read', dossier)
  const rows = await readVersions(head.id, article, number)
  if (rows.length === 0) throw new AppError('not-found', `there is no such text of ${article} in ${dossier}`)
  return rows
}

/** Every text of an article, the newest first, without words and bytes. */
export async function listVersions(actor: Actor, about: About): Promise<ArticleVersion[]> {
  return (await versionsOf(actor, about)).map(toVersion)
}

/** The words of an article as it is read today, for a look beside another. */
export async function readArticleText(
  actor: Actor,
  about: About,
): Promise<{ readonly article: Id; readonly text: string }> {
  const [current] = (await versionsOf(actor, about)).filter(({ isCurrent }) => isCurrent)
  return { article: about.article, text: current?.text ?? '' }
}

const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

export interface Original {
  readonly bytes: Uint8Array
  readonly name: string
}

/** The bytes as they came. Whoever serves them gives them away as a file and never as a page. */
export async function readOriginal(
  actor: Actor,
  { version, ...about }: About & { readonly version?: number | undefined },
): Promise<Original> {
  const rows = await versionsOf(actor, about, version)
  const row = version === undefined ? rows.find(({ isCurrent }) => isCurrent) : rows[0]
  if (!row) throw new AppError('not-found', `there is no such text of ${about.article}`)
  const { origin, number } = toVersion(row)
  return {
    bytes: row.bytes,
    name: `${about.article}-${number}.${endings[origin?.mediaType ?? 'text/plain'] ?? 'bin'}`,
  }
}
