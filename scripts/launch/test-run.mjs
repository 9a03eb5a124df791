import { preparePackages } from './prepare.mjs'
import { judge, sum } from './reports.mjs'
import { endCommands, seconds } from './steps.mjs'

/** @typedef {import('./reports.mjs').Tally} Tally */
/** @typedef {{ name: string, duration: number } & Tally} Result */

/** @param {unknown} error */
function explain(error) {
  const { name, message, stack } = /** @type {Error} */ (error)
  process.stderr.write(`\n${name === 'LaunchError' ? message : stack}\n`)
}

/** @param {string} name @param {import('./stages.mjs').Stage} stage @param {readonly string[]} extra @returns {Promise<Result>} */
async function runStage(name, stage, extra) {
  const begun = performance.now()
  process.stdout.write(`\n── ${name} ──\n`)
  /** @type {Tally} */
  let tally
  try {
    tally = await stage(extra)
  } catch (error) {
    explain(error)
    tally = judge(1, null)
  }
  const duration = performance.now() - begun
  process.stdout.write(`── ${name}: ${seconds(duration)} ──\n`)
  return { name, duration, ...tally }
}

/** @param {readonly Result[]} results */
function summarize(results) {
  const rows = results.map(({ name, duration, passed, failed, skipped }) => {
    const numbers = `${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed`
    return `${name.padEnd(14)}${seconds(duration).padStart(9)} ${numbers}${skipped ? ` ${skipped} skipped` : ''}`
  })
  const { passed, failed } = sum(results)
  process.stdout.write(`\n${rows.join('\n')}\n\n${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

/** @param {readonly string[]} args */
export async function main(args) {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]) {
    process.once(signal, () => {
      endCommands()
      process.exitCode = 128 + Number(number)
    })
  }
  try {
    await preparePackages()
  } catch (error) {
    explain(error)
    process.exit(summarize([{ name: 'packages', duration: performance.now(), ...judge(1, null) }]))
  }
  const { stages } = await import('./stages.mjs')
  const firstOther = args.findIndex(arg => !Object.hasOwn(stages, arg))
  const names = firstOther === -1 ? args : args.slice(0, firstOther)
  const extra = firstOther === -1 ? [] : args.slice(firstOther)
  const chosen = names.length > 0 ? names : Object.keys(stages)
  /** @type {Result[]} */
  const results = []
  for (const name of chosen) {
    const stage = stages[name]
    if (process.exitCode || !stage) break
    results.push(await runStage(name, stage, name === chosen.at(-1) ? extra : []))
  }
  const code = summarize(results)
  process.exit(process.exitCode || code)
}
