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
  const begin = async () => {
    try {
      state.runner = await startJobs(url)
    } catch (error) {
      log.warn({ err: error }, 'jobs cannot be worked on yet')
      setTimeout(begin, again).unref()
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => state.runner?.stop())
  begin()
}
