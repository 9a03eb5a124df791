import { spend } from '@/lib/auth/limits'
import { rolesOf } from '@/lib/db/memberships'
import { findPerson } from '@/lib/db/users'
import type { Actor } from '@/lib/domain/permissions'
import { readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { allowListed, type Gate } from '@/lib/ingest/fetch/address'
import type { Refusal } from '@/lib/ingest/refusal'

/** The sites of one's own that this process may fetch from. */
export function allowed(): Gate['allow'] {
  return allowListed(readEnv().ISNAD_FETCH_ALLOW ?? [])
}

/** Each request of a person that makes this server ask another one counts. */
export async function spendFetch(
  actor: Actor,
  budget: 'fetch-person' | 'batch-person' = 'fetch-person',
): Promise<void> {
  if (actor.kind === 'user') await spend([[budget, actor.id]])
}

/** A refusal as the doors say it: the code is for the sentence, which the interface has. */
export function refused({ refused, detail }: Refusal): AppError {
  const isTooLarge = refused === 'too-large'
  return new AppError(isTooLarge ? 'too-large' : 'invalid', `refused: ${refused}`, {
    data: { refused, detail },
  })
}

/**
 * The person in whose name a job works on, as they are now: a role that was taken away since is gone here too. Null for
 * somebody who may no longer sign in.
 */
export async function actingFor(startedBy: string): Promise<Actor | null> {
  const [, kind, name = ''] = /^(system|user):(.+)$/.exec(startedBy) ?? []
  if (kind === 'system') return { kind: 'system', name }
  if (kind !== 'user') return null
  const [person, roles] = await Promise.all([findPerson(name), rolesOf(name)])
  if (!person || person.disabledAt) return null
  return { kind: 'user', id: person.id, name: person.name, isAdministrator: person.isAdministrator, roles }
}
