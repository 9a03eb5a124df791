import { type CodingRow, listCodings, readCodings } from '@/lib/db/codings'
import type { Session } from '@/lib/db/transaction'
import { disputedCells } from '@/lib/domain/agreement/differences'
import { codedClaims, firstCodings } from '@/lib/domain/agreement/second-coding'
import type { Dossier } from '@/lib/domain/dossier'
import { rowName } from '@/lib/domain/reconcile/queue'

/** Whether the codings of a cell were settled, and nobody took it back since. */
export const isSettled = ({ settlements }: Pick<CodingRow, 'settlements'>): boolean =>
  settlements.some(({ holds }) => holds)

/**
 * The rows, by name, on which a second coding was handed in that says something else than the dossier and was not settled. The
 * dossier is the one that the rows were compared from.
 */
export async function readCodingDisputes(
  dossierId: string,
  dossier: Dossier,
  session?: Session,
): Promise<ReadonlySet<string>> {
  const codings = session ? await listCodings(session, dossierId) : await readCodings(dossierId)
  const waiting = codings
    .filter(one => one.state !== 'open' && !isSettled(one))
    .map(({ event, question, article, coder, claims }) => ({
      event,
      question,
      article,
      coder,
      claims: codedClaims(claims),
    }))
  if (waiting.length === 0) return new Set()
  const firstOf = firstCodings(dossier)
  const cells = disputedCells(dossier, waiting, cell => firstOf(cell)?.claims ?? null)
  return new Set(cells.map(rowName))
}
