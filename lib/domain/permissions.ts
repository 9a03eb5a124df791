import type { Id } from './dossier'

/** Who acts: the program itself (the command line, a job), or anybody who reads. */
export type Actor = { readonly kind: 'system'; readonly name: string } | { readonly kind: 'public' }

/** What may be done, named noun:verb. */
export type Action = 'dossier:import' | 'dossier:export' | 'dossier:publish' | 'edition:read'

/** The one table of permissions. */
const allowed: Readonly<Record<Actor['kind'], readonly Action[]>> = {
  system: ['dossier:import', 'dossier:export', 'dossier:publish', 'edition:read'],
  public: ['edition:read'],
}

/** Whether the actor may do it, in that dossier. Everything that is not in the table is refused. */
export function can(actor: Actor, action: Action, _dossier: Id): boolean {
  return allowed[actor.kind].includes(action)
}

/** How an actor stands in histories and in the audit trail: `system:cli`, `public`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'system' ? `system:${actor.name}` : actor.kind
}
