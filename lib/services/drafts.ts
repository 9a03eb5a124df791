import { type DraftRow, deleteDraft, findDrafts, upsertDraft } from '@/lib/db/drafts'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'

/** In bytes of JSON: an article of the largest size is a draft too. */
const largest = 5 << 20

export interface Draft {
  readonly subject: string
  readonly content: unknown
  /** ISO 8601 instant. */
  readonly updatedAt: string
}

interface About {
  readonly dossier: Id
  /** What the draft is of, as its page names it: `claim:a000`, `import`, `question:new`. */
  readonly subject: string
}

async function open(actor: Actor, dossier: Id): Promise<{ dossierId: string; userId: string }> {
  const { id } = await openDossier(actor, 'draft:write', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'drafts belong to people')
  return { dossierId: id, userId: actor.id }
}

/** Keeps what somebody is typing. Nobody else sees it, and it is no part of the dossier: it has no history. */
export async function saveDraft(
  actor: Actor,
  { dossier, subject, content }: About & { content: unknown },
): Promise<void> {
  const { dossierId, userId } = await open(actor, dossier)
  if (subject === '' || subject.length > 200)
    throw new AppError('invalid', 'a draft needs a subject of at most 200 letters')
  if (Buffer.byteLength(JSON.stringify(content) ?? '') > largest) {
    throw new AppError('too-large', 'a draft holds at most 5 MiB')
  }
  await upsertDraft(dossierId, userId, subject, content)
}

export async function readDraft(actor: Actor, { dossier, subject }: About): Promise<Draft | null> {
  const drafts = await listDrafts(actor, { dossier, subject })
  return drafts.find(draft => draft.subject === subject) ?? null
}

/** Everything of mine whose subject begins so, the latest first. */
export async function listDrafts(actor: Actor, { dossier, subject }: About): Promise<Draft[]> {
  const { dossierId, userId } = await open(actor, dossier)
  const rows = await findDrafts(dossierId, userId, subject)
  return rows.map(({ updatedAt, ...row }: DraftRow) => ({ ...row, updatedAt: updatedAt.toISOString() }))
}

export async function dropDraft(actor: Actor, { dossier, subject }: About): Promise<void> {
  const { dossierId, userId } = await open(actor, dossier)
  await deleteDraft(dossierId, userId, subject)
}
