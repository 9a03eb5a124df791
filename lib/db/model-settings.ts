import { database } from './client'
import { reaching } from './failures'
import { newId } from './ids'
import type { Session } from './transaction'

/** What an owner said about the model. */
export interface ModelSetting {
  readonly isOn: boolean
  /** Which one they agreed to. */
  readonly address: string
  readonly model: string
  readonly monthlyTokens: number
  /** Millionths of the currency; null: only tokens are limited. */
  readonly monthlyCost: number | null
}

/** Null where nobody ever said anything: then it is off. */
export async function findModelSetting(dossierId: string): Promise<ModelSetting | null> {
  const { pool } = database()
  return reaching(() => readModelSetting(pool, dossierId))
}

export async function readModelSetting(
  session: Pick<Session, 'query'>,
  dossierId: string,
): Promise<ModelSetting | null> {
  const { rows } = await session.query<
    Omit<ModelSetting, 'monthlyCost'> & { readonly monthlyCost: string | null }
  >(
    `SELECT is_on AS "isOn", address, model, monthly_tokens AS "monthlyTokens", monthly_cost AS "monthlyCost"
     FROM model_setting WHERE dossier_id = $1`,
    [dossierId],
  )
  const [row] = rows
  return row ? { ...row, monthlyCost: row.monthlyCost === null ? null : Number(row.monthlyCost) } : null
}

export async function writeModelSetting(
  session: Session,
  dossierId: string,
  setting: ModelSetting,
  setBy: string,
): Promise<void> {
  await session.query(
    `INSERT INTO model_setting (dossier_id, id, is_on, address, model, monthly_tokens, monthly_cost, set_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (dossier_id) DO UPDATE SET is_on = $3, address = $4, model = $5, monthly_tokens = $6,
       monthly_cost = $7, set_by = $8, set_at = now()`,
    [
      dossierId,
      newId(),
      setting.isOn,
      setting.address,
      setting.model,
      setting.monthlyTokens,
      setting.monthlyCost,
      setBy,
    ],
  )
}
