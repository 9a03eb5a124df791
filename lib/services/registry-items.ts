import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { ItemKind } from '@/lib/domain/item'
import type { DossierItems } from '@/lib/domain/registry/references'

/**
 * Every item of a dossier with its place. What changes between two of these reads is told by the revisions that a change
 * made from them carries, or by the references that would break.
 */
export async function readAllItems(dossierId: string) {
  const { pool } = database()
  const list = <K extends ItemKind>(kind: K) => readItems(pool, dossierId, kind)
  return reaching(async () => {
    const [outlet, source, entity, event, question, article, claim, decision] = await Promise.all([
      list('outlet'),
      list('source'),
      list('entity'),
      list('event'),
      list('question'),
      list('article'),
      list('claim'),
      list('decision'),
    ])
    return { outlet, source, entity, event, question, article, claim, decision } satisfies DossierItems
  })
}

export type StoredItems = Awaited<ReturnType<typeof readAllItems>>
