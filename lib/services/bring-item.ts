import type { ItemOutcome, WaitingItem } from '@/lib/db/batches'
import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import type { ArticlePreview } from '@/lib/domain/suggest/article-preview'
import { languageOf } from '@/lib/domain/suggest/language'
import { AppError } from '@/lib/errors'
import { finish } from '@/lib/ingest/finish'
import type { IngestedText } from '@/lib/ingest/ingested'
import { isRefusal, type Refusal, refuse } from '@/lib/ingest/refusal'
import { readWebPage } from '@/lib/ingest/web-page'
import { log } from '@/lib/log'
import type { BatchItem, ItemFault } from '@/lib/schemas/batch'
import { findArticle, ingestArticle, type OutletChoice } from './articles'
import { allowed } from './outside'
import { previewArticle } from './preview-article'

/** The key of an item's article follows from the item's, so that one that is done twice makes one article. */
const keyOf = (item: string): Id => `a-${item.replaceAll('-', '').slice(-16)}`

/** Gets an item's text, from its row or from its address. */
export async function prepare({ input }: WaitingItem): Promise<IngestedText | Refusal> {
  const { source, from, title, url } = input
  const at = new Date().toISOString()
  if (source.kind === 'address') {
    if (url === null) return refuse('not-an-address')
    const page = await readWebPage(url, { allow: allowed(), at })
    if (isRefusal(page)) return page
    return {
      ...page,
      way: source.way,
      from: from ?? url,
      title: page.title ?? title,
      dates: [...source.dates, ...page.dates],
    }
  }
  const { kind: _, bytes, ...said } = source
  const own =
    bytes === null ? new TextEncoder().encode(said.text) : new Uint8Array(Buffer.from(bytes, 'base64'))
  return finish({ ...said, bytes: own, title, url, language: input.language, from, at })
}

export interface Bringing {
  readonly actor: Actor
  readonly dossier: Id
  readonly dossierId: string
}

/** Puts a prepared text into the dossier, or says why not; an error that may pass is thrown, and the item stays. */
export async function bringItem(
  { actor, dossier, dossierId }: Bringing,
  item: WaitingItem,
  prepared: IngestedText | Refusal,
): Promise<ItemOutcome> {
  const key = keyOf(item.id)
  // The process ended between the article and this mark of it.
  if (await findArticle(dossierId, key)) return { state: 'done', fault: null, articleKey: key }
  if (isRefusal(prepared)) return { state: 'failed', fault: prepared, articleKey: null }
  try {
    return await store({ actor, dossier, dossierId }, item.input, prepared, key)
  } catch (error) {
    return { state: 'failed', fault: faultOf(error, key), articleKey: null }
  }
}

/** What may pass by itself is thrown on: the whole job is tried again later, and the item with it. */
function faultOf(error: unknown, key: Id): ItemFault {
  if (!(error instanceof AppError)) {
    log.error({ err: error, article: key }, 'an item of a batch failed')
    return { refused: 'internal', detail: null }
  }
  if (error.code === 'unavailable' || error.code === 'stale') throw error
  return { refused: error.code, detail: error.faults?.[0] ?? null }
}

async function store(
  { actor, dossier, dossierId }: Bringing,
  input: BatchItem,
  prepared: IngestedText,
  key: Id,
): Promise<ItemOutcome> {
  const known = await outletNamed(dossierId, input.outlet)
  const ingested =
    known === null && input.outlet !== null ? { ...prepared, outletName: input.outlet } : prepared
  const preview = await previewArticle(actor, {
    dossier,
    ingested,
    overrides: {
      outlet: known ?? undefined,
      language: input.language ?? undefined,
      title: input.source.kind === 'text' ? (input.title ?? undefined) : undefined,
      published: input.published ?? undefined,
    },
  })
  const [copy] = preview.copies
  if (copy && !input.anyway) {
    return { state: 'duplicate', fault: { refused: copy.kind, detail: copy.id }, articleKey: copy.id }
  }
  const outlet = known === null ? proposedOutlet(preview) : { id: known }
  if (outlet === null) return { state: 'failed', fault: refuse('no-outlet'), articleKey: null }
  await ingestArticle(actor, {
    dossier,
    ingested,
    outlet,
    key,
    title: preview.title,
    language: preview.language,
    published: input.published ?? preview.publication.proposals[0]?.published ?? null,
    url: ingested.url,
    segments: preview.segments.map(({ start, end, kind }) => ({ start, end, kind })),
  })
  return { state: 'done', fault: null, articleKey: key }
}

/** The outlet that the item names by its key. */
async function outletNamed(dossierId: string, outlet: string | null): Promise<Id | null> {
  if (outlet === null) return null
  const found = await reaching(() => readItems(database().pool, dossierId, 'outlet', { keys: [outlet] }))
  return found[0]?.key ?? null
}

/** The one that is surely meant, else a new one by the name that was read, or by its address where none was. */
function proposedOutlet({ outlets: { proposals, fresh } }: ArticlePreview): OutletChoice | null {
  const sure = proposals.find(({ cues }) => cues.some(({ kind }) => kind !== 'near-name'))
  if (sure) return { id: sure.id }
  const name = fresh.name ?? (fresh.homepage === null ? null : new URL(fresh.homepage).hostname)
  if (name === null) return null
  return { name: { [languageOf(name)?.language ?? 'ar']: name }, homepage: fresh.homepage }
}
