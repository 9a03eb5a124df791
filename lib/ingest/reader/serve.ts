import { parentPort } from 'node:worker_threads'
import { type Refusal, refuse } from '../refusal'
import { type Task, tasks } from './tasks'

/** A task to a thread, and what comes back for it. */
export interface Order {
  readonly task: Task
  readonly input: unknown
}

/** Answers orders one by one, for as long as the thread is kept. */
export function serve(): void {
  const port = parentPort
  if (!port) throw new Error('this runs in a thread')
  port.on('message', async ({ task, input }: Order) => {
    port.postMessage(await answer(task, input))
  })
}

async function answer(task: Task, input: unknown): Promise<object | Refusal> {
  try {
    // The pool's types pair a task with its input; across a message they are lost.
    return await tasks[task](input as never)
  } catch {
    // A library met markup it cannot read, or ran out of stack: of the document's making, not ours.
    return refuse('damaged')
  }
}
