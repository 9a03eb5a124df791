import { log } from '@/lib/log'
import { type JobRunner, startJobs } from './run'

/** Next loads a module more than once in one process; the jobs belong to the process. */
const holder = globalThis as typeof globalThis & { isnadJobs?: { runner: JobRunner | null } }

const again = 5_000

/** Starts working on jobs as soon as the database lets it, and stops when the process is asked to end. */
export function keepJobsRunning(url: string): void {
  // A build renders pages too, and may find a database; it works on nothing.
  if (holder.isnadJobs || process.env.NEXT_PHASE === 'phase-production-build') return
  const state: { runner: JobRunner | null } = { runner: null }
  holder.isnadJobs = state
  let isStopping = false
  const begin = async () => {
    if (isStopping) return
    try {
      state.runner = await startJobs(url)
      await state.runner.ended
      // Not asked to: the database was away for longer than the queue has patience.
      if (!isStopping) await state.runner.stop()
    } catch (error) {
      log.warn({ err: error }, 'jobs cannot be worked on yet')
    }
    if (!isStopping) setTimeout(begin, again).unref()
  }
  const stop = () => {
    isStopping = true
    state.runner?.stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  begin()
}
