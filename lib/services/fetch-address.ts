import type { Actor } from '@/lib/domain/permissions'
import { type FoundFeed, fetchFeed, type PageWithFeeds } from '@/lib/ingest/feeds'
import type { IngestedText } from '@/lib/ingest/ingested'
import { isRefusal } from '@/lib/ingest/refusal'
import { readWebPage } from '@/lib/ingest/web-page'
import { openDossier } from './authorize'
import { allowed, refused, spendFetch } from './outside'

/** The article at an address, to look at: nothing is stored. `encoding`: as the editor corrected it. */
export async function fetchAddress(
  actor: Actor,
  input: {
    readonly dossier: string
    readonly address: string
    readonly encoding?: string | null | undefined
  },
): Promise<IngestedText> {
  await openDossier(actor, 'article:write', input.dossier)
  await spendFetch(actor)
  const at = new Date().toISOString()
  const page = await readWebPage(input.address, { allow: allowed(), at, encoding: input.encoding ?? null })
  if (isRefusal(page)) throw refused(page)
  return page
}

/** The feed at an address with its items, or the feeds that the page there names. */
export async function previewFeed(
  actor: Actor,
  input: { readonly dossier: string; readonly address: string },
): Promise<FoundFeed | PageWithFeeds> {
  await openDossier(actor, 'article:write', input.dossier)
  await spendFetch(actor)
  const feed = await fetchFeed(input.address, { allow: allowed() })
  if (isRefusal(feed)) throw refused(feed)
  return feed
}
