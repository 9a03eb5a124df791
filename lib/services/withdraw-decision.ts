import { database } from '@/lib/db/client'
import { reaching } from '@/lib/db/failures'
import { readItems } from '@/lib/db/items'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { WithdrawInput } from '@/lib/schemas/reconcile'
import type { ChangeResult } from './apply-changes'
import { openDossier } from './authorize'
import { changeItems } from './items'
import { keepHistories } from './keep-histories'

/**
 * Takes one decision on a row or on an assumption back, however it came: what a file brought has no act of its own that could
 * be undone without the rest of the file. `stale` where it says something else by now.
 */
export async function withdrawDecision(actor: Actor, input: WithdrawInput): Promise<ChangeResult> {
  const { dossier, decision: key, seen } = input
  const { id } = await openDossier(actor, 'decision:write', dossier)
  await keepHistories(dossier)
  const { pool } = database()
  const [found] = await reaching(() => readItems(pool, id, 'decision', { keys: [key] }))
  if (found?.content.kind !== 'reconcile' && found?.content.kind !== 'assumption')
    throw new AppError('not-found', `there is no decision ${key} on a row in ${dossier}`)
  const changes = [{ kind: 'decision', key, seen, content: null }] as const
  return changeItems(actor, { dossier, changes, action: 'row:withdraw' })
}
