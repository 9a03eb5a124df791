import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

/** How late a loop was, in milliseconds. */
export interface Delay {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

const resolution = 10

const idle = `
  const { parentPort } = require('node:worker_threads')
  const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: ${resolution} })
  delay.enable()
  parentPort.on('message', () => {
    delay.disable()
    parentPort.postMessage([50, 99, 100].map(percent => delay.percentile(percent)))
  })`

const inMilliseconds = ([p50 = 0, p99 = 0, max = 0]: readonly number[]): Delay => {
  const of = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e6) - resolution)
  return { p50: of(p50), p99: of(p99), max: of(max) }
}

/**
 * How late this process's loop is during the work, and how late an idle thread's is meanwhile: on a machine that others
 * use too, only the difference is of our making.
 */
export async function loopDelay(
  work: () => Promise<void>,
): Promise<{ readonly own: Delay; readonly idle: Delay }> {
  const thread = new Worker(idle, { eval: true, execArgv: [] })
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  await work()
  delay.disable()
  const found = new Promise<number[]>(resolve => thread.once('message', resolve))
  thread.postMessage('enough')
  const beside = inMilliseconds(await found)
  await thread.terminate()
  return { own: inMilliseconds([50, 99, 100].map(percent => delay.percentile(percent))), idle: beside }
}
