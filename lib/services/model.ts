import { spend } from '@/lib/auth/limits'
import { appendAudit } from '@/lib/db/audit'
import { holdDossier } from '@/lib/db/dossiers'
import {
  endModelRun,
  findModelRun,
  findModelUse,
  listModelRuns,
  type ModelRun,
  type ModelUse,
  openModelRun,
} from '@/lib/db/model-runs'
import { findModelSetting, type ModelSetting, writeModelSetting } from '@/lib/db/model-settings'
import { addJob } from '@/lib/db/queue'
import { inTransaction, type Session } from '@/lib/db/transaction'
import type { Id } from '@/lib/domain/dossier'
import { type Actor, actorName } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import { promptVersion } from '@/lib/llm/prompt'
import { type ModelSettings, modelSettings } from '@/lib/llm/settings'
import type { ModelSettingInput } from '@/lib/schemas/model'
import { assertHeadAllows, openDossier } from './authorize'
import { readDeskArticle } from './desk'

const millionths = 1_000_000

/** What a dossier may use in a month where its owner says nothing else: some two hundred articles. */
const usualTokens = 1_000_000

/** The model of this server and what this dossier does with it; the key is not among it. */
export interface ModelOfDossier {
  /** Null: this server knows no model. */
  readonly model: { readonly address: string; readonly name: string; readonly currency: string | null } | null
  readonly isOn: boolean
  /** It was on for another address or model than this server's now. */
  readonly isOther: boolean
  readonly monthlyTokens: number
  /** In units of the currency. */
  readonly monthlyCost: number | null
  /** In the present month. */
  readonly use: ModelUse
  /** The newest first, at most 20. */
  readonly runs: readonly ModelRun[]
}

/** Whether what an owner agreed to is what would be asked. */
export function isAgreed(setting: ModelSetting | null, model: ModelSettings | null): boolean {
  return setting?.isOn === true && setting.address === model?.address && setting.model === model.name
}

/** What its settings show. */
export async function readModel(
  actor: Actor,
  { dossier }: { readonly dossier: Id },
): Promise<ModelOfDossier> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  const model = modelSettings()
  const [setting, use, runs] = await Promise.all([
    findModelSetting(id),
    findModelUse(id),
    listModelRuns(id, { limit: 20 }),
  ])
  const isOn = isAgreed(setting, model)
  return {
    model: model && { address: model.address, name: model.name, currency: model.prices?.currency ?? null },
    isOn,
    isOther: setting?.isOn === true && model !== null && !isOn,
    monthlyTokens: setting?.monthlyTokens ?? usualTokens,
    monthlyCost: setting?.monthlyCost ? setting.monthlyCost / millionths : null,
    use,
    runs,
  }
}

/**
 * Turns the model on or off for a dossier, with what it may use. On is for the address and the model that the owner was shown:
 * where the server has others by now, it is refused, and where it gets others later, it is off.
 */
export async function configureModel(actor: Actor, input: ModelSettingInput): Promise<{ dossier: Id }> {
  const { dossier, isOn, address, model: name, monthlyTokens } = input
  await openDossier(actor, 'dossier:configure', dossier)
  const model = modelSettings()
  if (isOn && (model?.address !== address || model.name !== name))
    throw new AppError('conflict', 'the server has another model now', { data: { reason: 'model-other' } })
  const cost = input.monthlyCost === null ? null : Math.round(input.monthlyCost * millionths)
  const monthlyCost = model?.prices ? cost : null
  return inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'dossier:configure', dossier, head)
    const setBy = actorName(actor)
    await writeModelSetting(
      session,
      head.id,
      { isOn, address, model: name, monthlyTokens, monthlyCost },
      setBy,
    )
    await appendAudit(session, {
      dossierId: head.id,
      actor: setBy,
      action: 'dossier:model',
      detail: { on: isOn, address, model: name, tokens: monthlyTokens, cost: monthlyCost },
    })
    return { dossier }
  })
}

/** What the annotation desk needs to offer the model: null where it is off, or not theirs to ask. */
export interface Askable {
  readonly name: string
  readonly address: string
  /** The latest reading of the article. */
  readonly run: ModelRun | null
}

export async function readAskable(
  actor: Actor,
  { dossier, article }: { readonly dossier: Id; readonly article: Id },
): Promise<Askable | null> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  const model = modelSettings()
  if (!model || !isAgreed(await findModelSetting(id), model)) return null
  const [run = null] = await listModelRuns(id, { article, limit: 1 })
  return { name: model.name, address: model.address, run }
}

/**
 * Has an article read by the model, in the background and in the name of whoever asked; what it offers comes in as suggestions.
 * An article that is being read is not read twice.
 */
export async function suggestByModel(
  actor: Actor,
  { dossier, article }: { readonly dossier: Id; readonly article: Id },
): Promise<{ readonly run: string }> {
  const { id: dossierId } = await openDossier(actor, 'claim:write', dossier)
  const model = modelSettings()
  const setting = await findModelSetting(dossierId)
  if (!model || !setting || !isAgreed(setting, model))
    throw new AppError('conflict', 'the model is off for this dossier', { data: { reason: 'model-off' } })
  await readDeskArticle(actor, { dossier, article })
  const use = await findModelUse(dossierId)
  const isSpent =
    use.tokensIn + use.tokensOut + use.tokensReserved >= setting.monthlyTokens ||
    (setting.monthlyCost !== null && use.cost >= setting.monthlyCost)
  if (isSpent)
    throw new AppError('conflict', 'the budget of this month is spent', { data: { reason: 'model-budget' } })
  await spend([
    ...(actor.kind === 'user' ? [['model-person', actor.id] as const] : []),
    ['model-dossier', dossierId],
  ])
  return inTransaction(async session => {
    const run = await openModelRun(session, {
      dossierId,
      article,
      startedBy: actorName(actor),
      address: model.address,
      model: model.name,
      prompt: promptVersion,
      currency: model.prices?.currency ?? null,
    })
    if (run.isNew) await orderModelRun(session, { dossier, dossierId, run: run.id })
    return { run: run.id }
  })
}

/** At most two articles are read at once on the whole site, and of one dossier one after the other. */
const lanes = 2

export function orderModelRun(
  session: Session,
  job: { readonly dossier: Id; readonly dossierId: string; readonly run: string },
): Promise<void> {
  const lane = Number.parseInt(job.dossierId.slice(-4), 16) % lanes
  return addJob(session, 'model-run', job, { key: `model-run:${job.run}`, queue: `model:${lane}` })
}

/** How far a reading is, and what came of it. */
export async function modelProgress(
  actor: Actor,
  { dossier, run }: { readonly dossier: Id; readonly run: string },
): Promise<ModelRun> {
  const { id } = await openDossier(actor, 'desk:read', dossier)
  return existing(id, run)
}

/** Ends a reading; what it has offered so far stays. */
export async function cancelModelRun(
  actor: Actor,
  { dossier, run }: { readonly dossier: Id; readonly run: string },
): Promise<ModelRun> {
  const { id } = await openDossier(actor, 'claim:write', dossier)
  await existing(id, run)
  await endModelRun(id, run, { state: 'cancelled', fault: null })
  return existing(id, run)
}

async function existing(dossierId: string, run: string): Promise<ModelRun> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(run)
  const found = isId ? await findModelRun(dossierId, run) : null
  if (!found) throw new AppError('not-found', `there is no reading ${run}`)
  return found
}
