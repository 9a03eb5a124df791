import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractScore, readDossier } from '@/tests/support/extract-score'
import { areRowsThere, readingSuites, scoreOf } from '@/tests/support/reading-rows'
import { chronoScore } from './reading-peer'
import { speedLines } from './reading-speed'

/** `npm run bench:reading`: what is read right, of whose rows, beside whom, how fast, and what is suggested of articles. */
const percent = (right: number, all: number) => `${((100 * right) / all).toFixed(1)} %`

function printSuites(): void {
  if (!areRowsThere) {
    console.log('Rows of other suites: ../shared/data/peers is absent, so nothing is measured here.\n')
    return
  }
  const suites = readingSuites().map(suite => ({ suite, score: scoreOf(suite), chrono: chronoScore(suite) }))
  console.table(
    suites.map(({ suite, score: { right, all }, chrono }) => ({
      rows: suite.name,
      right: `${right}/${all}`,
      isnad: percent(right, all),
      bar: `≥ ${suite.bar} %`,
      met: (100 * right) / all >= suite.bar ? 'yes' : 'NO',
      'chrono-node': chrono === null ? '(reads none)' : percent(chrono, all),
    })),
  )
  console.log('Missed, and counted as missed:')
  for (const { suite, score } of suites)
    if (score.missed.length > 0)
      console.log(`  ${suite.name}: ${score.missed.map(({ text }) => text).join(' · ')}`)
  console.log()
}

function printSpeed(): void {
  console.table(
    speedLines().map(({ what, measured, ratio, bar, isMet }) => ({
      what,
      measured,
      ratio: Number(ratio.toFixed(2)),
      bar,
      met: isMet ? 'yes' : 'NO',
    })),
  )
}

const dossiers = [
  { name: 'the real articles', path: '../../shared/data/oman-talks/dossier.json' },
  { name: 'the demo', path: '../prisma/demo/dossier.json' },
]

/** Of the claims that people coded, and that are no text and no role: how many the rules suggest. */
function printExtraction(): void {
  const rows = dossiers.flatMap(({ name, path }) => {
    const file = fileURLToPath(new URL(path, import.meta.url))
    const dossier = existsSync(file) ? readDossier(file) : null
    if (!dossier) {
      console.log(
        `Suggestions of ${name}: ${path.replace(/^(?:\.\.\/)+/, '')} is absent, so nothing is measured here.`,
      )
      return []
    }
    const { asked, found, offered } = extractScore(dossier)
    return [
      {
        of: name,
        asked: asked.length,
        found: found.length,
        share: (100 * found.length) / asked.length,
        offered: offered.length,
      },
    ]
  })
  const [real, demo] = rows
  const bar = (of: string) => (of === 'the demo' ? 'within 10 points of it' : '≥ 60 %')
  const isMet = (of: string, share: number) =>
    of === 'the demo'
      ? real !== undefined && demo !== undefined && Math.abs(real.share - demo.share) <= 10
      : share >= 60
  console.table(
    rows.map(({ of, asked, found, share, offered }) => ({
      suggested: of,
      right: `${found}/${asked}`,
      share: `${share.toFixed(1)} %`,
      bar: bar(of),
      met: isMet(of, share) ? 'yes' : 'NO',
      'all suggestions': offered,
    })),
  )
}

printSuites()
printSpeed()
printExtraction()
