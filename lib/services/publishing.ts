import { appendAudit } from '@/lib/db/audit'
import { holdDossier, readDossier } from '@/lib/db/dossiers'
import { currentVersions, insertEdition } from '@/lib/db/editions'
import { inTransaction } from '@/lib/db/transaction'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { approvedState } from './approved-state'
import { openDossier } from './authorize'
import { freeze } from './freeze'

const attempts = 3

/**
 * Freezes the dossier into a numbered edition; the same content makes no second one. It is frozen as it stands, but for
 * what was edited after approval, which is published as it was approved. The comparison is worked out before the dossier is
 * held, so that nobody waits for it; where the dossier moved meanwhile, again.
 */
export async function publishEdition(
  actor: Actor,
  { key }: { key: string },
): Promise<{ number: number; isNew: boolean }> {
  await openDossier(actor, 'dossier:publish', key)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const edition = await tryPublish(actorName(actor), key)
    if (edition) return edition
  }
  throw new AppError('conflict', `dossier ${key} changes faster than it can be published`)
}

/** null: the dossier moved. */
async function tryPublish(actor: string, key: string) {
  const found = await readDossier(key)
  if (!found) throw new AppError('not-found', `there is no dossier ${key}`)
  const frozen = freeze(await approvedState(found.head.id, found.dossier))
  return inTransaction(async session => {
    const head = await holdDossier(session, key)
    if (head?.id !== found.head.id || head.revision !== found.head.revision) return null
    const dossierId = head.id
    const versions = await currentVersions(session, dossierId)
    const edition = await insertEdition(session, { ...frozen, dossierId, publishedBy: actor }, versions)
    if (edition.isNew) {
      const detail = { edition: edition.number, sha256: frozen.contentSha256 }
      await appendAudit(session, { dossierId, actor, action: 'dossier:publish', detail })
    }
    return edition
  })
}
