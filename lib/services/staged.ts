import { z } from 'zod'
import { deleteStaged, findStaged, insertStaged } from '@/lib/db/staged'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { type GivenFile, readUpload } from '@/lib/ingest/files'
import type { IngestedText } from '@/lib/ingest/ingested'
import { isRefusal } from '@/lib/ingest/refusal'
import type { Staged } from '@/lib/ingest/staged'
import { openDossier } from './authorize'
import { fetchAddress } from './fetch-address'
import { refused } from './outside'

/** What the store gives back was written here; only its bytes have another form. */
const stored = z.looseObject({ bytes: z.string(), text: z.string() })

function outward(id: Id, { bytes, ...rest }: IngestedText): Staged {
  return { ...rest, id, byteLength: bytes.length }
}

/** Keeps a text that came until its editor brings it in or leaves it. */
export async function stageText(
  actor: Actor,
  { dossier, ingested }: { readonly dossier: Id; readonly ingested: IngestedText },
): Promise<Staged> {
  const head = await openDossier(actor, 'article:write', dossier)
  if (actor.kind !== 'user') throw new AppError('forbidden', 'what waits belongs to people')
  const bytes = Buffer.from(ingested.bytes).toString('base64')
  const id = await insertStaged(head.id, actor.id, { ...ingested, bytes })
  return outward(id, ingested)
}

/** An uploaded file becomes a text that waits. */
export async function stageUpload(
  actor: Actor,
  { dossier, file }: { readonly dossier: Id; readonly file: GivenFile },
): Promise<Staged> {
  await openDossier(actor, 'article:write', dossier)
  const read = await readUpload(file, new Date().toISOString())
  if (isRefusal(read)) throw refused(read)
  return stageText(actor, { dossier, ingested: read })
}

/** The article at an address becomes a text that waits. */
export async function stageAddress(
  actor: Actor,
  input: { readonly dossier: Id; readonly address: string; readonly encoding?: string | null | undefined },
): Promise<Staged> {
  return stageText(actor, { dossier: input.dossier, ingested: await fetchAddress(actor, input) })
}

export async function loadStaged(actor: Actor, dossier: Id, id: Id): Promise<IngestedText> {
  const head = await openDossier(actor, 'article:write', dossier)
  const row = await findStaged(head.id, id)
  if (!row) throw new AppError('not-found', `no text ${id} waits in ${dossier}`)
  const { bytes, ...rest } = stored.parse(row.content)
  return { ...(rest as unknown as Omit<IngestedText, 'bytes'>), bytes: Buffer.from(bytes, 'base64') }
}

export async function readStaged(
  actor: Actor,
  { dossier, staged }: { readonly dossier: Id; readonly staged: Id },
): Promise<Staged> {
  return outward(staged, await loadStaged(actor, dossier, staged))
}

export async function dropStaged(
  actor: Actor,
  { dossier, staged }: { readonly dossier: Id; readonly staged: Id },
): Promise<void> {
  const head = await openDossier(actor, 'article:write', dossier)
  await deleteStaged(head.id, staged)
}
