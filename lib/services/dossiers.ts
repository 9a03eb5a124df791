import { type OriginalBytes, sha256 } from '@/lib/db/articles'
import { appendAudit, nextEntry } from '@/lib/db/audit'
import {
  type DossierHead,
  findHead,
  hasDossier,
  holdDossier,
  insertDossier,
  type NewDossier,
  readDossier,
  updateDossier,
  writeContent,
} from '@/lib/db/dossiers'
import { currentVersions, insertEdition } from '@/lib/db/editions'
import { insertMembership } from '@/lib/db/memberships'
import { inTransaction, type Session } from '@/lib/db/transaction'
import { compare } from '@/lib/domain/compare/compare'
import type { Comparison, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { type ClaimItem, itemKinds, type SuggestionOrigin } from '@/lib/domain/item'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { decidedRows } from '@/lib/domain/reconcile/queue'
import { storeFlagsOf, withStoreFlags } from '@/lib/domain/reconcile/store-flags'
import { AppError } from '@/lib/errors'
import { comparisonCsv } from '@/lib/export/comparison-csv'
import { canonicalDossier, canonicalItem } from '@/lib/export/dossier'
import { renderComparison } from '@/lib/i18n/render'
import { plainValue } from '@/lib/schemas/plain-value'
import { approvedState } from './approved-state'
import { assertAllowed, assertHeadAllows, openDossier } from './authorize'
import { readCodingDisputes } from './coding-disputes'
import { digestOf } from './compared-dossier'
import { orderFinding } from './find-origins'
import { type FrozenEdition, freeze } from './freeze'

export interface ImportInput {
  /** Read and checked by `lib/ingest`. */
  readonly dossier: Dossier
  /** The bytes the texts were read from, by article; left out, they are the texts in UTF-8. */
  readonly bytes?: OriginalBytes
  readonly publish?: boolean
  readonly replace?: boolean
  /** Invented material, and shown as such. */
  readonly synthetic?: boolean
}

export interface ImportResult {
  readonly key: string
  readonly outcome: 'created' | 'unchanged' | 'replaced'
  readonly edition: { readonly number: number; readonly isNew: boolean } | null
}

const attempts = 3

/** A dossier as it was looked at. */
type Known = Pick<DossierHead, 'id' | 'revision' | 'contentSha256'>

interface Incoming extends NewDossier {
  readonly bytes: OriginalBytes
  readonly replace: boolean
  readonly frozen: FrozenEdition | null
  readonly actor: Actor
  readonly writtenBy: string
}

/** Stores a dossier whole or not at all. The same content again changes nothing; other content needs `replace`. */
export async function importDossier(actor: Actor, input: ImportInput): Promise<ImportResult> {
  const { bytes = new Map(), publish = false, replace = false, synthetic = false } = input
  assertAllowed(actor, 'dossier:create')
  verifyAnchors(input.dossier)
  const dossier = withoutDefaults(input.dossier)
  const incoming: Incoming = {
    dossier,
    bytes,
    synthetic,
    replace,
    contentSha256: sha256(canonicalDossier(dossier)),
    frozen: publish ? freeze(await approvedState(await storedAs(dossier), dossier)) : null,
    actor,
    writtenBy: actorName(actor),
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const known = await contentOf(actor, dossier.dossier.id)
    const result = await inTransaction(session => store(session, incoming, known))
    if (result) return result
  }
  throw new AppError('conflict', `dossier ${dossier.dossier.id} changes faster than it can be imported`)
}

/** The id of the dossier that has this key already. */
async function storedAs({ dossier }: Dossier): Promise<string | null> {
  return (await findHead(dossier.id))?.id ?? null
}

/**
 * A value is stored without the defaults that a file may spell out: a camp shows it as it stands, and a dossier must
 * come to the same comparison before it is stored and after. What the file suggests is marked as the file's.
 */
function withoutDefaults(dossier: Dossier): Dossier {
  const origin: SuggestionOrigin = { by: 'import', name: dossier.dossier.id }
  const claims = dossier.claims.map(
    (claim): ClaimItem => ({
      ...claim,
      value: plainValue(claim.value),
      ...(claim.status === 'suggested' ? { origin } : {}),
    }),
  )
  return { ...dossier, claims }
}

/** Anchored once, against a text that never changes; so it is held here too, whatever door the dossier came through. */
function verifyAnchors({ articles, claims }: Dossier): void {
  const texts = new Map(articles.map(article => [article.id, article.text]))
  const faults = claims.flatMap(({ id, article, anchors }) =>
    anchors
      .filter(({ start, end, exact }) => exact === '' || texts.get(article)?.slice(start, end) !== exact)
      .map(
        ({ start, end }) => `claim ${id}: its quote does not stand at ${start}–${end} of article ${article}`,
      ),
  )
  if (faults.length > 0) throw new AppError('invalid', 'anchors do not fit their texts', { faults })
}

/** null: the dossier moved since it was looked at. */
async function store(
  session: Session,
  incoming: Incoming,
  known: Known | null,
): Promise<ImportResult | null> {
  const key = incoming.dossier.dossier.id
  const inserted = await insertDossier(session, incoming)
  if (inserted !== null) {
    if (incoming.actor.kind === 'user') await insertMembership(session, inserted, incoming.actor.id, 'owner')
    return write(session, incoming, inserted, 'created')
  }
  const head = await holdDossier(session, key)
  if (!head) throw new AppError('conflict', `dossier ${key} was removed while it was imported`)
  assertHeadAllows(incoming.actor, 'dossier:import', key, head)
  if (known?.id !== head.id || known.revision !== head.revision) return null
  if (known.contentSha256 === incoming.contentSha256) return unchanged(session, incoming, head)
  if (!incoming.replace) {
    throw new AppError('conflict', `dossier ${key} is here with other content; --replace takes its place`)
  }
  await updateDossier(session, head.id, incoming)
  return write(session, incoming, head.id, 'replaced')
}

/**
 * What stands under the key. What was edited at the desk has no hash kept: it is read before the dossier is held, so that nobody
 * waits for it.
 */
async function contentOf(actor: Actor, key: string): Promise<Known | null> {
  const head = await findHead(key)
  if (!head) return null
  assertHeadAllows(actor, 'dossier:import', key, head)
  if (head.contentSha256 !== null) return head
  const found = await readDossier(key)
  return found && { ...found.head, contentSha256: sha256(canonicalDossier(found.dossier)) }
}

async function unchanged(session: Session, incoming: Incoming, head: DossierHead): Promise<ImportResult> {
  const edition = await publish(session, incoming, head.id)
  if (edition?.isNew) await audit(session, incoming, head.id, 'dossier:publish', { edition: edition.number })
  return { key: incoming.dossier.dossier.id, outcome: 'unchanged', edition }
}

async function write(
  session: Session,
  incoming: Incoming,
  id: string,
  outcome: 'created' | 'replaced',
): Promise<ImportResult> {
  const { dossier, bytes, writtenBy } = incoming
  const entry = await nextEntry(session, id)
  await writeContent(session, id, { dossier, snapshot: canonicalItem, bytes, writtenBy, entry })
  const edition = await publish(session, incoming, id)
  await audit(session, incoming, id, 'dossier:import', {
    outcome,
    sha256: incoming.contentSha256,
    edition: edition?.number ?? null,
  })
  await orderFinding(session, { dossierId: id, entry, kinds: itemKinds })
  return { key: dossier.dossier.id, outcome, edition }
}

async function publish(session: Session, { frozen, writtenBy }: Incoming, dossierId: string) {
  if (!frozen) return null
  const versions = await currentVersions(session, dossierId)
  return insertEdition(session, { ...frozen, dossierId, publishedBy: writtenBy }, versions)
}

function audit(
  session: Session,
  { writtenBy }: Incoming,
  dossierId: string,
  action: 'dossier:import' | 'dossier:publish',
  detail: Readonly<Record<string, string | number | null>>,
): Promise<number> {
  return appendAudit(session, { dossierId, actor: writtenBy, action, detail })
}

/** Loads invented material the first time; a dossier of that key is never touched again. */
export async function seedDossier(actor: Actor, dossier: Dossier): Promise<ImportResult | null> {
  assertAllowed(actor, 'dossier:create')
  if (await hasDossier(dossier.dossier.id)) return null
  return importDossier(actor, { dossier, publish: true, synthetic: true })
}

/** The dossier as it stands today, texts in it. */
export async function exportDossier(actor: Actor, { key }: { key: string }): Promise<Dossier> {
  await openDossier(actor, 'dossier:export', key)
  const found = await readDossier(key)
  if (!found) throw new AppError('not-found', `there is no dossier ${key}`)
  return found.dossier
}

/** The comparison of the dossier as it stands today, sentences in both languages. */
export async function exportComparison(
  actor: Actor,
  { key }: { key: string },
): Promise<Comparison<Sentence>> {
  return (await compareStored(actor, key)).comparison
}

/** The same as rows of a table. */
export async function exportComparisonTable(actor: Actor, { key }: { key: string }): Promise<string> {
  const { comparison, dossier } = await compareStored(actor, key)
  return comparisonCsv(comparison, dossier)
}

/** With the flags that only a store can raise (interchange §2). */
async function compareStored(actor: Actor, key: string) {
  const { id } = await openDossier(actor, 'dossier:export', key)
  const dossier = await exportDossier(actor, { key })
  const { claims, decisions } = dossier
  const comparison: Comparison<Sentence> = renderComparison(compare(dossier))
  const disputed = await readCodingDisputes(id, dossier)
  const flags = storeFlagsOf(decidedRows({ claims, decisions, digestOf }), disputed)
  return { dossier, comparison: { ...comparison, rows: withStoreFlags(comparison.rows, flags) } }
}
