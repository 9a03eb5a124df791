import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../refusal'
import { begun, type Order } from './begun'
import type { Task, TaskInput, TaskOutput } from './tasks'

export interface Limits {
  /** Milliseconds for one task, once it has begun. */
  readonly patience: number
  readonly megabytes: number
}

const usual: Limits = { patience: 10_000, megabytes: 256 }
const mostThreads = 2
const mostWaiting = 2_000
const restMilliseconds = 60_000
/** For a thread to start and to load a reader, on a machine that has much else to do. */
const startPatience = 60_000

interface Waiting {
  readonly order: Order
  readonly limits: Limits
  readonly settle: (result: object | Refusal) => void
}

interface Thread {
  readonly worker: Worker
  readonly megabytes: number
  isBusy: boolean
  rest: NodeJS.Timeout | undefined
}

/** Next loads a module more than once in one process; the threads belong to the process. */
const holder = globalThis as typeof globalThis & { isnadThreads?: { threads: Set<Thread>; queue: Waiting[] } }
holder.isnadThreads ??= { threads: new Set(), queue: [] }
const { threads, queue } = holder.isnadThreads

/**
 * Does a task in a thread with a bounded heap, and ends the thread when it takes too long: nothing else stops a
 * parser that a page of a hundred thousand open elements keeps busy for minutes.
 */
export function inThread<T extends Task>(
  task: T,
  input: TaskInput<T>,
  limits: Partial<Limits> = {},
): Promise<TaskOutput<T> | Refusal> {
  if (queue.length >= mostWaiting) return Promise.resolve(refuse('too-many'))
  return new Promise(resolve => {
    const settle = (result: object) => resolve(result as TaskOutput<T> | Refusal)
    queue.push({ order: { task, input }, limits: { ...usual, ...limits }, settle })
    next()
  })
}

function next(): void {
  const [waiting] = queue
  if (!waiting) return
  const thread = idleThread(waiting.limits.megabytes)
  if (!thread) return
  queue.shift()
  run(thread, waiting)
  next()
}

function idleThread(megabytes: number): Thread | null {
  for (const thread of threads) if (!thread.isBusy && thread.megabytes === megabytes) return thread
  if (threads.size >= mostThreads) {
    // One of another size that has nothing to do makes room; else what waits would wait for ever.
    const idle = [...threads].find(thread => !thread.isBusy)
    if (!idle) return null
    clearTimeout(idle.rest)
    threads.delete(idle)
    void idle.worker.terminate()
  }
  return startThread(megabytes)
}

function startThread(megabytes: number): Thread {
  const worker = new Worker(threadFile(), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // Neither our options nor our secrets: what reads strangers' documents knows as little as may be.
    execArgv: [],
    env: {},
    name: 'reader',
  })
  worker.unref()
  const thread: Thread = { worker, megabytes, isBusy: false, rest: undefined }
  threads.add(thread)
  worker.once('exit', () => threads.delete(thread))
  return thread
}

function run(thread: Thread, { order, limits, settle }: Waiting): void {
  const { worker } = thread
  clearTimeout(thread.rest)
  thread.isBusy = true
  worker.ref()
  const end = (result: object | Refusal, isOver: boolean): void => {
    clearTimeout(timer)
    for (const [name, listener] of listeners) worker.off(name, listener)
    thread.isBusy = false
    if (isOver) {
      threads.delete(thread)
      worker.terminate()
    } else rest(thread)
    settle(result)
    next()
  }
  const hear = (said: object | typeof begun): void => {
    clearTimeout(timer)
    if (said === begun) timer = setTimeout(() => end(refuse('too-hard'), true), limits.patience)
    else end(said, false)
  }
  const listeners = [
    ['message', hear],
    // Out of memory, or the thread could not start.
    ['error', () => end(refuse('too-hard'), true)],
    ['exit', () => end(refuse('too-hard'), true)],
  ] as const
  for (const [name, listener] of listeners) worker.on(name, listener)
  let timer = setTimeout(() => end(refuse('too-hard'), true), startPatience)
  worker.postMessage(order)
}

function rest(thread: Thread): void {
  thread.worker.unref()
  thread.rest = setTimeout(() => {
    if (!thread.isBusy) thread.worker.terminate()
  }, restMilliseconds).unref()
}

/**
 * Beside this file, or in the project's folder where this file is part of a bundle; the words are put together so that
 * no bundler takes them for an import.
 */
function threadFile(): string {
  const name = ['thread', 'mjs'].join('.')
  const beside = path.join(import.meta.dirname ?? '', name)
  return existsSync(beside) ? beside : path.join(process.cwd(), 'lib', 'ingest', 'reader', name)
}
