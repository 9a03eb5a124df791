import { type ModelCounts, type ModelRunFault, modelCounts, modelFault } from '@/lib/schemas/model'
import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { ModelSetting } from './model-settings'
import { inTransaction, type Session } from './transaction'

export type ModelRunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One reading of an article by a model. */
export interface ModelRun {
  readonly id: string
  readonly article: string
  /** As an actor stands in histories: `user:ID`. */
  readonly startedBy: string
  /** Their name, where they are a person who is still known. */
  readonly startedByName: string | null
  readonly state: ModelRunState
  readonly fault: ModelRunFault | null
  readonly address: string
  readonly model: string
  readonly prompt: string
  readonly parts: number
  readonly partsDone: number
  readonly tokensIn: number
  readonly tokensOut: number
  /** The other side did not always say what it used. */
  readonly isAssumed: boolean
  /** Millionths of the currency; null without prices. */
  readonly cost: number | null
  readonly currency: string | null
  readonly counts: ModelCounts
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

type Row = Omit<ModelRun, 'fault' | 'counts' | 'cost'> & {
  readonly fault: unknown
  readonly counts: unknown
  readonly cost: string
}

const columns = `
  run.id, run.article_key AS article, run.started_by AS "startedBy",
  (SELECT name FROM "user" WHERE 'user:' || id = run.started_by) AS "startedByName",
  run.state::text AS state, run.fault, run.address, run.model, run.prompt, run.parts, run.parts_done AS "partsDone",
  run.tokens_in AS "tokensIn", run.tokens_out AS "tokensOut", run.is_assumed AS "isAssumed", run.cost, run.currency,
  run.counts, run.created_at AS "createdAt", run.started_at AS "startedAt", run.finished_at AS "finishedAt"`

const asRun = (row: Row): ModelRun => ({
  ...row,
  fault: modelFault.nullable().parse(row.fault),
  counts: modelCounts.parse(row.counts),
  cost: row.currency === null ? null : Number(row.cost),
})

const isOpen = "run.state IN ('waiting', 'running')"

/** One dossier's runs are begun and paid for one after the other, whatever process does it. */
async function holdRuns(session: Session, dossierId: string): Promise<void> {
  await session.query(`SELECT pg_advisory_xact_lock(hashtextextended('model:' || $1, 0))`, [dossierId])
}

export interface NewModelRun {
  readonly dossierId: string
  readonly article: string
  readonly startedBy: string
  readonly address: string
  readonly model: string
  readonly prompt: string
  readonly currency: string | null
}

/** A new run, or the one of this article that has not ended: nobody asks twice by pressing twice. */
export async function openModelRun(
  session: Session,
  run: NewModelRun,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  await holdRuns(session, run.dossierId)
  const { rows } = await session.query<{ id: string }>(
    `SELECT id FROM model_run AS run WHERE dossier_id = $1 AND article_key = $2 AND ${isOpen}`,
    [run.dossierId, run.article],
  )
  if (rows[0]) return { id: rows[0].id, isNew: false }
  const id = newId()
  await session.query(
    `INSERT INTO model_run (dossier_id, id, article_key, started_by, address, model, prompt, currency)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [run.dossierId, id, run.article, run.startedBy, run.address, run.model, run.prompt, run.currency],
  )
  return { id, isNew: true }
}

export async function findModelRun(dossierId: string, id: string): Promise<ModelRun | null> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Row>(
      `SELECT ${columns} FROM model_run AS run WHERE run.dossier_id = $1 AND run.id = $2`,
      [dossierId, id],
    )
    return rows[0] ? asRun(rows[0]) : null
  })
}

/** The newest first; of one article or of all. */
export async function listModelRuns(
  dossierId: string,
  { article = null, limit }: { readonly article?: string | null; readonly limit: number },
): Promise<ModelRun[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<Row>(
      `SELECT ${columns} FROM model_run AS run
       WHERE run.dossier_id = $1 AND ($2::text IS NULL OR run.article_key = $2) ORDER BY run.id DESC LIMIT $3`,
      [dossierId, article, limit],
    )
    return rows.map(asRun)
  })
}

/** The run is being worked on, in so many parts; whether it still is to be. */
export async function beginModelRun(
  dossierId: string,
  id: string,
  { parts, partsDone }: { readonly parts: number; readonly partsDone: number },
): Promise<boolean> {
  return reaching(async () => {
    const { rowCount } = await database().pool.query(
      `UPDATE model_run AS run SET state = 'running', parts = $3, parts_done = $4, started_at = coalesce(started_at, now())
       WHERE dossier_id = $1 AND id = $2 AND ${isOpen}`,
      [dossierId, id, parts, partsDone],
    )
    return rowCount === 1
  })
}

export async function recordPart(
  dossierId: string,
  id: string,
  { partsDone, counts }: { readonly partsDone: number; readonly counts: ModelCounts },
): Promise<void> {
  await reaching(() =>
    database().pool.query(
      'UPDATE model_run SET parts_done = $3, counts = $4 WHERE dossier_id = $1 AND id = $2',
      [dossierId, id, partsDone, counts],
    ),
  )
}

/** Ends a run that has not ended. */
export async function endModelRun(
  dossierId: string,
  id: string,
  { state, fault }: { readonly state: 'done' | 'failed' | 'cancelled'; readonly fault: ModelRunFault | null },
): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `UPDATE model_run AS run SET state = $3, fault = $4, finished_at = now()
       WHERE dossier_id = $1 AND id = $2 AND ${isOpen}`,
      [dossierId, id, state, fault],
    ),
  )
}

/**
 * What a dossier has used in the present month (UTC); what is reserved counts as used. A run counts in the month in which it
 * ended, and until then in the present one, so that its own requests are always on the account that it spends from.
 */
export interface ModelUse {
  readonly runs: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly tokensReserved: number
  /** Millionths of the currency, reserved ones too. */
  readonly cost: number
}

async function readModelUse(session: Pick<Session, 'query'>, dossierId: string): Promise<ModelUse> {
  const { rows } = await session.query<Record<keyof ModelUse, string>>(
    `SELECT count(*) AS runs, coalesce(sum(tokens_in), 0) AS "tokensIn", coalesce(sum(tokens_out), 0) AS "tokensOut",
       coalesce(sum(tokens_reserved), 0) AS "tokensReserved", coalesce(sum(cost + cost_reserved), 0) AS cost
     FROM model_run
     WHERE dossier_id = $1 AND coalesce(finished_at, now()) >= date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`,
    [dossierId],
  )
  const of = (key: keyof ModelUse) => Number(rows[0]?.[key] ?? 0)
  return {
    runs: of('runs'),
    tokensIn: of('tokensIn'),
    tokensOut: of('tokensOut'),
    tokensReserved: of('tokensReserved'),
    cost: of('cost'),
  }
}

export async function findModelUse(dossierId: string): Promise<ModelUse> {
  return reaching(() => readModelUse(database().pool, dossierId))
}

/** Tokens of a request, and what they cost in millionths of the currency; 0 without prices. */
export interface Charge {
  readonly input: number
  readonly output: number
  readonly cost: number
}

/** Puts the most that a request can use on the month's account, where the budget allows it: two at once cannot overspend. */
export async function reserveUse(
  dossierId: string,
  id: string,
  most: Charge,
  budgetOf: (session: Session) => Promise<Pick<ModelSetting, 'monthlyTokens' | 'monthlyCost'> | null>,
): Promise<boolean> {
  return inTransaction(async session => {
    await holdRuns(session, dossierId)
    const budget = await budgetOf(session)
    if (!budget) return false
    const use = await readModelUse(session, dossierId)
    const tokens = use.tokensIn + use.tokensOut + use.tokensReserved + most.input + most.output
    if (tokens > budget.monthlyTokens) return false
    if (budget.monthlyCost !== null && use.cost + most.cost > budget.monthlyCost) return false
    await session.query(
      `UPDATE model_run SET tokens_reserved = tokens_reserved + $3, cost_reserved = cost_reserved + $4
       WHERE dossier_id = $1 AND id = $2`,
      [dossierId, id, most.input + most.output, most.cost],
    )
    return true
  })
}

/** What was used takes the place of what was reserved. */
export async function settleUse(
  dossierId: string,
  id: string,
  most: Charge,
  used: Charge & { readonly isAssumed: boolean },
): Promise<void> {
  await reaching(() =>
    database().pool.query(
      `UPDATE model_run SET tokens_reserved = tokens_reserved - $3, cost_reserved = cost_reserved - $4,
         tokens_in = tokens_in + $5, tokens_out = tokens_out + $6, cost = cost + $7, is_assumed = is_assumed OR $8
       WHERE dossier_id = $1 AND id = $2`,
      [
        dossierId,
        id,
        most.input + most.output,
        most.cost,
        used.input,
        used.output,
        used.cost,
        used.isAssumed,
      ],
    ),
  )
}

/** Runs that wait for a job nobody has: it failed for good, or somebody emptied the queue. */
export async function stalledModelRuns(): Promise<{ dossier: string; dossierId: string; run: string }[]> {
  return reaching(async () => {
    const { rows } = await database().pool.query<{ dossier: string; dossierId: string; run: string }>(
      `SELECT dossier.key AS dossier, dossier.id AS "dossierId", run.id AS run
       FROM model_run AS run JOIN dossier ON dossier.id = run.dossier_id
       WHERE ${isOpen} AND run.created_at < now() - interval '1 minute' AND NOT job_waits('model-run:' || run.id)`,
    )
    return rows
  })
}
