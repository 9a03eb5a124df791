import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { readAddresses } from '@/lib/ingest/bulk/lines'
import { readBulkLines, readBulkTable } from '@/lib/ingest/bulk/read-bulk'
import type { BulkReading, BulkRow } from '@/lib/ingest/bulk/row'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import type { FeedItem } from '@/lib/ingest/reader/read-feed'
import { isRefusal, refuse } from '@/lib/ingest/refusal'
import type { BulkPreview } from '@/lib/ingest/staged'
import type { BulkRequest } from '@/lib/schemas/import-article'
import { openDossier } from './authorize'
import { itemsOfFeed, itemsOfRows } from './batch-items'
import { startBatch } from './batches'
import { refused } from './outside'

const shownRows = 8
const shownFaults = 200
const shownLetters = 160

type Read = BulkReading & { readonly table: BulkPreview['table'] }

async function read(bytes: Uint8Array, request: BulkRequest): Promise<Read> {
  if (request.kind === 'dossier') return readDossierFile(bytes)
  if (request.kind === 'ndjson') {
    const lines = await readBulkLines(bytes)
    if (isRefusal(lines)) throw refused(lines)
    return { ...lines, table: null }
  }
  const table = await readBulkTable({
    bytes,
    mapping: request.mapping ?? null,
    hasHeadings: request.headings ?? null,
  })
  if (isRefusal(table)) throw refused(table)
  const { hasHeadings, columns, mapping } = table
  return { ...table, table: { hasHeadings, columns, mapping } }
}

/** The articles of a dossier file, without what was made of them there; its faults are told as the command line tells them. */
async function readDossierFile(bytes: Uint8Array): Promise<Read> {
  const { dossier, faults } = await parseDossier(jsonIn(bytes), noTextFiles)
  if (!dossier) throw new AppError('invalid', 'the dossier file does not fit', { faults })
  const { outlets, articles } = dossier
  const names = new Map(outlets.map(({ id, name }) => [id, name.ar ?? name.en ?? id]))
  const rows = articles.map(
    ({ outlet, title, url, published, language, text }, at): BulkRow => ({
      row: at + 1,
      text: text ?? null,
      title,
      outlet: names.get(outlet) ?? outlet,
      url: url ?? null,
      published: published ?? null,
      language,
    }),
  )
  return { rows, faults: [], warnings: [], table: null }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw refused(refuse('damaged'))
  }
}

/** Looks into a file; nothing is stored. */
export async function previewBulk(
  actor: Actor,
  request: BulkRequest,
  bytes: Uint8Array,
): Promise<BulkPreview> {
  await openDossier(actor, 'article:write', request.dossier)
  const { rows, faults, warnings, table } = await read(bytes, request)
  return {
    rows: rows.length,
    sample: rows.slice(0, shownRows).map(row => ({ ...row, text: row.text?.slice(0, shownLetters) ?? null })),
    faults: faults.slice(0, shownFaults),
    warnings: warnings.slice(0, shownFaults),
    table,
  }
}

/** Reads it again, as it was looked at, and begins to bring its rows in. */
export async function startBulk(
  actor: Actor,
  request: BulkRequest,
  bytes: Uint8Array,
): Promise<{ readonly batch: Id }> {
  await openDossier(actor, 'article:write', request.dossier)
  const { rows } = await read(bytes, request)
  const kind = request.kind === 'dossier' ? 'files' : request.kind
  return startBatch(actor, {
    dossier: request.dossier,
    kind,
    label: request.name,
    items: itemsOfRows(rows, kind, request.outlet ?? null),
  })
}

/** A list of addresses, one a line; lines that are none are told before anything begins. */
export async function startAddresses(
  actor: Actor,
  { dossier, addresses, outlet }: { dossier: Id; addresses: string; outlet: Id | null },
): Promise<{ readonly batch: Id }> {
  await openDossier(actor, 'article:write', dossier)
  const reading = readAddresses(addresses)
  if (isRefusal(reading)) throw refused(reading)
  if (reading.faults.length > 0)
    throw new AppError('invalid', 'lines that are no addresses', { data: { rows: reading.faults } })
  const items = itemsOfRows(reading.rows, 'addresses', outlet)
  return startBatch(actor, { dossier, kind: 'addresses', label: reading.rows[0]?.url ?? '', items })
}

/** The items of a feed that somebody chose. */
export async function startFeedItems(
  actor: Actor,
  input: { dossier: Id; feed: string; title: string | null; outlet: Id | null; items: readonly FeedItem[] },
): Promise<{ readonly batch: Id }> {
  const { dossier, feed, title, outlet } = input
  return startBatch(actor, {
    dossier,
    kind: 'feed',
    label: title ?? feed,
    items: itemsOfFeed(input.items, { feed, outlet }),
  })
}
