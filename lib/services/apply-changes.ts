import { sha256, type Version } from '@/lib/db/articles'
import { type AuditDetail, appendAudit, nextEntry } from '@/lib/db/audit'
import { copyRows } from '@/lib/db/copy'
import type { DossierHead } from '@/lib/db/dossiers'
import { Ids, newId } from '@/lib/db/ids'
import { readReaders, touchDossier, writeItems } from '@/lib/db/items'
import { type NewRevision, revisionTable } from '@/lib/db/revisions'
import type { Session } from '@/lib/db/transaction'
import type { Dossier } from '@/lib/domain/dossier'
import {
  type ArticleItem,
  type Change,
  type Changed,
  type ClaimItem,
  type ItemKind,
  itemKinds,
} from '@/lib/domain/item'
import { AppError } from '@/lib/errors'
import { shapeFaults } from '@/lib/ingest/items'
import { checkSlice, type Slice } from './check-slice'
import { codingHolds, heldBy } from './coding-holds'
import { orderFinding } from './find-origins'
import { loadSlice } from './load-slice'
import { type Planned, planChange } from './plan-change'

/** The text of an article that is new. */
export interface NewText {
  readonly text: string
  readonly bytes: Uint8Array
  /** How it came. */
  readonly origin: Readonly<Record<string, unknown>>
  readonly signature: Uint8Array
}

export interface ChangeSet {
  readonly changes: readonly Change[]
  /** By article key; an article without one here keeps the text it has. */
  readonly texts?: ReadonlyMap<string, NewText>
  /** As it stands in the audit trail; left out, it follows from the changes. */
  readonly action?: string
  readonly note?: string | undefined
  /** Who does it, as histories write it. */
  readonly by: string
}

export interface ChangeResult {
  /** The number of the audit entry; of a change that changed nothing, the latest there is. */
  readonly entry: number
  readonly items: readonly Changed[]
}

const nameOf = (kind: ItemKind, key: string) => `${kind}:${key}`

/**
 * Makes a set of changes in a dossier that the session holds: all of them or none. Each carries the revision its person saw;
 * one that is older is `stale`, with both versions in the error, unless the two hands changed different fields of an article.
 * What is there already is not made twice, so a change may be sent again.
 */
export async function applyChanges(
  session: Session,
  head: DossierHead,
  set: ChangeSet,
): Promise<ChangeResult> {
  assertShapes(set.changes)
  const slice = await loadSlice(session, head.id, set.changes)
  const planned: Planned[] = []
  const positions = new Map<ItemKind, number>()
  for (const change of set.changes) {
    planned.push(await planChange(session, head.id, slice, change, positions))
  }
  const real = planned.filter(one => !one.isDone)
  const entry = await nextEntry(session, head.id)
  if (real.length === 0) return { entry: entry - 1, items: planned.map(toChanged) }
  const faults = checkSlice(
    slice,
    real,
    new Map([...(set.texts ?? [])].map(([key, { text }]) => [key, text])),
  )
  if (faults.length > 0) throw new AppError('invalid', 'the change does not fit the dossier', { faults })
  await assertNotHeld(session, head, slice, real, set.by)
  await write(session, head.id, slice, real, set)
  await copyRows(session, revisionTable(head.id, real.map(toRevision), set.by, entry))
  await touchDossier(session, head.id)
  await appendAudit(session, {
    dossierId: head.id,
    actor: set.by,
    action: set.action ?? actionOf(real),
    detail: detailOf(real, set.note),
  })
  const kinds = real.map(({ change }) => change.kind)
  await orderFinding(session, { dossierId: head.id, entry, kinds })
  return { entry, items: planned.map(toChanged) }
}

/** No claim goes from under a second coding, and nobody changes the claims of a row that they code blind. */
async function assertNotHeld(
  session: Session,
  head: DossierHead,
  slice: Slice,
  planned: readonly Planned[],
  by: string,
): Promise<void> {
  const touched = planned.map(({ change: { kind, key }, before, after }) => ({ kind, key, before, after }))
  const [hold] = await codingHolds(session, head.id, by, touched)
  if (!hold) return
  const question = slice.question.find(({ key }) => key === hold.question)?.content.text
  const article = slice.article.find(({ key }) => key === hold.article)?.content.title
  throw heldBy(head.key, hold, { question: question ?? {}, article: article ?? hold.article })
}

function assertShapes(changes: readonly Change[]): void {
  const named = new Set<string>()
  const faults = changes.flatMap(({ kind, key, content }) => {
    const name = nameOf(kind, key)
    if (named.has(name)) return [`${kind} ${key}: is changed twice in one go`]
    named.add(name)
    return content === null ? [] : shapeFaults(kind, key, content)
  })
  if (faults.length > 0) throw new AppError('invalid', 'the change is not well formed', { faults })
}

async function write(
  session: Session,
  dossierId: string,
  slice: Slice,
  planned: readonly Planned[],
  set: ChangeSet,
): Promise<void> {
  const ids = new Ids()
  for (const kind of itemKinds) for (const one of slice[kind]) ids.know(kind, one.key, one.id)
  for (const { change, id } of planned) ids.know(change.kind, change.key, id)
  const written = (kind: ItemKind) =>
    planned.flatMap(({ change, after }) => (change.kind === kind && after !== null ? [after] : []))
  const places = new Map(planned.map(one => [nameOf(one.change.kind, one.change.key), one]))
  const articles = written('article') as ArticleItem[]
  const readers = await readReaders(
    session,
    dossierId,
    articles.map(({ id }) => id),
  )
  await writeItems(session, dossierId, {
    written: {
      outlets: written('outlet'),
      sources: written('source'),
      entities: written('entity'),
      events: written('event'),
      questions: written('question'),
      articles,
      claims: written('claim'),
      decisions: written('decision'),
    } as unknown as Dossier,
    removed: planned.flatMap(({ change, id, after }) => (after === null ? [{ kind: change.kind, id }] : [])),
    ids,
    places: {
      positionOf: (kind, key, index) => places.get(nameOf(kind, key))?.position ?? index,
      revisionOf: (kind, key) => places.get(nameOf(kind, key))?.revision ?? 1,
    },
    versions: versionsOf(slice, set.texts),
    readBy: (article, question) => readers.get(`${article}/${question ?? ''}`) ?? set.by,
  }).catch(asStillUsed)
}

/** Where a foreign key says that something is still referred to, the person is told so. */
function asStillUsed(error: unknown): never {
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  if (code !== '23503') throw error
  throw new AppError('conflict', `something still refers to it: ${String(table)} (${String(constraint)})`, {
    cause: error,
  })
}

function versionsOf(slice: Slice, texts: ChangeSet['texts']): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>(slice.texts)
  for (const [key, { text, ...rest }] of texts ?? []) {
    const number = (slice.texts.get(key)?.number ?? 0) + 1
    versions.set(key, {
      id: newId(),
      number,
      sha256: sha256(text),
      length: text.length,
      fresh: { text, ...rest },
    })
  }
  return versions
}

function toRevision({ change, id, revision, before, after, position }: Planned): NewRevision {
  const action = after === null ? 'removed' : before === null ? 'created' : 'changed'
  return {
    kind: change.kind,
    itemId: id,
    key: change.key,
    number: revision,
    action,
    content: after,
    position: after === null ? null : position,
  }
}

const toChanged = ({ change, revision, before, after, stored, position }: Planned): Changed => ({
  kind: change.kind,
  key: change.key,
  revision,
  before,
  after,
  position: stored?.position ?? position,
})

/** `claim:confirm` and the like for one item, `items:change` for several. */
function actionOf(planned: readonly Planned[]): string {
  const [one, ...more] = planned
  if (!one || more.length > 0) return 'items:change'
  const { change, before, after } = one
  if (after === null) return `${change.kind}:remove`
  if (change.kind === 'claim') {
    const status = (after as ClaimItem).status ?? 'confirmed'
    const was = before === null ? null : ((before as ClaimItem).status ?? 'confirmed')
    if (status !== was && status === 'rejected') return 'claim:reject'
    if (status !== was && was !== null && status === 'confirmed') return 'claim:confirm'
    if (status === 'suggested' && was === null) return 'claim:suggest'
  }
  return `${change.kind}:${before === null ? 'create' : 'change'}`
}

const mostNamed = 20

function detailOf(planned: readonly Planned[], note: string | undefined): AuditDetail {
  const named = planned
    .slice(0, mostNamed)
    .map(({ change, revision }) => `${change.kind}/${change.key}@${revision}`)
    .join(' ')
  return { items: named, count: planned.length, ...(note ? { note } : {}) }
}
