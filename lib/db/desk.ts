import type { Names, WeekStart } from '@/lib/domain/dossier'
import { database } from './client'
import { reaching } from './failures'
import { namesOf } from './rows'

export interface DeskHead {
  readonly id: string
  readonly key: string
  readonly title: Names
  readonly weekStart: WeekStart | null
  readonly synthetic: boolean
  /** The number of the latest audit entry. */
  readonly entry: number
}

export async function readDeskHead(id: string): Promise<DeskHead> {
  const row = await reaching(() => database().prisma.dossier.findUniqueOrThrow({ where: { id } }))
  return {
    id,
    key: row.key,
    title: namesOf(row.titleAr, row.titleEn),
    weekStart: row.weekStart,
    synthetic: row.synthetic,
    entry: row.auditNumber,
  }
}

/** Confirmed and suggested claims by article key. */
export async function countClaims(
  dossierId: string,
): Promise<ReadonlyMap<string, { confirmed: number; suggested: number }>> {
  const { rows } = await reaching(() =>
    database().pool.query<{ key: string; confirmed: number; suggested: number }>(
      `SELECT article.key, count(*) FILTER (WHERE claim.status = 'confirmed')::int AS confirmed,
         count(*) FILTER (WHERE claim.status = 'suggested')::int AS suggested
       FROM claim JOIN article ON article.dossier_id = $1 AND article.id = claim.article_id
       WHERE claim.dossier_id = $1 GROUP BY article.key`,
      [dossierId],
    ),
  )
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}
