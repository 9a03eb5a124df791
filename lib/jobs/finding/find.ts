import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Dossier } from '@/lib/domain/dossier'
import { log } from '@/lib/log'
import type { FindEdges } from '@/lib/services/find-origins'
import type { Answer } from './serve'

interface Limits {
  /** Milliseconds for a dossier. */
  readonly patience: number
  readonly megabytes: number
}

const usual: Limits = { patience: 15 * 60_000, megabytes: 2_048 }
/** A thread takes a second or two to start; after this long without work it ends. */
const restMilliseconds = 60_000

/** Next loads a module more than once in one process; the thread belongs to the process. */
const holder = globalThis as typeof globalThis & {
  isnadFinder?: { readonly worker: Worker; readonly rest: NodeJS.Timeout } | undefined
}

type Result = Awaited<ReturnType<FindEdges>>

/**
 * Finds the edges of a dossier in a thread with a bounded heap, so that the process goes on answering; one that takes too
 * long is ended. The thread is kept for the next dossier.
 */
export const findEdges: FindEdges = (dossier, stop) => findWithin(usual, dossier, stop)

export function findWithin(limits: Limits, dossier: Dossier, stop: AbortSignal): Promise<Result> {
  if (stop.aborted) return Promise.resolve({ fault: 'stopped' })
  const worker = limits === usual ? takeKept() : start(limits)
  return new Promise(resolve => {
    const end = (result: Result, isUsable: boolean) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      for (const [name, listener] of listeners) worker.off(name, listener)
      if (isUsable && limits === usual) keep(worker)
      else worker.terminate()
      resolve(result)
    }
    const onStop = () => end({ fault: 'stopped' }, false)
    const hear = (answer: Answer) => {
      if ('found' in answer) return end(answer, true)
      log.error({ error: answer.error }, 'the finding of origins failed')
      end({ fault: 'internal' }, true)
    }
    const listeners = [
      ['message', hear],
      ['error', (error: Error) => end({ fault: isOutOfMemory(error) ? 'too-hard' : 'internal' }, false)],
      ['exit', () => end({ fault: 'internal' }, false)],
    ] as const
    for (const [name, listener] of listeners) worker.on(name, listener)
    const timer = setTimeout(() => end({ fault: 'too-hard' }, false), limits.patience)
    stop.addEventListener('abort', onStop)
    worker.postMessage(dossier)
  })
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function takeKept(): Worker {
  const kept = holder.isnadFinder
  holder.isnadFinder = undefined
  if (!kept) return start(usual)
  clearTimeout(kept.rest)
  kept.worker.ref()
  return kept.worker
}

function keep(worker: Worker): void {
  worker.unref()
  const rest = setTimeout(() => {
    if (holder.isnadFinder?.worker === worker) holder.isnadFinder = undefined
    worker.terminate()
  }, restMilliseconds).unref()
  holder.isnadFinder = { worker, rest }
}

function start({ megabytes }: Limits): Worker {
  const worker = new Worker(threadFile(), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    // Neither our options nor our secrets: it needs a dossier and nothing else.
    env: {},
    name: 'finder',
  })
  worker.once('exit', () => {
    if (holder.isnadFinder?.worker === worker) holder.isnadFinder = undefined
  })
  // One that fails at rest is gone, and no more.
  worker.on('error', () => {})
  return worker
}

/**
 * Beside this file, or in the project's folder where this file is part of a bundle; the words are put together so that
 * no bundler takes them for an import.
 */
function threadFile(): string {
  const name = ['thread', 'mjs'].join('.')
  const beside = path.join(import.meta.dirname ?? '', name)
  return existsSync(beside) ? beside : path.join(process.cwd(), 'lib', 'jobs', 'finding', name)
}
