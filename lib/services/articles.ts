import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/db/articles'
import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems, type StoredItem } from '@/lib/db/items'
import type { BasedOn, Id, Locale, Names, Segment } from '@/lib/domain/dossier'
import type { ArticleItem, Change } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { signatureBytes, signatureOf } from '@/lib/domain/suggest/signature'
import type { IngestedText } from '@/lib/ingest/ingested'
import { log } from '@/lib/log'
import { origin as originSchema } from '@/lib/schemas/origin'
import { openDossier } from './authorize'
import { changeItems } from './items'
import { suggestByRules } from './rule-suggestions'
import { takenFrom } from './taken-from'

/** An outlet that is there, or one that is made with the article. */
export type OutletChoice =
  | { readonly id: Id }
  | { readonly name: Names; readonly homepage?: string | null | undefined }

export interface IngestInput {
  readonly dossier: Id
  /** As it came: text, bytes, and everything about the way. Its text is stored unchanged. */
  readonly ingested: IngestedText
  readonly outlet: OutletChoice
  readonly title: string
  readonly language: Locale
  /** EDTF or an interval; null where nobody knows. */
  readonly published: string | null
  readonly url: string | null
  readonly segments: readonly Segment[]
  readonly events?: readonly Id[] | undefined
  readonly basedOn?: readonly BasedOn[] | undefined
  /** The article it was taken from: it gets a suspected base, the report of that article, which is made where there is none. */
  readonly takenFrom?: Id | undefined
  /** Chosen by whoever may send it twice; the second time changes nothing. */
  readonly key?: Id | undefined
}

export interface Ingested {
  readonly article: Id
  readonly outlet: Id
  /** The number of the audit entry. */
  readonly entry: number
}

/** A key that nobody has: keys are shown in addresses, and say nothing of a place in a list. */
export function newKey(prefix: string): Id {
  return `${prefix}-${randomBytes(6).toString('hex')}`
}

/**
 * Brings one article in: its text and original bytes with how they came, its outlet where it is new, its segments and what
 * it is based on, in one transaction with its history and one audit entry.
 */
export async function ingestArticle(actor: Actor, input: IngestInput): Promise<Ingested> {
  const { dossier, ingested } = input
  const head = await openDossier(actor, 'article:write', dossier)
  const key = input.key ?? newKey('a')
  const outlet = outletChange(input.outlet, key)
  const base = input.takenFrom === undefined ? null : await takenFrom(head.id, dossier, input.takenFrom)
  const article: ArticleItem = {
    id: key,
    outlet: outlet.id,
    title: input.title,
    url: input.url,
    language: input.language,
    published: input.published,
    segments: input.segments,
    events: input.events ?? [],
    basedOn: [...(input.basedOn ?? []), ...(base ? [base.basedOn] : [])],
  }
  const changes: Change[] = [
    ...outlet.changes,
    ...(base?.changes ?? []),
    { kind: 'article', key, seen: 0, content: article },
  ]
  const body = bodyOf(ingested.text, input.segments)
  const text = {
    text: ingested.text,
    bytes: ingested.bytes,
    origin: originOf(ingested),
    signature: signatureBytes(signatureOf(body, input.language)),
  }
  const { entry } = await changeItems(actor, {
    dossier,
    changes,
    texts: new Map([[key, text]]),
    action: 'article:ingest',
  })
  // It is in, whether or not anything can be suggested from it.
  await suggestByRules(actor, { dossier, article: key }).catch(error =>
    log.warn({ err: error, article: key }, 'nothing was suggested from an article that came in'),
  )
  return { article: key, outlet: outlet.id, entry }
}

/** What an article is recognised by: its headline and body, or all of it where nobody marked its parts. */
export function bodyOf(text: string, segments: readonly Segment[]): string {
  const own = segments.filter(({ kind }) => kind === 'headline' || kind === 'main')
  return own.length === 0 ? text : own.map(({ start, end }) => text.slice(start, end)).join('\n')
}

/** The key of a new outlet follows from the article's, so that an article that is sent twice makes one outlet. */
function outletChange(outlet: OutletChoice, article: Id): { id: Id; changes: Change[] } {
  if ('id' in outlet) return { id: outlet.id, changes: [] }
  const id = `o-${sha256(article).slice(0, 12)}`
  const content = { id, name: outlet.name, homepage: outlet.homepage ?? null }
  return { id, changes: [{ kind: 'outlet', key: id, seen: 0, content }] }
}

function originOf(ingested: IngestedText) {
  const { way, from, at, mediaType, charset, dates, title, byline, outletName, url, bytes } = ingested
  return originSchema.parse({
    way,
    from,
    at,
    mediaType,
    charset,
    dates: dates.slice(0, 100),
    title,
    byline,
    outletName,
    url,
    bytesSha256: sha256(bytes),
  })
}

/** An article as it stands, for a service that refers to it. */
export async function findArticle(dossierId: string, key: Id): Promise<StoredItem<'article'> | null> {
  const [found] = await reaching(() => readItems(database().pool, dossierId, 'article', { keys: [key] }))
  return found ?? null
}
