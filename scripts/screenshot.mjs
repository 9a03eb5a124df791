#!/usr/bin/env node
// The pictures of README.md, taken from the demo dossier.
// usage: node scripts/screenshot.mjs [http://127.0.0.1:3000]   without an address it starts an Isnad of its own
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { openDatabase } from './database.mjs'
import { provideChromium } from './launch/chromium.mjs'
import { migrateAndSeed } from './launch/first-time.mjs'
import { prepareBuild, preparePackages } from './launch/prepare.mjs'
import { serve } from './launch/serve.mjs'
import { root } from './launch/steps.mjs'
import { LaunchError } from './launch-error.mjs'

const folder = path.join(root, 'docs/images')
const dossier = 'd/demo-umm-al-rih'

/** A picture is read in a list of files and over slow lines. */
const LARGEST = 150_000

const pictures = [
  { name: 'comparison-ar', at: `ar/${dossier}`, height: 724 },
  { name: 'row-en', at: `en/${dossier}/rows/khan-2026-02/last-round`, height: 632 },
]

/** @param {(() => Promise<void> | void)[]} cleanups @returns {Promise<string>} the address of the demo, in a data folder that goes away again */
async function startDemo(cleanups) {
  // Whatever database the caller works with is not what a newcomer sees.
  delete process.env.DATABASE_URL
  await preparePackages()
  await prepareBuild()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'isnad-pictures-'))
  cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const database = await openDatabase({ dataDir })
  cleanups.push(database.stop)
  await migrateAndSeed(database.url, dataDir)
  const site = await serve({
    host: '127.0.0.1',
    wanted: 3290,
    databaseUrl: database.url,
    dev: false,
    onSpawn: stop => cleanups.push(stop),
  })
  return site.url
}

/** @param {import('@playwright/test').Page} page @param {string} address @param {typeof pictures[number]} picture */
async function take(page, address, { name, at, height }) {
  const answer = await page.goto(`${address}/${at}`, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new LaunchError(`${address}/${at} answers ${answer?.status()}.`)
  await page.evaluate(() => document.fonts.ready)
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: 1280, height } })
  const { size } = statSync(file)
  process.stdout.write(`${path.relative(root, file)}  ${Math.round(size / 1000)} KB\n`)
  if (size > LARGEST) throw new LaunchError(`${name}.png is larger than ${LARGEST / 1000} KB: crop it more.`)
}

/** @param {string} address */
async function takeAll(address) {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: await provideChromium() })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, colorScheme: 'light' })
    for (const picture of pictures) await take(page, address, picture)
  } finally {
    await browser.close()
  }
}

/** @type {(() => Promise<void> | void)[]} */
const cleanups = []
try {
  await takeAll(process.argv[2]?.replace(/\/$/, '') ?? (await startDemo(cleanups)))
} catch (error) {
  const { name, message, stack } = /** @type {Error} */ (error)
  process.stderr.write(`${name === 'LaunchError' ? message : stack}\n`)
  process.exitCode = 1
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup()
}
