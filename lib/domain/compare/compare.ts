import type { Claim, Dossier, Id } from '../dossier'
import type { Message } from '../message'
import type { Comparison } from './comparison'
import { makeContext } from './context'
import { makeRow } from './row'
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
  const claims = new Map<Id, Map<Id, Claim[]>>()
  // Wherever one of several alike claims stands for them, it is the one of lowest id.
  const inOrder = dossier.claims.filter(isConfirmed).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const claim of inOrder) {
    const ofEvent = claims.get(claim.event) ?? new Map<Id, Claim[]>()
    claims.set(claim.event, ofEvent)
    const ofRow = ofEvent.get(claim.question)
    if (ofRow) ofRow.push(claim)
    else ofEvent.set(claim.question, [claim])
  }
  const rows = dossier.events.flatMap(event =>
    dossier.questions.flatMap(question => {
      const of = claims.get(event.id)?.get(question.id)
      const isWanted =
        !options.row || (options.row.event === event.id && options.row.question === question.id)
      if (!of || !isWanted) return []
      const input = { event: event.id, question: question.id, claims: of }
      return [makeRow(input, context, { relations: options.relations ?? false })]
    }),
  )
  return { isnad: 1, engine: ENGINE_VERSION, dossier: dossier.dossier.id, rows }
}
