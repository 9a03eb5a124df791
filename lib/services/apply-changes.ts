import { isDeepStrictEqual } from 'node:util'
import { sha256, type Version } from '@/lib/db/articles'
import { type AuditDetail, appendAudit, nextEntry } from '@/lib/db/audit'
import { copyRows } from '@/lib/db/copy'
import type { DossierHead } from '@/lib/db/dossiers'
import { Ids, newId } from '@/lib/db/ids'
import {
  latestOf,
  nextPosition,
  readItems,
  readReaders,
  readRevision,
  readTexts,
  type StoredItem,
  touchDossier,
  writeItems,
} from '@/lib/db/items'
import { type NewRevision, revisionTable } from '@/lib/db/revisions'
import type { Session } from '@/lib/db/transaction'
import type { Dossier } from '@/lib/domain/dossier'
import {
  type ArticleItem,
  type Change,
  type Changed,
  type ClaimItem,
  type ItemContent,
  type ItemKind,
  itemKinds,
} from '@/lib/domain/item'
import { mergeFields } from '@/lib/domain/merge-fields'
import { AppError } from '@/lib/errors'
import { canonicalItem } from '@/lib/export/dossier'
import { shapeFaults } from '@/lib/ingest/items'
import { itemSchemas } from '@/lib/schemas/item'
import { plainValue } from '@/lib/schemas/plain-value'
import { checkSlice, type Slice } from './check-slice'

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

interface Planned {
  readonly change: Change
  readonly stored: StoredItem | null
  readonly id: string
  /** The revision it makes. */
  readonly revision: number
  readonly position: number
  readonly before: ItemContent | null
  readonly after: ItemContent | null
  /** What the change says is there already. */
  readonly isDone: boolean
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
    planned.push(await plan(session, head.id, slice, change, positions))
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
  await write(session, head.id, slice, real, set)
  await copyRows(session, revisionTable(head.id, real.map(toRevision), set.by, entry))
  await touchDossier(session, head.id)
  await appendAudit(session, {
    dossierId: head.id,
    actor: set.by,
    action: set.action ?? actionOf(real),
    detail: detailOf(real, set.note),
  })
  return { entry, items: planned.map(toChanged) }
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

/** Everything the changed items may refer to: the registries whole, and of articles and claims those concerned. */
async function loadSlice(session: Session, dossierId: string, changes: readonly Change[]): Promise<Slice> {
  const keysOf = (kind: ItemKind) => changes.filter(one => one.kind === kind).map(one => one.key)
  const claims = await claimsConcerned(session, dossierId, changes)
  const articleKeys = new Set([...keysOf('article'), ...claims.map(one => one.content.article)])
  for (const { kind, content } of changes)
    if (kind === 'claim' && content !== null) articleKeys.add((content as ClaimItem).article)
  const keys = [...articleKeys]
  return {
    outlet: await readItems(session, dossierId, 'outlet'),
    source: await readItems(session, dossierId, 'source'),
    entity: await readItems(session, dossierId, 'entity'),
    event: await readItems(session, dossierId, 'event'),
    question: await readItems(session, dossierId, 'question'),
    article: await readItems(session, dossierId, 'article', { keys }),
    claim: claims,
    texts: await readTexts(session, dossierId, keys),
  }
}

/** A change of what claims refer to inside their values concerns all of them; else those that change, and a unit's first. */
async function claimsConcerned(
  session: Session,
  dossierId: string,
  changes: readonly Change[],
): Promise<StoredItem<'claim'>[]> {
  const removes = changes.some(
    ({ kind, content }) => content === null && (kind === 'entity' || kind === 'event'),
  )
  if (removes) return readItems(session, dossierId, 'claim')
  const questions = changes.filter(one => one.kind === 'question').map(one => one.key)
  const counted = changes.flatMap(({ kind, content }) =>
    kind === 'claim' && (content as ClaimItem | null)?.value.type === 'quantity'
      ? [(content as ClaimItem).question]
      : [],
  )
  const found = new Map<string, StoredItem<'claim'>>()
  const add = (items: readonly StoredItem<'claim'>[]) => {
    for (const item of items) found.set(item.key, item)
  }
  const keys = changes.filter(one => one.kind === 'claim').map(one => one.key)
  if (keys.length > 0) add(await readItems(session, dossierId, 'claim', { keys }))
  if (questions.length > 0 || counted.length > 0) {
    add(await readItems(session, dossierId, 'claim', { questions: [...questions, ...counted] }))
  }
  return [...found.values()].sort((a, b) => a.position - b.position)
}

async function plan(
  session: Session,
  dossierId: string,
  slice: Slice,
  given: Change,
  positions: Map<ItemKind, number>,
): Promise<Planned> {
  const { kind, key, seen } = given
  const stored = (slice[kind] as readonly StoredItem[]).find(one => one.key === key) ?? null
  const earlier = stored === null ? (await latestOf(session, dossierId, kind, [key])).get(key) : undefined
  const standing = stored?.revision ?? earlier?.number ?? 0
  const id = stored?.id ?? earlier?.itemId ?? newId()
  const content = given.content === null ? null : canonical(kind, given.content)
  const before = stored?.content ?? null
  if (seen !== standing || isDeepStrictEqual(before, content)) {
    if (isDeepStrictEqual(plainJson(before), plainJson(content)) && isUnmoved(given, stored)) {
      const base = seen > 0 && seen < standing ? await readRevision(session, dossierId, kind, id, seen) : null
      const was = seen === standing ? before : (base?.content ?? null)
      const position = stored?.position ?? earlier?.position ?? 0
      return {
        change: given,
        stored,
        id,
        revision: standing,
        position,
        before: was,
        after: content,
        isDone: true,
      }
    }
  }
  const after =
    seen === standing ? content : await merged(session, dossierId, given, { id, standing, before, content })
  const position =
    given.position ??
    stored?.position ??
    earlier?.position ??
    (await last(session, dossierId, kind, positions))
  return { change: given, stored, id, revision: standing + 1, position, before, after, isDone: false }
}

const isUnmoved = ({ position }: Change, stored: StoredItem | null) =>
  position === undefined || stored === null || position === stored.position

const plainJson = (content: ItemContent | null): unknown =>
  content === null ? null : JSON.parse(JSON.stringify(content))

async function last(
  session: Session,
  dossierId: string,
  kind: ItemKind,
  positions: Map<ItemKind, number>,
): Promise<number> {
  const next = positions.get(kind) ?? (await nextPosition(session, dossierId, kind))
  positions.set(kind, next + 1)
  return next
}

function canonical(kind: ItemKind, content: ItemContent): ItemContent {
  const read = itemSchemas[kind].parse(content) as ItemContent
  if (kind !== 'claim') return canonicalItem(kind, read)
  const claim = read as ClaimItem
  return canonicalItem(kind, { ...claim, value: plainValue(claim.value) })
}

interface Standing {
  readonly id: string
  readonly standing: number
  readonly before: ItemContent | null
  readonly content: ItemContent | null
}

/** Two hands on different fields of an article both keep what they did; everything else is told with both versions. */
async function merged(
  session: Session,
  dossierId: string,
  { kind, key, seen }: Change,
  { id, standing, before, content }: Standing,
): Promise<ItemContent> {
  const base = seen > 0 ? await readRevision(session, dossierId, kind, id, seen) : null
  if (kind === 'article' && before && content && base?.content) {
    const both = mergeFields(fields(base.content), fields(before), fields(content))
    if (both !== null) return canonical('article', both as unknown as ArticleItem)
  }
  const theirs = await readRevision(session, dossierId, kind, id, standing)
  throw new AppError('stale', `${kind} ${key} was changed meanwhile: revision ${standing}, not ${seen}`, {
    data: {
      kind,
      key,
      seen,
      current: before === null ? null : { content: before, revision: standing },
      revision: standing,
      by: theirs?.by ?? '',
      at: theirs?.at.toISOString() ?? '',
      yours: content,
    },
  })
}

const fields = (content: ItemContent) =>
  canonicalItem('article', content) as unknown as Record<string, unknown>

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
      decisions: [],
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
