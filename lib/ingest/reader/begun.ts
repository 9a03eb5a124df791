import type { Task } from './tasks'

/** A task to a thread, and what comes back for it: `begun`, and then the result. */
export interface Order {
  readonly task: Task
  readonly input: unknown
}

/** Said when a task's own time begins: what it took to start the thread and to load a reader is not the document's. */
export const begun = 'begun'
