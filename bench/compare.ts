import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atMost, type Line } from './measure'

interface Measured {
  readonly parse: number
  readonly compare: number
  readonly peak: number
  readonly bytes: number
}

function inOwnProcess(task: 'parse' | 'compare', claims: number): Measured {
  const engine = fileURLToPath(new URL('engine.ts', import.meta.url))
  const out = execFileSync(
    process.execPath,
    ['--max-old-space-size=14000', '--import', 'tsx', engine, task, String(claims)],
    { encoding: 'utf8', maxBuffer: 1 << 20 },
  )
  return JSON.parse(out)
}

const ms = (n: number) => `${Math.round(n)} ms`
const mb = (n: number) => `${Math.round(n / 1e6)} MB`

/** The engine, object to object, against the parsing of its own file. */
export function compareLines(): readonly Line[] {
  const hundred = inOwnProcess('compare', 100_000)
  const parsed = inOwnProcess('parse', 100_000)
  const million = inOwnProcess('compare', 1_000_000)
  return [
    atMost(
      'compare 100,000 claims',
      `${ms(hundred.compare)} to ${ms(hundred.parse)}`,
      hundred.compare / hundred.parse,
      1.5,
      'JSON.parse of its file',
    ),
    atMost(
      'compare 1,000,000 claims',
      `${ms(million.compare)} to ${ms(hundred.compare)}`,
      million.compare / hundred.compare,
      12,
      'the time of 100,000',
    ),
    atMost(
      'peak memory, 100,000 claims',
      `${mb(hundred.peak)} to ${mb(parsed.peak)}`,
      hundred.peak / parsed.peak,
      3,
      "the parsed file's",
    ),
  ]
}
