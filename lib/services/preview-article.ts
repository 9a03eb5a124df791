import { sha256 } from '@/lib/db/articles'
import { database } from '@/lib/db/client'
import { type CopyRow, readCopyRows, readTextsOf } from '@/lib/db/copies'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { Id, Locale, Outlet, SegmentKind } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import type { ArticlePreview, KnownCopy } from '@/lib/domain/suggest/article-preview'
import { languageOf } from '@/lib/domain/suggest/language'
import { lineKey, linesOf } from '@/lib/domain/suggest/lines'
import { firstMention } from '@/lib/domain/suggest/mentions'
import { type Copy, type CopyOf, copiesOf } from '@/lib/domain/suggest/near-copy'
import { type OutletAnswer, proposeOutlets } from '@/lib/domain/suggest/outlet'
import { proposePublication } from '@/lib/domain/suggest/publication'
import { hostKey } from '@/lib/domain/suggest/same-address'
import { type ProposedSegment, proposeSegments } from '@/lib/domain/suggest/segments'
import { readSignature, signatureOf, type TextSignature } from '@/lib/domain/suggest/signature'
import { sentences } from '@/lib/domain/text/segment'
import type { IngestedText } from '@/lib/ingest/ingested'
import { bodyOf } from './articles'
import { openDossier } from './authorize'

/** What the editor has decided already; what is left out is proposed. */
export interface Overrides {
  readonly outlet?: Id | undefined
  readonly language?: Locale | undefined
  readonly title?: string | undefined
  readonly published?: string | null | undefined
}

/** An outlet's latest articles are enough to know the lines it puts under each. */
const linesFrom = 30

/** What is proposed for a text that came, before anybody decides. */
export async function previewArticle(
  actor: Actor,
  input: {
    readonly dossier: Id
    readonly ingested: IngestedText
    readonly overrides?: Overrides | undefined
  },
): Promise<ArticlePreview> {
  const head = await openDossier(actor, 'article:write', input.dossier)
  const { ingested, overrides = {} } = input
  const { text } = ingested
  const [rows, outlets, sources] = await reaching(() =>
    Promise.all([
      readCopyRows(head.id),
      readItems(database().pool, head.id, 'outlet'),
      readItems(database().pool, head.id, 'source'),
    ]),
  )
  const language = overrides.language ?? languageOf(text)?.language ?? ingested.language ?? 'ar'
  const known = outlets.map(({ content }) => content)
  const answer = proposeOutlets({
    url: ingested.url,
    names: namesIn(ingested),
    outlets: known,
    hosts: hostsOf(rows),
  })
  const outlet = overrides.outlet ?? surest(answer)
  const repeated = outlet === undefined ? new Map() : await linesOfOutlet(head.id, outlet)
  const split = (published: string | null) =>
    proposeSegments({
      text,
      title: overrides.title ?? ingested.title,
      captions: ingested.captions,
      published,
      repeated,
    })
  const publication = proposePublication({
    text,
    segments: split(null),
    dates: ingested.dates,
    url: ingested.url,
  })
  const published =
    overrides.published === undefined ? (publication.proposals[0]?.published ?? null) : overrides.published
  const segments = split(published)
  const copies = await copiesIn(head.id, rows, ingested, bodyOf(text, segments), language)
  return {
    title: overrides.title ?? titleOf(ingested, segments),
    language,
    segments,
    sentences: countSentences(text, segments, language),
    publication,
    outlets: answer,
    copies: copies.map(copy => withMention(copy, text, language, known, rows)),
    sources: sources.flatMap(({ key, content }) => {
      const mention = firstMention(text, language, content.name)
      return mention ? [{ id: key, mention }] : []
    }),
  }
}

function surest({ proposals: [first] }: OutletAnswer): Id | undefined {
  return first?.cues.some(({ kind }) => kind !== 'near-name') ? first.id : undefined
}

/** The outlet as the page names it, and as a source line at the end of the text does. */
function namesIn({ outletName, text }: IngestedText): string[] {
  const line = /^(?:المصدر|Source)\s*[:：]\s*(.{2,60})$/imu.exec(text)?.[1]?.trim()
  return [outletName, line].filter(name => name !== null && name !== undefined)
}

function hostsOf(rows: readonly CopyRow[]): ReadonlyMap<Id, ReadonlySet<string>> {
  const hosts = new Map<Id, Set<string>>()
  for (const { url, outlet } of rows) {
    if (url === null || !URL.canParse(url)) continue
    const host = hostKey(new URL(url).hostname)
    hosts.set(outlet, (hosts.get(outlet) ?? new Set()).add(host))
  }
  return hosts
}

async function linesOfOutlet(dossierId: string, outlet: Id): Promise<ReadonlyMap<string, number>> {
  const texts = await readTextsOf(dossierId, { outlet, atMost: linesFrom })
  const counts = new Map<string, number>()
  for (const text of texts.values()) {
    const keys = new Set(linesOf(text).map(({ start, end }) => lineKey(text.slice(start, end))))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Signatures of texts that came without one (out of a dossier file), by the hash of the text. */
const computed = new Map<string, TextSignature>()
const rememberAtMost = 5_000

async function signaturesOf(
  dossierId: string,
  rows: readonly CopyRow[],
): Promise<ReadonlyMap<Id, TextSignature>> {
  const found = new Map<Id, TextSignature>()
  const lacking: CopyRow[] = []
  for (const row of rows) {
    const signature = (row.signature && readSignature(row.signature)) ?? computed.get(row.sha256)
    if (signature) found.set(row.key, signature)
    else lacking.push(row)
  }
  const texts =
    lacking.length === 0 ? new Map() : await readTextsOf(dossierId, { keys: lacking.map(({ key }) => key) })
  for (const { key, sha256: hash, language } of lacking) {
    const signature = signatureOf(texts.get(key) ?? '', language)
    if (computed.size >= rememberAtMost) computed.clear()
    computed.set(hash, signature)
    found.set(key, signature)
  }
  return found
}

async function copiesIn(
  dossierId: string,
  rows: readonly CopyRow[],
  { text, url }: IngestedText,
  body: string,
  language: Locale,
): Promise<Copy[]> {
  const signatures = await signaturesOf(dossierId, rows)
  const others = rows.map(
    ({ key, url, sha256: hash }): CopyOf => ({ id: key, url, hash, signature: signatures.get(key) ?? null }),
  )
  const one = { id: '', url, hash: sha256(text), signature: signatureOf(body, language) }
  return copiesOf(one, others)
}

function withMention(
  copy: Copy,
  text: string,
  language: Locale,
  outlets: readonly Outlet[],
  rows: readonly CopyRow[],
): KnownCopy {
  const row = rows.find(({ key }) => key === copy.id)
  const name = outlets.find(({ id }) => id === row?.outlet)?.name ?? {}
  return {
    ...copy,
    title: row?.title ?? copy.id,
    outlet: row?.outlet ?? '',
    published: row?.published ?? null,
    mention: firstMention(text, language, name),
  }
}

/** The page's title where it states one, else the headline, else the first words of the text. */
function titleOf({ title, text }: IngestedText, segments: readonly ProposedSegment[]): string {
  const headline =
    segments.find(({ kind }) => kind === 'headline') ?? segments.find(({ kind }) => kind === 'main')
  if (title !== null && title.trim() !== '') return title.trim()
  const words = headline ? text.slice(headline.start, headline.end) : text.trim()
  return words.split(/[\n\r\u2028\u2029]/u, 1)[0]?.slice(0, 500) ?? ''
}

function countSentences(
  text: string,
  segments: readonly ProposedSegment[],
  language: Locale,
): Record<SegmentKind, number> {
  const counts = { headline: 0, main: 0, caption: 0, boilerplate: 0, related: 0 }
  for (const { kind, start, end } of segments)
    counts[kind] += sentences(text.slice(start, end), language).length
  return counts
}
