import type { Id } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

/** What a person is in a dossier from now on. */
export async function insertMembership(
  session: Session,
  dossierId: string,
  userId: string,
  role: Role,
): Promise<void> {
  await session.query(
    `INSERT INTO membership (dossier_id, id, user_id, role) VALUES ($1, $2, $3, $4)
     ON CONFLICT (dossier_id, user_id) DO UPDATE SET role = EXCLUDED.role`,
    [dossierId, newId(), userId, role],
  )
}

export async function deleteMembership(session: Session, dossierId: string, userId: string): Promise<void> {
  await session.query('DELETE FROM membership WHERE dossier_id = $1 AND user_id = $2', [dossierId, userId])
}

/** What a person is, by the key of the dossier. */
export async function rolesOf(userId: string): Promise<ReadonlyMap<Id, Role>> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ key: string; role: Role }>(
      `SELECT dossier.key, membership.role::text AS role FROM membership
       JOIN dossier ON dossier.id = membership.dossier_id WHERE user_id = $1`,
      [userId],
    )
    return new Map(rows.map(({ key, role }) => [key, role]))
  })
}

export interface Member {
  readonly user: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: Date
  readonly disabledAt: Date | null
  readonly twoFactorEnabled: boolean
}

/** In the order in which they came. */
export async function listMemberRows(dossierId: string): Promise<readonly Member[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Member>(
      `SELECT "user".id AS user, "user".name, "user".email, membership.role::text AS role,
         membership.created_at AS since, "user".disabled_at AS "disabledAt",
         "user".two_factor_enabled AS "twoFactorEnabled"
       FROM membership JOIN "user" ON "user".id = user_id
       WHERE dossier_id = $1 ORDER BY membership.created_at, membership.id`,
      [dossierId],
    )
    return rows
  })
}

/** Which of these people are members, and may sign in. */
export async function membersAmong(
  session: Session,
  dossierId: string,
  users: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ user: string }>(
    `SELECT user_id AS user FROM membership JOIN "user" ON "user".id = user_id
     WHERE dossier_id = $1 AND user_id = ANY($2) AND "user".disabled_at IS NULL`,
    [dossierId, users],
  )
  return new Set(rows.map(({ user }) => user))
}

/** The members, held to the end of the transaction: two owners who remove each other may not leave none. */
export async function holdMembers(session: Session, dossierId: string): Promise<ReadonlyMap<string, Role>> {
  const { rows } = await session.query<{ user: string; role: Role }>(
    'SELECT user_id AS user, role::text AS role FROM membership WHERE dossier_id = $1 ORDER BY id FOR UPDATE',
    [dossierId],
  )
  return new Map(rows.map(({ user, role }) => [user, role]))
}
