import type { Decision, Dossier } from '@/lib/domain/dossier'
import { decision as decisionSchema } from '@/lib/schemas/decision'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import type { Ids } from './ids'
import { inOrder, type Places } from './rows'

/** What people decided. What a kind alone knows stands in one column, as the file writes it. */
export function decisionTable(dossierId: string, dossier: Dossier, ids: Ids, places: Places): TableRows {
  return {
    table: 'decision',
    columns: [
      'dossier_id',
      'id',
      'key',
      'position',
      'kind',
      'claim_id',
      'subject',
      'outcome',
      'reason',
      'decided_by',
      'decided_at',
      'decided_at_as',
      'revision',
    ],
    rows: dossier.decisions.map((decision, index) => {
      const { id, kind, outcome, reason, by, at, ...subject } = decision
      return [
        dossierId,
        ids.of('decision', id),
        id,
        places.positionOf('decision', id, index),
        kind,
        decision.kind === 'assumption' ? ids.of('claim', decision.claim) : null,
        JSON.stringify(subject),
        outcome,
        reason,
        by,
        new Date(at),
        at,
        places.revisionOf('decision', id),
      ]
    }),
  }
}

export async function readDecisions(db: Reader, dossierId: string): Promise<Decision[]> {
  const rows = await db.decision.findMany({ where: { dossierId }, orderBy: inOrder })
  return rows.map(row =>
    decisionSchema.parse({
      ...(row.subject as object),
      id: row.key,
      kind: row.kind,
      outcome: row.outcome,
      reason: row.reason,
      by: row.decidedBy,
      at: row.decidedAtAs,
    }),
  ) as Decision[]
}
