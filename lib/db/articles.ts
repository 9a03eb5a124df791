import { createHash } from 'node:crypto'
import type { Article, Dossier } from '@/lib/domain/dossier'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import { type Ids, newId } from './ids'
import { groupBy, inOrder, type KeyById, keysOf, type Places, sure } from './rows'
import type { Session } from './transaction'

/** The frozen text that an article stands on. `length` is in UTF-16 code units. */
export interface Version {
  readonly id: string
  readonly number: number
  readonly sha256: string
  readonly length: number
  /** Present only while the text is new to the database. */
  readonly fresh?: {
    readonly text: string
    readonly bytes: Uint8Array
    /** How it came; null out of a dossier file. */
    readonly origin?: unknown
    readonly signature?: Uint8Array
  }
}

/** Who marked an article as read for a question; null: for all of them. */
export type ReadBy = (article: string, question: string | null) => string
/** By the key of the article. */
export type Versions = ReadonlyMap<string, Version>
/** The bytes an article's text was read from, by its key; where there are none, the text's own in UTF-8. */
export type OriginalBytes = ReadonlyMap<string, Uint8Array>

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** A version per article of the file: the one that is already there where the text is, else a new one. */
export async function planVersions(
  session: Session,
  dossierId: string,
  dossier: Dossier,
  ids: Ids,
  bytes: OriginalBytes,
): Promise<Versions> {
  const { rows } = await session.query<Version & { article: string }>(
    `SELECT article_id AS article, id, number, sha256, length FROM article_version WHERE dossier_id = $1`,
    [dossierId],
  )
  const stored = groupBy(
    rows,
    row => row.article,
    row => row,
  )
  return new Map(
    dossier.articles.map(({ id: key, text = '' }): [string, Version] => {
      const earlier = stored.get(ids.of('article', key)) ?? []
      const hash = sha256(text)
      const same = earlier.find(version => version.sha256 === hash)
      if (same) return [key, same]
      const number = Math.max(0, ...earlier.map(version => version.number)) + 1
      const fresh = { text, bytes: bytes.get(key) ?? Buffer.from(text) }
      return [key, { id: newId(), number, sha256: hash, length: text.length, fresh }]
    }),
  )
}

export function versionTable(dossierId: string, dossier: Dossier, ids: Ids, versions: Versions): TableRows {
  return {
    table: 'article_version',
    columns: [
      'dossier_id',
      'id',
      'article_id',
      'number',
      'text',
      'bytes',
      'sha256',
      'length',
      'origin',
      'signature',
    ],
    rows: dossier.articles.flatMap(({ id }) => {
      const { fresh, ...version } = sure(versions.get(id))
      if (!fresh) return []
      const { text, bytes, origin, signature } = fresh
      const article = ids.of('article', id)
      return [
        [
          dossierId,
          version.id,
          article,
          version.number,
          text,
          bytes,
          version.sha256,
          version.length,
          origin === undefined ? null : JSON.stringify(origin),
          signature ?? null,
        ],
      ]
    }),
  }
}

export function articleTables(
  dossierId: string,
  dossier: Dossier,
  ids: Ids,
  versions: Versions,
  places: Places,
  readBy: ReadBy,
): TableRows[] {
  const link = (article: Article, position: number) =>
    [dossierId, newId(), ids.of('article', article.id), position] as const
  return [
    articleTable(dossierId, dossier, ids, versions, places),
    segmentTable(dossierId, dossier, versions),
    {
      table: 'article_event',
      columns: ['dossier_id', 'id', 'article_id', 'position', 'event_id'],
      rows: dossier.articles.flatMap(article =>
        article.events.map((event, position) => [...link(article, position), ids.of('event', event)]),
      ),
    },
    {
      table: 'article_basis',
      columns: ['dossier_id', 'id', 'article_id', 'position', 'source_id', 'status'],
      rows: dossier.articles.flatMap(article =>
        (article.basedOn ?? []).map(({ source, status }, position) => [
          ...link(article, position),
          ids.of('source', source),
          status,
        ]),
      ),
    },
    {
      table: 'read_mark',
      columns: ['dossier_id', 'id', 'article_id', 'position', 'question_id', 'read_by'],
      rows: dossier.articles.flatMap(article =>
        readQuestions(article).map((question, position) => [
          ...link(article, position),
          question === null ? null : ids.of('question', question),
          readBy(article.id, question),
        ]),
      ),
    },
  ]
}

/** null: all of them. */
function readQuestions({ readFor = [] }: Article): readonly (string | null)[] {
  return readFor === 'all' ? [null] : readFor
}

function articleTable(
  dossierId: string,
  dossier: Dossier,
  ids: Ids,
  versions: Versions,
  places: Places,
): TableRows {
  return {
    table: 'article',
    columns: [
      'dossier_id',
      'id',
      'key',
      'position',
      'outlet_id',
      'version_id',
      'title',
      'url',
      'language',
      'published',
      'file_sha256',
      'revision',
    ],
    rows: dossier.articles.map((article, index) => [
      dossierId,
      ids.of('article', article.id),
      article.id,
      places.positionOf('article', article.id, index),
      ids.of('outlet', article.outlet),
      sure(versions.get(article.id)).id,
      article.title,
      article.url ?? null,
      article.language,
      article.published ?? null,
      article.sha256 ?? null,
      places.revisionOf('article', article.id),
    ]),
  }
}

function segmentTable(dossierId: string, dossier: Dossier, versions: Versions): TableRows {
  return {
    table: 'segment',
    columns: [
      'dossier_id',
      'id',
      'version_id',
      'text_length',
      'kind',
      'start_offset',
      'end_offset',
      'position',
    ],
    rows: dossier.articles.flatMap(article => {
      const { id, length } = sure(versions.get(article.id))
      return (article.segments ?? []).map(({ kind, start, end }, position) => [
        dossierId,
        newId(),
        id,
        length,
        kind,
        start,
        end,
        position,
      ])
    }),
  }
}

interface Keys {
  readonly outlets: KeyById
  readonly sources: KeyById
  readonly events: KeyById
  readonly questions: KeyById
}

async function readLinks(db: Reader, dossierId: string, keys: Keys) {
  const all = { where: { dossierId }, orderBy: inOrder }
  const events = await db.articleEvent.findMany(all)
  const bases = await db.articleBasis.findMany(all)
  const marks = await db.readMark.findMany(all)
  const segments = await db.segment.findMany(all)
  return {
    events: groupBy(
      events,
      row => row.articleId,
      row => sure(keys.events.get(row.eventId)),
    ),
    bases: groupBy(
      bases,
      row => row.articleId,
      row => ({ source: sure(keys.sources.get(row.sourceId)), status: row.status }),
    ),
    marks: groupBy(
      marks,
      row => row.articleId,
      row => (row.questionId === null ? null : sure(keys.questions.get(row.questionId))),
    ),
    segments: groupBy(
      segments,
      row => row.versionId,
      row => ({ start: row.startOffset, end: row.endOffset, kind: row.kind }),
    ),
  }
}

export async function readArticles(db: Reader, dossierId: string, keys: Keys): Promise<[Article[], KeyById]> {
  const rows = await db.article.findMany({ where: { dossierId }, orderBy: inOrder })
  const versions = await db.articleVersion.findMany({
    where: { dossierId, article: { some: {} } },
    select: { id: true, text: true },
  })
  const texts = new Map(versions.map(version => [version.id, version.text]))
  const links = await readLinks(db, dossierId, keys)
  const articles = rows.map(row => ({
    id: row.key,
    outlet: sure(keys.outlets.get(row.outletId)),
    title: row.title,
    url: row.url,
    language: row.language,
    published: row.published,
    text: sure(texts.get(row.versionId)),
    sha256: row.fileSha256,
    segments: links.segments.get(row.versionId) ?? [],
    events: links.events.get(row.id) ?? [],
    basedOn: links.bases.get(row.id) ?? [],
    ...readForOf(links.marks.get(row.id) ?? []),
  }))
  return [articles, keysOf(rows)]
}

function readForOf(marks: readonly (string | null)[]): Pick<Article, 'readFor'> {
  if (marks.includes(null)) return { readFor: 'all' }
  return marks.length === 0 ? {} : { readFor: marks.filter(mark => mark !== null) }
}
