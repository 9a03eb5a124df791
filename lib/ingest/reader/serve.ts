import { parentPort } from 'node:worker_threads'
import { type Refusal, refuse } from '../refusal'
import { begun, type Order } from './begun'
import { type Task, tasks } from './tasks'

/** Answers orders one by one, for as long as the thread is kept. */
export function serve(): void {
  const port = parentPort
  if (!port) throw new Error('this runs in a thread')
  port.on('message', async ({ task, input }: Order) => {
    await load(task)
    port.postMessage(begun)
    port.postMessage(await answer(task, input))
  })
}

/** A first document of nothing loads what the task needs. */
async function load(task: Task): Promise<void> {
  if (loaded.has(task)) return
  loaded.add(task)
  await answer(task, nothing)
}

const loaded = new Set<Task>()
const nothing = { html: '', text: '', url: null, bytes: new Uint8Array(), encoding: null }

async function answer(task: Task, input: unknown): Promise<object | Refusal> {
  try {
    // The pool's types pair a task with its input; across a message they are lost.
    return await tasks[task](input as never)
  } catch {
    // A library met markup it cannot read, or ran out of stack: of the document's making, not ours.
    return refuse('damaged')
  }
}
