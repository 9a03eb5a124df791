import {
  beginModelRun,
  endModelRun,
  findModelRun,
  type ModelRun,
  recordPart,
  reserveUse,
  settleUse,
  stalledModelRuns,
} from '@/lib/db/model-runs'
import { findModelSetting, readModelSetting } from '@/lib/db/model-settings'
import { inTransaction } from '@/lib/db/transaction'
import type { Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'
import type { Pace } from '@/lib/llm/ask'
import type { Meter, Usage } from '@/lib/llm/fault'
import type { ModelClaim } from '@/lib/llm/keep'
import { countParts, type ModelInput, type PartRead, readByModel } from '@/lib/llm/read-article'
import { costOf, type ModelSettings, makerOf, modelSettings } from '@/lib/llm/settings'
import { log } from '@/lib/log'
import type { ModelCounts, ModelRunFault } from '@/lib/schemas/model'
import { openDossier } from './authorize'
import { type DeskArticle, readDeskArticle } from './desk'
import { isAgreed, orderModelRun } from './model'
import { actingFor } from './outside'
import { type Suggestion, suggestClaims } from './suggestions'

export interface ModelJob {
  readonly dossier: Id
  readonly dossierId: string
  readonly run: string
}

/** How often it is asked whether to stop, in milliseconds. */
const watchEvery = 1_000

/**
 * Works on one reading, in the name of whoever asked for it and for as long as they may. What a killed process left is taken up
 * behind its last part; what that one had reserved stays on the month's account, since nobody knows what became of it.
 */
export async function workModelRun(
  job: ModelJob,
  isStopping: () => boolean = () => false,
  pace?: Pace,
): Promise<void> {
  const { dossierId, run: id } = job
  const run = await findModelRun(dossierId, id)
  if (run?.state !== 'waiting' && run?.state !== 'running') return
  const stop = new AbortController()
  const watch = setInterval(async () => {
    const isOver = isStopping() || (await isCancelled(dossierId, id))
    if (isOver) stop.abort()
  }, watchEvery)
  try {
    const fault = await readRun(job, run, { stop: stop.signal, pace })
    if (fault?.code === 'stopped' && !(await isCancelled(dossierId, id)))
      return await inTransaction(session => orderModelRun(session, job))
    await endModelRun(dossierId, id, { state: fault ? 'failed' : 'done', fault })
  } catch (error) {
    // With the database away the job is tried again; anything else would come to the same, and cost again.
    if (error instanceof AppError && error.code === 'unavailable') throw error
    if (!isGone(error)) log.error({ err: error, run: id }, 'a reading by the model failed')
    await endModelRun(dossierId, id, {
      state: 'failed',
      fault: { code: isGone(error) ? 'gone' : 'internal' },
    })
  } finally {
    clearInterval(watch)
  }
}

async function isCancelled(dossierId: string, id: string): Promise<boolean> {
  // Where the database is away, nobody said so.
  const run = await findModelRun(dossierId, id).catch(() => null)
  return run?.state === 'cancelled'
}

async function readRun(
  job: ModelJob,
  run: ModelRun,
  asking: { readonly stop: AbortSignal; readonly pace: Pace | undefined },
): Promise<ModelRunFault | null> {
  const { dossier, dossierId } = job
  const actor = await allowedActor(run.startedBy, dossier)
  const desk = actor && (await findArticle(actor, { dossier, article: run.article }))
  if (!actor || !desk) return { code: 'gone' }
  const settings = modelSettings()
  if (!settings || !isAgreed(await findModelSetting(dossierId), settings)) return { code: 'off' }
  const input = inputOf(desk)
  const parts = countParts(input.article)
  // Another text, or other segments, have other parts.
  const done = parts === run.parts ? run.partsDone : 0
  if (!(await beginModelRun(dossierId, run.id, { parts, partsDone: done }))) return { code: 'stopped' }
  let { counts } = run
  const fault = await readByModel(settings, input, {
    ...asking,
    done,
    meter: meterOf(settings, dossierId, run.id),
    onPart: async read => {
      counts = await offerPart(actor, job, run.article, settings, read, counts)
      await recordPart(dossierId, run.id, { partsDone: read.part, counts })
    },
  })
  if (fault?.code === 'budget' && !isAgreed(await findModelSetting(dossierId), settings))
    return { code: 'off' }
  return fault ?? (parts > 0 && counts.unreadable >= parts ? { code: 'unreadable' } : null)
}

/** Reserves before each request under one lock, from the budget as it stands then: turned off meanwhile, nothing more is sent. */
function meterOf(settings: ModelSettings, dossierId: string, run: string): Meter {
  const charge = ({ input, output }: Usage) => ({
    input,
    output,
    cost: costOf(settings.prices, { input, output }) ?? 0,
  })
  return {
    reserve: most =>
      reserveUse(dossierId, run, charge(most), async session => {
        const setting = await readModelSetting(session, dossierId)
        return isAgreed(setting, settings) ? setting : null
      }),
    settle: (most, used) =>
      settleUse(dossierId, run, charge(most), { ...charge(used), isAssumed: used.isAssumed }),
  }
}

async function allowedActor(startedBy: string, dossier: Id): Promise<Actor | null> {
  const actor = await actingFor(startedBy)
  if (!actor) return null
  return (await orGone(() => openDossier(actor, 'claim:write', dossier))) && actor
}

const findArticle = (actor: Actor, about: { readonly dossier: Id; readonly article: Id }) =>
  orGone(() => readDeskArticle(actor, about))

/** Archived, deleted, removed, or no longer theirs. */
const isGone = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')

async function orGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

function inputOf({
  article,
  text,
  questions,
  entities,
  events,
  sources,
  claims,
  others,
}: DeskArticle): ModelInput {
  const { language, title, published, segments, events: about } = article.content
  const units = new Map<Id, string>()
  for (const { content } of [...others, ...claims])
    if (content.value.type === 'quantity' && !units.has(content.question))
      units.set(content.question, content.value.unit)
  return {
    article: { text, language, title, published: published ?? null, segments, events: about },
    dossier: {
      questions: questions.flatMap(({ content: { archived, ...question } }) => (archived ? [] : [question])),
      entities: entities.map(({ content }) => content),
      events: events.map(({ content }) => content),
      sources: sources.map(({ content }) => content),
    },
    units,
  }
}

/** Adds what a part gave to what is there, and counts it. */
async function offerPart(
  actor: Actor,
  { dossier }: ModelJob,
  article: Id,
  settings: ModelSettings,
  { claims, dropped, fault }: PartRead,
  before: ModelCounts,
): Promise<ModelCounts> {
  const name = makerOf(settings)
  const counts = {
    ...before,
    unreadable: before.unreadable + (fault ? 1 : 0),
    dropped: sum(before.dropped, dropped),
  }
  const offer = async (some: readonly ModelClaim[]) => {
    const suggestions = some.map(
      ({ why, ...claim }): Suggestion => ({
        ...claim,
        origin: { by: 'model', name, ...(why ? { why } : {}) },
      }),
    )
    const { added, known, rejected } = await suggestClaims(actor, { dossier, article, suggestions })
    counts.added += added.length
    counts.known += known
    counts.rejected += rejected
  }
  if (claims.length === 0) return counts
  try {
    await offer(claims)
  } catch (error) {
    if (!isRefused(error)) throw error
    // What a claim points at was changed while the model read: the others are none the worse for it.
    for (const claim of claims) {
      await offer([claim]).catch(reason => {
        if (!isRefused(reason)) throw reason
        counts.dropped = sum(counts.dropped, { value: 1 })
      })
    }
  }
  return counts
}

const isRefused = (error: unknown): boolean => error instanceof AppError && error.code === 'invalid'

function sum(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number | undefined>>,
): Record<string, number> {
  const total: Record<string, number> = { ...one }
  for (const [reason, count = 0] of Object.entries(other)) total[reason] = (total[reason] ?? 0) + count
  return total
}

/** Orders work on readings that wait for a job nobody has. */
export async function orderStalledModelRuns(): Promise<number> {
  const stalled = await stalledModelRuns()
  for (const job of stalled) await inTransaction(session => orderModelRun(session, job))
  return stalled.length
}
