import type { Actor } from '@/lib/domain/permissions'
import { canonicalDossier } from '@/lib/export/dossier'
import type { ExportInput } from '@/lib/schemas/desk-dossier'
import { exportCodingPairs } from './coding-agreement'
import { exportComparison, exportComparisonTable, exportDossier } from './dossiers'

/** A dossier as it stands today, as a file of the name that is asked for. */
export async function exportFile(
  actor: Actor,
  { dossier: key, file }: ExportInput,
): Promise<{ readonly type: string; readonly body: string }> {
  if (file === 'codings.csv')
    return { type: 'text/csv; charset=utf-8', body: await exportCodingPairs(actor, { key, format: 'csv' }) }
  if (file === 'codings.json')
    return {
      type: 'application/json; charset=utf-8',
      body: await exportCodingPairs(actor, { key, format: 'json' }),
    }
  if (file === 'comparison.csv')
    return { type: 'text/csv; charset=utf-8', body: await exportComparisonTable(actor, { key }) }
  const body =
    file === 'dossier.json'
      ? canonicalDossier(await exportDossier(actor, { key }))
      : `${JSON.stringify(await exportComparison(actor, { key }), null, 2)}\n`
  return { type: 'application/json; charset=utf-8', body }
}
