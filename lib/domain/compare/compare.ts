import type { Claim, Dossier, Id } from '../dossier'
import type { Message } from '../message'
import type { Comparison } from './comparison'
import { makeContext } from './context'
import { makeRow, type RowInput } from './row'
import { isConfirmed } from './standing'

/** The version of the engine; a change of any rule or bound raises it. */
const ENGINE_VERSION = '1.0.0'

export interface CompareOptions {
  /** Whether rows list the relation of every two of their claims; quadratic in the claims of a row. */
  readonly relations?: boolean
  /** One row only. */
  readonly row?: { readonly event: Id; readonly question: Id }
}

/**
 * Compares a valid dossier: one row for each event and question that has a confirmed claim, in the order of the dossier's
 * events, then questions (semantics §4–§8). Pure; the order of articles and claims never shows in the result.
 */
export function compare(dossier: Dossier, options: CompareOptions = {}): Comparison<Message> {
  const context = makeContext(dossier)
  const { row: wanted, relations = false } = options
  const rows = rowsWith(dossier.claims.filter(isConfirmed), dossier)
    .filter(({ event, question }) => !wanted || (wanted.event === event && wanted.question === question))
    .map(input => makeRow(input, context, { relations }))
  return { isnad: 1, engine: ENGINE_VERSION, dossier: dossier.dossier.id, rows }
}

/** Claims by row, in the order of the dossier's events, then questions; those of a row by id. */
export function rowsWith(claims: readonly Claim[], dossier: Dossier): readonly RowInput[] {
  const found = new Map<Id, Map<Id, Claim[]>>()
  // Wherever one of several alike claims stands for them, it is the one of lowest id.
  for (const claim of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const ofEvent = found.get(claim.event) ?? new Map<Id, Claim[]>()
    found.set(claim.event, ofEvent)
    const ofRow = ofEvent.get(claim.question)
    if (ofRow) ofRow.push(claim)
    else ofEvent.set(claim.question, [claim])
  }
  return dossier.events.flatMap(event =>
    dossier.questions.flatMap(question => {
      const of = found.get(event.id)?.get(question.id)
      return of ? [{ event: event.id, question: question.id, claims: of }] : []
    }),
  )
}
