import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'

/** The draft of one person on one subject. `content` is what the page that wrote it reads. */
export async function upsertDraft(
  dossierId: string,
  userId: string,
  subject: string,
  content: unknown,
): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `INSERT INTO draft (dossier_id, id, user_id, subject, content) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (dossier_id, user_id, subject) DO UPDATE SET content = EXCLUDED.content, updated_at = now()`,
      [dossierId, newId(), userId, subject, JSON.stringify(content)],
    ),
  )
}

export interface DraftRow {
  readonly subject: string
  readonly content: unknown
  readonly updatedAt: Date
}

/** The drafts of a person whose subject begins so. */
export async function findDrafts(dossierId: string, userId: string, prefix: string): Promise<DraftRow[]> {
  return reaching(() =>
    database().prisma.draft.findMany({
      where: { dossierId, userId, subject: { startsWith: prefix } },
      select: { subject: true, content: true, updatedAt: true },
      orderBy: { updatedAt: 'desc' },
    }),
  )
}

export async function deleteDraft(dossierId: string, userId: string, subject: string): Promise<void> {
  await reaching(() => database().prisma.draft.deleteMany({ where: { dossierId, userId, subject } }))
}
