import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import type { ArticlePreview } from '@/lib/domain/suggest/article-preview'
import type { IngestedText } from '@/lib/ingest/ingested'
import type { Given, IngestRequest } from '@/lib/schemas/import-article'
import { type Ingested, ingestArticle } from './articles'
import { type Overrides, previewArticle } from './preview-article'
import { dropStaged, loadStaged } from './staged'

/** Pasted words are stored as they are: their bytes are theirs in UTF-8. */
function pasted(text: string, url: string | null): IngestedText {
  return {
    text,
    bytes: Buffer.from(text),
    mediaType: 'text/plain',
    charset: null,
    title: null,
    byline: null,
    language: null,
    url,
    dates: [],
    outletName: null,
    captions: [],
    way: 'paste',
    from: null,
    at: new Date().toISOString(),
  }
}

async function textOf(actor: Actor, dossier: Id, given: Given): Promise<IngestedText> {
  return 'staged' in given ? loadStaged(actor, dossier, given.staged) : pasted(given.pasted, given.url)
}

/** What is proposed for the text that somebody has before them. */
export async function previewGiven(
  actor: Actor,
  { dossier, given, overrides }: { dossier: Id; given: Given; overrides?: Overrides | undefined },
): Promise<ArticlePreview> {
  return previewArticle(actor, { dossier, ingested: await textOf(actor, dossier, given), overrides })
}

/** Brings it in as its editor decided; what waited on the server waits no longer. */
export async function ingestGiven(
  actor: Actor,
  { dossier, given, ...choices }: IngestRequest,
): Promise<Ingested> {
  const ingested = await textOf(actor, dossier, given)
  const done = await ingestArticle(actor, { dossier, ingested, ...choices })
  if ('staged' in given) await dropStaged(actor, { dossier, staged: given.staged })
  return done
}
