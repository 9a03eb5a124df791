import type { KeptClaim } from '@/lib/domain/agreement/second-coding'
import type { Claim, Id } from '@/lib/domain/dossier'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

export type CodingState = 'open' | 'submitted' | 'revealed'
export type SettlementWay = 'first' | 'second' | 'anew'

export interface SettlementRow {
  readonly id: string
  readonly way: SettlementWay
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly decision: string | null
  /** The act that made the decision. */
  readonly entry: number | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  /** Nobody took it back, and its decision is there. */
  readonly holds: boolean
}

export interface CodingRow {
  readonly id: string
  readonly task: string
  readonly event: Id
  readonly question: Id
  readonly article: Id
  /** The user's id. */
  readonly coder: string
  readonly coderName: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly state: CodingState
  readonly claims: readonly KeptClaim[]
  readonly isSilent: boolean
  readonly revision: number
  readonly changedAt: Date
  readonly isSameHand: boolean
  readonly openedAt: Date | null
  readonly submittedAt: Date | null
  /** As the first coding was when this one was handed in; null while it is open. */
  readonly first: {
    readonly claims: readonly Claim[]
    /** Nobody had coded the cell any more. */
    readonly isMissing?: boolean
  } | null
  readonly revealedBy: string | null
  readonly revealedAt: Date | null
  /** Oldest first. */
  readonly settlements: readonly SettlementRow[]
}

/** Anything that answers a query: the pool, or a session. */
type Asked = Pick<Session, 'query'>

interface Stored extends Omit<CodingRow, 'settlements'> {
  readonly settlements: readonly (Omit<SettlementRow, 'at' | 'undoneAt'> & {
    readonly at: string
    readonly undoneAt: string | null
  })[]
}

const person = (column: string) =>
  `coalesce((SELECT name FROM "user" WHERE ${column} = 'user:' || "user".id), ${column})`

/** The codings of a dossier in the order in which they were asked for; of one task row after row as they were chosen. */
export async function listCodings(
  asked: Asked,
  dossierId: string,
  { ids, coder }: { readonly ids?: readonly string[]; readonly coder?: string } = {},
): Promise<readonly CodingRow[]> {
  const { rows } = await asked.query<Stored>(
    `SELECT coding.id, task.id AS task, event_key AS event, question_key AS question, article_key AS article,
       coder_id AS coder, "user".name AS "coderName", ${person('asked_by')} AS "askedBy", asked_at AS "askedAt",
       state::text AS state, claims, is_silent AS "isSilent", coding.revision, changed_at AS "changedAt",
       is_same_hand AS "isSameHand", opened_at AS "openedAt", submitted_at AS "submittedAt", coding.first,
       ${person('revealed_by')} AS "revealedBy", revealed_at AS "revealedAt",
       coalesce((
         SELECT json_agg(json_build_object(
           'id', one.id, 'way', one.way, 'reason', one.reason, 'by', ${person('one.settled_by')}, 'at', one.settled_at,
           'decision', one.decision_key, 'entry', one.entry, 'undoneBy', ${person('one.undone_by')},
           'undoneAt', one.undone_at,
           'holds', one.undone_at IS NULL AND (one.decision_key IS NULL OR EXISTS (
             SELECT FROM decision WHERE decision.dossier_id = $1 AND decision.key = one.decision_key))
         ) ORDER BY one.settled_at, one.id)
         FROM coding_settlement AS one WHERE one.dossier_id = $1 AND one.coding_id = coding.id
       ), '[]'::json) AS settlements
     FROM coding
     JOIN coding_task AS task ON task.dossier_id = $1 AND task.id = coding.task_id
     JOIN "user" ON "user".id = coder_id
     WHERE coding.dossier_id = $1 AND ($2::uuid[] IS NULL OR coding.id = ANY($2)) AND ($3::uuid IS NULL OR coder_id = $3)
     ORDER BY asked_at, task.id, coding.id`,
    [dossierId, ids ?? null, coder ?? null],
  )
  return rows.map(({ settlements, ...row }) => ({
    ...row,
    settlements: settlements.map(({ at, undoneAt, ...one }) => ({
      ...one,
      at: new Date(at),
      undoneAt: undoneAt === null ? null : new Date(undoneAt),
    })),
  }))
}

export async function readCodings(
  dossierId: string,
  filter: Parameters<typeof listCodings>[2] = {},
): Promise<readonly CodingRow[]> {
  return reaching(() => listCodings(database().pool, dossierId, filter))
}

/** The rows that a person codes at the moment without having looked at the first coding. */
export async function readBlindRows(
  asked: Asked,
  dossierId: string,
  user: string,
): Promise<readonly { readonly event: Id; readonly question: Id }[]> {
  const { rows } = await asked.query<{ event: Id; question: Id }>(
    `SELECT DISTINCT event_key AS event, question_key AS question
     FROM coding JOIN coding_task AS task ON task.dossier_id = $1 AND task.id = coding.task_id
     WHERE coding.dossier_id = $1 AND coder_id = $2 AND state = 'open' AND opened_at IS NULL`,
    [dossierId, user],
  )
  return rows
}

/** How many codings a person still has to hand in. */
export async function countOpenCodings(dossierId: string, user: string): Promise<number> {
  const { rows } = await reaching(() =>
    database().pool.query<{ count: number }>(
      `SELECT count(*)::int FROM coding JOIN coding_task AS task ON task.dossier_id = $1 AND task.id = coding.task_id
       WHERE coding.dossier_id = $1 AND coder_id = $2 AND state = 'open'`,
      [dossierId, user],
    ),
  )
  return rows[0]?.count ?? 0
}

/** Who made, changed or confirmed these claims, and who marked the article as read, as histories write them. */
export async function readFirstHands(
  asked: Asked,
  dossierId: string,
  claims: readonly Id[],
  article: Id,
): Promise<ReadonlySet<string>> {
  const { rows } = await asked.query<{ by: string }>(
    `SELECT made_by AS by FROM revision WHERE dossier_id = $1 AND kind = 'claim' AND item_key = ANY($2)
     UNION
     SELECT read_by FROM read_mark JOIN article ON article.dossier_id = $1 AND article.id = read_mark.article_id
     WHERE read_mark.dossier_id = $1 AND article.key = $3 AND cardinality($2::text[]) = 0`,
    [dossierId, claims, article],
  )
  return new Set(rows.map(({ by }) => by))
}

/** A task for a row, or the one that this coder has already. */
export async function insertTask(
  session: Session,
  dossierId: string,
  task: { readonly event: Id; readonly question: Id; readonly coder: string; readonly askedBy: string },
): Promise<string> {
  const { rows } = await session.query<{ id: string }>(
    `INSERT INTO coding_task (dossier_id, id, event_key, question_key, coder_id, asked_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (dossier_id, event_key, question_key, coder_id) DO UPDATE SET asked_by = coding_task.asked_by
     RETURNING id`,
    [dossierId, newId(), task.event, task.question, task.coder, task.askedBy],
  )
  return rows[0]?.id ?? ''
}

/** Whether it was not there before. */
export async function insertCoding(
  session: Session,
  dossierId: string,
  coding: { readonly task: string; readonly article: Id; readonly isSameHand: boolean },
): Promise<boolean> {
  const { rowCount } = await session.query(
    `INSERT INTO coding (dossier_id, id, task_id, article_key, is_same_hand) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (dossier_id, task_id, article_key) DO NOTHING`,
    [dossierId, newId(), coding.task, coding.article, coding.isSameHand],
  )
  return rowCount === 1
}

/** Takes a coding away, and its task where nothing is left of it. */
export async function deleteCoding(session: Session, dossierId: string, id: string): Promise<void> {
  await session.query('DELETE FROM coding WHERE dossier_id = $1 AND id = $2', [dossierId, id])
  await session.query(
    `DELETE FROM coding_task AS task WHERE dossier_id = $1 AND NOT EXISTS (
       SELECT FROM coding WHERE coding.dossier_id = $1 AND coding.task_id = task.id)`,
    [dossierId],
  )
}

/** The coding, and nobody else changes it until the session ends. */
export async function holdCoding(session: Session, dossierId: string, id: string): Promise<CodingRow | null> {
  await session.query('SELECT FROM coding WHERE dossier_id = $1 AND id = $2 FOR UPDATE', [dossierId, id])
  return (await listCodings(session, dossierId, { ids: [id] }))[0] ?? null
}

export async function updateCodedClaims(
  session: Session,
  dossierId: string,
  id: string,
  claims: readonly KeptClaim[],
): Promise<void> {
  await session.query(
    `UPDATE coding SET claims = $3, revision = revision + 1, changed_at = now() WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id, JSON.stringify(claims)],
  )
}

export async function updateSubmitted(
  session: Session,
  dossierId: string,
  id: string,
  {
    isSilent,
    isSameHand,
    first,
  }: Pick<CodingRow, 'isSilent' | 'isSameHand'> & { readonly first: NonNullable<CodingRow['first']> },
): Promise<void> {
  await session.query(
    `UPDATE coding SET state = 'submitted', is_silent = $3, is_same_hand = $4, first = $5, submitted_at = now(),
       changed_at = now(), revision = revision + 1 WHERE dossier_id = $1 AND id = $2`,
    [dossierId, id, isSilent, isSameHand, JSON.stringify(first)],
  )
}

export async function updateRevealed(
  session: Session,
  dossierId: string,
  id: string,
  by: string,
): Promise<void> {
  await session.query(
    `UPDATE coding SET state = 'revealed', revealed_by = $3, revealed_at = now(), revision = revision + 1
     WHERE dossier_id = $1 AND id = $2 AND state = 'submitted'`,
    [dossierId, id, by],
  )
}

/** That a person looked at the first coding of a row that they were to code without it. Gives how many codings that ends. */
export async function updateOpened(
  session: Session,
  dossierId: string,
  { user, event, question }: { readonly user: string; readonly event: Id; readonly question: Id },
): Promise<number> {
  const { rowCount } = await session.query(
    `UPDATE coding SET opened_at = now() FROM coding_task AS task
     WHERE coding.dossier_id = $1 AND task.dossier_id = $1 AND task.id = coding.task_id AND coder_id = $2
       AND event_key = $3 AND question_key = $4 AND state = 'open' AND opened_at IS NULL`,
    [dossierId, user, event, question],
  )
  return rowCount ?? 0
}

export async function insertSettlement(
  session: Session,
  dossierId: string,
  settlement: {
    readonly coding: string
    readonly way: SettlementWay
    readonly reason: string
    readonly by: string
    readonly decision: string | null
    readonly entry: number | null
  },
): Promise<string> {
  const id = newId()
  const { coding, way, reason, by, decision, entry } = settlement
  await session.query(
    `INSERT INTO coding_settlement (dossier_id, id, coding_id, way, reason, settled_by, decision_key, entry)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [dossierId, id, coding, way, reason, by, decision, entry],
  )
  return id
}

export async function updateUndone(
  session: Session,
  dossierId: string,
  id: string,
  by: string,
): Promise<void> {
  await session.query(
    `UPDATE coding_settlement SET undone_by = $3, undone_at = now()
     WHERE dossier_id = $1 AND id = $2 AND undone_at IS NULL`,
    [dossierId, id, by],
  )
}

/** What coders say changed what may be published, though no item did: whoever publishes at this moment looks again. */
export async function touchCodings(session: Session, dossierId: string): Promise<void> {
  await session.query('UPDATE dossier SET revision = revision + 1 WHERE id = $1', [dossierId])
}
