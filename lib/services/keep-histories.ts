import { copyRows } from '@/lib/db/copy'
import { holdDossier, readDossier } from '@/lib/db/dossiers'
import { lacksHistories } from '@/lib/db/histories'
import { Ids } from '@/lib/db/ids'
import { itemIds } from '@/lib/db/items'
import { planRevisions, revisionTable } from '@/lib/db/revisions'
import { inTransaction } from '@/lib/db/transaction'
import { canonicalItem } from '@/lib/export/dossier'

/**
 * A dossier stored before items had histories gets the first entry of each: what it says today. Everything that is edited
 * rests on the history being there.
 */
export async function keepHistories(key: string): Promise<void> {
  if (!(await lacksHistories(key))) return
  const found = await readDossier(key)
  if (!found) return
  await inTransaction(async session => {
    const head = await holdDossier(session, key)
    if (!head || head.revision !== found.head.revision) return
    const ids = new Ids()
    for (const { kind, key: item, id } of await itemIds(session, head.id)) ids.know(kind, item, id)
    const { entries } = await planRevisions(session, head.id, found.dossier, canonicalItem, ids)
    const first = entries.filter(({ number }) => number === 1)
    await copyRows(session, revisionTable(head.id, first, 'system:history', null))
  })
}
