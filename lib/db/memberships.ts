import type { Role } from '@/lib/domain/permissions'
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
