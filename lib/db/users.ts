import type { Locale } from '@/lib/domain/dossier'
import type { NoticeKind } from '@/lib/domain/talk/told'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

/** Somebody who may sign in. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Locale
  readonly isAdministrator: boolean
  readonly twoFactorEnabled: boolean
  readonly createdAt: Date
  readonly disabledAt: Date | null
}

export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly language: Locale
  readonly isAdministrator: boolean
  readonly passwordHash: string
  /** They came by a link that was sent to that address. */
  readonly emailVerified: boolean
}

const columns = `"user".id, "user".email, "user".name, "user".language::text AS language,
  "user".is_administrator AS "isAdministrator", "user".two_factor_enabled AS "twoFactorEnabled",
  "user".created_at AS "createdAt", "user".disabled_at AS "disabledAt"`

/** An address as it is compared and kept. */
export const asEmail = (email: string): string => email.trim().toLowerCase()

export async function findPerson(id: string): Promise<Person | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Person>(`SELECT ${columns} FROM "user" WHERE id = $1`, [id])
    return rows[0] ?? null
  })
}

/** What people are called, by id. */
export async function namesOfPeople(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  return reaching(async () => {
    const { rows } = await database().pool.query<{ id: string; name: string }>(
      'SELECT id, name FROM "user" WHERE id = ANY($1::uuid[])',
      [ids],
    )
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  })
}

export async function findPersonByEmail(email: string): Promise<Person | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Person>(`SELECT ${columns} FROM "user" WHERE email = $1`, [
      asEmail(email),
    ])
    return rows[0] ?? null
  })
}

/** The new person's id, or null where the address is taken. */
export async function insertPerson(session: Session, person: NewPerson): Promise<string | null> {
  const id = newId()
  const { rowCount } = await session.query(
    `INSERT INTO "user" (id, email, email_verified, name, language, is_administrator)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email) DO NOTHING`,
    [id, asEmail(person.email), person.emailVerified, person.name, person.language, person.isAdministrator],
  )
  if (rowCount === 0) return null
  // The shape in which better-auth looks for a password.
  await session.query(
    `INSERT INTO account (id, user_id, account_id, provider_id, password) VALUES ($1, $2, $3, 'credential', $4)`,
    [newId(), id, id, person.passwordHash],
  )
  return id
}

export async function updateProfile(
  id: string,
  profile: { readonly name: string; readonly language: Locale },
): Promise<void> {
  await reaching(() =>
    database().pool.query('UPDATE "user" SET name = $2, language = $3, updated_at = now() WHERE id = $1', [
      id,
      profile.name,
      profile.language,
    ]),
  )
}

/** Which letters of notices somebody gets: none, or all but those of some kinds. */
export interface Letters {
  readonly getsLetters: boolean
  readonly off: readonly NoticeKind[]
}

export async function readLetters(id: string): Promise<Letters> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Letters>(
      'SELECT gets_letters AS "getsLetters", letters_off AS off FROM "user" WHERE id = $1',
      [id],
    )
    return rows[0] ?? { getsLetters: false, off: [] }
  })
}

export async function writeLetters(id: string, { getsLetters, off }: Letters): Promise<void> {
  await reaching(() =>
    database().pool.query(
      'UPDATE "user" SET gets_letters = $2, letters_off = $3, updated_at = now() WHERE id = $1',
      [id, getsLetters, off],
    ),
  )
}

/** Writes the hash of a new password; the sessions are the caller's to end. */
export async function writePassword(
  session: Session,
  { user, passwordHash }: { readonly user: string; readonly passwordHash: string },
): Promise<void> {
  await session.query(
    `UPDATE account SET password = $2, updated_at = now() WHERE user_id = $1 AND provider_id = 'credential'`,
    [user, passwordHash],
  )
}

export async function readPasswordHash(user: string): Promise<string | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ password: string | null }>(
      `SELECT password FROM account WHERE user_id = $1 AND provider_id = 'credential'`,
      [user],
    )
    return rows[0]?.password ?? null
  })
}

export async function hasAdministrator(): Promise<boolean> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ found: boolean }>(
      'SELECT EXISTS (SELECT FROM "user" WHERE is_administrator AND disabled_at IS NULL) AS found',
    )
    return rows[0]?.found === true
  })
}

/**
 * The administrators who can still sign in, held to the end of the transaction: two that take each other's place away at
 * the same moment may not leave none.
 */
export async function holdAdministrators(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query<{ id: string }>(
    'SELECT id FROM "user" WHERE is_administrator AND disabled_at IS NULL ORDER BY id FOR UPDATE',
  )
  return rows.map(row => row.id)
}

export interface PeoplePage {
  readonly people: readonly (Person & { readonly lastSeenAt: Date | null; readonly dossiers: number })[]
  readonly total: number
}

/** Newest last; `search` is looked for in names and addresses. */
export async function listPeople({
  search,
  offset,
  limit,
}: {
  readonly search: string
  readonly offset: number
  readonly limit: number
}): Promise<PeoplePage> {
  const pattern = `%${search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  return reaching(async () => {
    const { pool } = database()
    const condition = '(lower(name) LIKE $1 OR email LIKE $1)'
    const { rows } = await pool.query<PeoplePage['people'][number]>(
      `SELECT ${columns}, (SELECT max(updated_at) FROM session WHERE user_id = "user".id) AS "lastSeenAt",
         (SELECT count(*)::int FROM membership WHERE user_id = "user".id) AS dossiers
       FROM "user" WHERE ${condition} ORDER BY id LIMIT $2 OFFSET $3`,
      [pattern, limit, offset],
    )
    const counted = await pool.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM "user" WHERE ${condition}`,
      [pattern],
    )
    return { people: rows, total: counted.rows[0]?.total ?? 0 }
  })
}

export async function setAdministrator(
  session: Session,
  id: string,
  isAdministrator: boolean,
): Promise<boolean> {
  const { rowCount } = await session.query(
    'UPDATE "user" SET is_administrator = $2, updated_at = now() WHERE id = $1',
    [id, isAdministrator],
  )
  return rowCount === 1
}

/** Their sessions end with the same commit, and whoever keeps a stream open for them is told. */
export async function setDisabled(session: Session, id: string, isDisabled: boolean): Promise<boolean> {
  const { rowCount } = await session.query(
    `UPDATE "user" SET disabled_at = CASE WHEN $2 THEN coalesce(disabled_at, now()) END, updated_at = now()
     WHERE id = $1`,
    [id, isDisabled],
  )
  if (isDisabled) await endSessions(session, id)
  return rowCount === 1
}

/** Ends the sessions of somebody, or only the named ones, and tells the processes that keep streams open for them. */
export async function endSessions(
  session: Session,
  user: string,
  which: { readonly only?: readonly string[]; readonly keep?: string } = {},
): Promise<number> {
  const { rowCount } = await session.query(
    `DELETE FROM session WHERE user_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) AND id IS DISTINCT FROM $3::uuid`,
    [user, which.only ?? null, which.keep ?? null],
  )
  await session.query(`SELECT pg_notify('isnad_people', $1)`, [user])
  return rowCount ?? 0
}

export async function deleteTwoFactor(session: Session, user: string): Promise<void> {
  await session.query('DELETE FROM two_factor WHERE user_id = $1', [user])
  await session.query('UPDATE "user" SET two_factor_enabled = false, updated_at = now() WHERE id = $1', [
    user,
  ])
}
