import type { Id } from './dossier'

/** What a person is in one dossier. A reader reads drafts too. */
export type Role = 'reader' | 'editor' | 'checker' | 'owner'

export const roles: readonly Role[] = ['reader', 'editor', 'checker', 'owner']

/** Somebody who is signed in. */
export interface UserActor {
  readonly kind: 'user'
  readonly id: string
  readonly name: string
  readonly isAdministrator: boolean
  /** By the key of the dossier. */
  readonly roles: ReadonlyMap<Id, Role>
}

/** Who acts: the program itself (the command line, a job), a person, or anybody who reads. */
export type Actor =
  | { readonly kind: 'system'; readonly name: string }
  | UserActor
  | { readonly kind: 'public' }

/** What somebody is to a dossier, or to the site. A member is signed in and has no role there. */
export type Standing = 'system' | 'administrator' | Role | 'member' | 'public'

export const standings: readonly Standing[] = [
  'system',
  'administrator',
  'owner',
  'checker',
  'editor',
  'reader',
  'member',
  'public',
]

const all: readonly Standing[] = standings
const people: readonly Standing[] = standings.filter(one => one !== 'public')
const readers: readonly Standing[] = ['system', 'administrator', 'owner', 'checker', 'editor', 'reader']
const editors: readonly Standing[] = ['system', 'administrator', 'owner', 'checker', 'editor']
const checkers: readonly Standing[] = ['system', 'administrator', 'owner', 'checker']
const owners: readonly Standing[] = ['system', 'administrator', 'owner']

/** The one table of permissions: what may be done, named noun:verb, and by whom. */
export const permissions = {
  // What anybody reads is an edition; the rest of a dossier is the desk's.
  'edition:read': all,
  'desk:read': readers,
  'dossier:export': readers,
  'draft:write': readers,
  'comment:write': readers,
  'article:write': editors,
  'claim:write': editors,
  'registry:write': editors,
  'decision:write': checkers,
  'dossier:publish': checkers,
  'dossier:import': owners,
  'dossier:configure': owners,
  'dossier:delete': owners,
  'member:manage': owners,
  // Of the site, not of one dossier.
  'dossier:create': people,
  'site:administer': ['system', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>

export type Action = keyof typeof permissions

export const actions = Object.keys(permissions) as readonly Action[]

/** What stays possible in an archived dossier. */
const harmless: ReadonlySet<Action> = new Set<Action>([
  'edition:read',
  'desk:read',
  'dossier:export',
  'draft:write',
  'dossier:configure',
  'dossier:delete',
  'member:manage',
])

/** What a dossier is at the moment. `isPublished`: an edition of it is there to be read. */
export interface DossierState {
  readonly isPublished: boolean
  readonly isArchived: boolean
  readonly isDeleted: boolean
}

/** What an actor is in a dossier; in none, without its key. */
export function standingOf(actor: Actor, dossier?: Id): Standing {
  if (actor.kind !== 'user') return actor.kind
  if (actor.isAdministrator) return 'administrator'
  return (dossier === undefined ? undefined : actor.roles.get(dossier)) ?? 'member'
}

/** `absent`: for this actor there is nothing there to be refused. */
export type Permission = 'granted' | 'refused' | 'archived' | 'absent'

/**
 * Whether a standing may act on a dossier in that state. Everything that is not in the table is refused, and what one may
 * not see looks as if it were not there: the desk of a dossier to whoever has no role in it, a deleted dossier to all but
 * those who may bring it back.
 */
export function permission(standing: Standing, action: Action, state: DossierState): Permission {
  const isGranted = isAllowed(standing, action)
  if (state.isDeleted) return action === 'dossier:delete' && isGranted ? 'granted' : 'absent'
  if (action === 'edition:read') return state.isPublished ? 'granted' : 'absent'
  if (!isAllowed(standing, 'desk:read')) return 'absent'
  if (!isGranted) return 'refused'
  return state.isArchived && !harmless.has(action) ? 'archived' : 'granted'
}

/** Whether a standing may do what is not about one dossier. */
export function isAllowed(standing: Standing, action: Action): boolean {
  const allowed: readonly Standing[] = permissions[action]
  return allowed.includes(standing)
}

/** How an actor signs a decision, for people to read: by name. */
export function signature(actor: Actor): string {
  return actor.kind === 'user' ? actor.name : actorName(actor)
}

/** How an actor stands in histories and in the audit trail: `system:cli`, `user:ID`, `public`. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.name}`
  return actor.kind === 'user' ? `user:${actor.id}` : actor.kind
}
