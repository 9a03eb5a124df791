import { checkHealth } from '@/lib/services/health'

/** A database that hangs counts as away after this long; both in milliseconds. */
const patience = 1_500
const freshFor = 1_000

interface Answer {
  readonly at: number
  readonly isReachable: Promise<boolean>
}

/** Next loads a module more than once in one process; the last answer belongs to the process. */
const holder = globalThis as typeof globalThis & { isnadReachable?: Answer }

/** Whether the database answers, asked at most once a second however many readers come. */
export function isReachable(now: number = Date.now()): Promise<boolean> {
  const last = holder.isnadReachable
  if (last && now - last.at < freshFor) return last.isReachable
  const answer = { at: now, isReachable: ask() }
  holder.isnadReachable = answer
  return answer.isReachable
}

async function ask(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const answer = checkHealth().then(
    () => true,
    () => false,
  )
  const isReachable = await Promise.race([answer, late])
  clearTimeout(timer)
  return isReachable
}
