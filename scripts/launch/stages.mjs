import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { provideChromium } from './chromium.mjs'
import { prepareBuild } from './prepare.mjs'
import { fromPlaywright, fromVitest, judge } from './reports.mjs'
import { execute, root } from './steps.mjs'

/** @typedef {import('./reports.mjs').Tally} Tally */
/** @typedef {(extra: readonly string[]) => Promise<Tally>} Stage */

const reports = path.join(root, 'reports')
const tool = file => path.join(root, 'node_modules', file)
const vitest = tool('vitest/vitest.mjs')

/** @param {string} name @param {(json: any) => Tally} read @returns {Tally | null} */
function readReport(name, read) {
  try {
    return read(JSON.parse(readFileSync(path.join(reports, name), 'utf8')))
  } catch {
    return null
  }
}

/** @param {string} file @param {readonly string[]} args @returns {Stage} which counts as one test */
const command =
  (file, ...args) =>
  async extra => {
    const { status } = await execute(process.execPath, [tool(file), ...args, ...extra], { show: true })
    return judge(status, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 })
  }

/** Next writes the types of routes and of imported styles, which the compiler needs, without building. */
const types = async extra => {
  const next = await execute(process.execPath, [tool('next/dist/bin/next'), 'typegen'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (next.status !== 0) process.stdout.write(next.output)
  return next.status === 0 ? command('typescript/bin/tsc', '--noEmit')(extra) : judge(next.status, null)
}

/** @param {string} project @param {readonly string[]} args @returns {Stage} */
const tests =
  (project, ...args) =>
  async extra => {
    const report = `${project}.json`
    rmSync(path.join(reports, report), { force: true })
    const { status } = await execute(
      process.execPath,
      [
        vitest,
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${path.join(reports, report)}`,
        // A part of the tests cannot cover the whole.
        ...(extra.length === 0 ? args : []),
        ...extra,
      ],
      { show: true },
    )
    return judge(status, readReport(report, fromVitest))
  }

/** @type {Stage} */
const build = async () => {
  await prepareBuild()
  return { passed: 1, failed: 0, skipped: 0 }
}

/** @type {Stage} */
const journeys = async extra => {
  const CHROMIUM_PATH = await provideChromium()
  await prepareBuild()
  mkdirSync(reports, { recursive: true })
  const file = path.join(reports, 'journeys.json')
  rmSync(file, { force: true })
  const env = { ...process.env, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...extra]
  const { status } = await execute(process.execPath, args, { env, show: true })
  return judge(status, readReport('journeys.json', fromPlaywright))
}

/**
 * In the order in which `npm test` runs them. Those of `check` need no database and no browser.
 * @type {Readonly<Record<string, Stage>>}
 */
export const stages = {
  lint: command(
    '@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    ...(process.stdout.isTTY ? [] : ['--colors=off']),
  ),
  types,
  'dead-code': command('knip/bin/knip.js', '--no-progress'),
  unit: tests('unit', '--coverage', '--coverage.reporter=text', '--coverage.skipFull'),
  integration: tests('integration'),
  acceptance: tests('acceptance'),
  build,
  journeys,
}
