import type { Id, Names } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import { namesOf } from './rows'
import type { Session } from './transaction'

/** A link that lets somebody in: to a dossier with a role, or to the site alone. */
export interface Invitation {
  readonly id: string
  readonly dossier: { readonly id: string; readonly key: Id; readonly title: Names } | null
  readonly role: Role | null
  /** Where it was sent; who else gets hold of the link may use it too, unless it names an address. */
  readonly email: string | null
  readonly invitedBy: string
  readonly inviterName: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

interface Row extends Omit<Invitation, 'dossier'> {
  readonly dossierId: string | null
  readonly key: string | null
  readonly titleAr: string | null
  readonly titleEn: string | null
}

const select = `SELECT invitation.id, invitation.dossier_id AS "dossierId", dossier.key, dossier.title_ar AS "titleAr",
    dossier.title_en AS "titleEn", invitation.role::text AS role, invitation.email, invitation.invited_by AS "invitedBy",
    inviter.name AS "inviterName", invitation.created_at AS "createdAt", invitation.expires_at AS "expiresAt"
  FROM invitation LEFT JOIN dossier ON dossier.id = invitation.dossier_id
  LEFT JOIN "user" AS inviter ON inviter.id = invitation.invited_by`

/** Neither used nor withdrawn nor too old, and its dossier is still there. */
const isOpen = `invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL AND invitation.expires_at > now()
  AND dossier.deleted_at IS NULL`

function invitationOf({ dossierId, key, titleAr, titleEn, ...row }: Row): Invitation {
  const dossier =
    dossierId === null || key === null ? null : { id: dossierId, key, title: namesOf(titleAr, titleEn) }
  return { ...row, dossier }
}

export interface NewInvitation {
  readonly tokenHash: string
  readonly dossierId: string | null
  readonly role: Role | null
  readonly email: string | null
  readonly invitedBy: string
  readonly expiresAt: Date
}

export async function insertInvitation(session: Session, invitation: NewInvitation): Promise<string> {
  const { tokenHash, dossierId, role, email, invitedBy, expiresAt } = invitation
  const id = newId()
  await session.query(
    `INSERT INTO invitation (id, token_hash, dossier_id, role, email, invited_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tokenHash, dossierId, role, email, invitedBy, expiresAt],
  )
  return id
}

/** A link anew: the one before it stops working. */
export async function renewInvitation(
  session: Session,
  { id, tokenHash, expiresAt }: { id: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await session.query('UPDATE invitation SET token_hash = $2, expires_at = $3 WHERE id = $1', [
    id,
    tokenHash,
    expiresAt,
  ])
}

export async function findOpenInvitation(
  tokenHash: string,
  asked: Pick<Session, 'query'> = database().pool,
): Promise<Invitation | null> {
  return reaching(async () => {
    const { rows } = await asked.query<Row>(`${select} WHERE token_hash = $1 AND ${isOpen}`, [tokenHash])
    return rows[0] ? invitationOf(rows[0]) : null
  })
}

/** Those of a dossier, or of the site; the newest first. One that is too old is listed too: it can be sent again. */
export async function listInvitationRows(dossierId: string | null): Promise<readonly Invitation[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Row>(
      `${select} WHERE invitation.dossier_id IS NOT DISTINCT FROM $1::uuid AND invitation.accepted_at IS NULL
         AND invitation.revoked_at IS NULL ORDER BY invitation.id DESC LIMIT 200`,
      [dossierId],
    )
    return rows.map(invitationOf)
  })
}

/** One that may still be sent again or withdrawn, held to the end of the transaction. */
export async function holdInvitation(session: Session, id: string): Promise<Invitation | null> {
  const { rows } = await session.query<Row>(
    `${select} WHERE invitation.id = $1 AND invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL
     FOR UPDATE OF invitation`,
    [id],
  )
  return rows[0] ? invitationOf(rows[0]) : null
}

/** Of two who use one link at once, one does. */
export async function markAccepted(session: Session, id: string, user: string): Promise<boolean> {
  const { rowCount } = await session.query(
    `UPDATE invitation SET accepted_by = $2, accepted_at = now()
     WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
    [id, user],
  )
  return rowCount === 1
}

export async function withdrawInvitation(session: Session, id: string): Promise<void> {
  await session.query('UPDATE invitation SET revoked_at = now() WHERE id = $1', [id])
}
