import { diagnose } from '@/lib/domain/compare/diagnose'
import type { Actor } from '@/lib/domain/permissions'
import { diagnosisCsv, diagnosisLines } from '@/lib/export/diagnosis'
import { canonicalDossier } from '@/lib/export/dossier'
import { renderDiagnosis } from '@/lib/i18n/render'
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
  if (file === 'diagnosis.csv' || file === 'diagnosis.jsonl') {
    const dossier = await exportDossier(actor, { key })
    const positions = renderDiagnosis(diagnose(dossier))
    return file === 'diagnosis.csv'
      ? { type: 'text/csv; charset=utf-8', body: diagnosisCsv(positions, dossier) }
      : { type: 'application/x-ndjson; charset=utf-8', body: diagnosisLines(positions) }
  }
  const body =
    file === 'dossier.json'
      ? canonicalDossier(await exportDossier(actor, { key }))
      : `${JSON.stringify(await exportComparison(actor, { key }), null, 2)}\n`
  return { type: 'application/json; charset=utf-8', body }
}
