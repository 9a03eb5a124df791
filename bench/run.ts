import { arch, cpus, platform, release, totalmem } from 'node:os'
import { compareLines } from './compare'
import { deriveLines } from './derive'
import type { Line } from './measure'
import { pageLines } from './pages'

/**
 * `npm run bench`: ratios measured in one run, and the machine they were measured on. `bench engine`, `bench derive` or
 * `bench pages` alone.
 */
const [only] = process.argv.slice(2)
const isWanted = (part: string) => only === undefined || only === part
const lines: Line[] = []
if (isWanted('engine')) lines.push(...compareLines())
if (isWanted('derive')) lines.push(...deriveLines())
if (isWanted('pages')) lines.push(...(await pageLines()))
const { model } = cpus()[0] ?? { model: 'unknown' }
console.log(
  `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}\n`,
)
console.table(
  lines.map(({ what, measured, ratio, bar, isMet }) => ({
    what,
    measured,
    ratio: Number(ratio.toFixed(2)),
    bar,
    met: isMet ? 'yes' : 'NO',
  })),
)
