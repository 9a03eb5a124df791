import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { freePort } from '../scripts/ports.mjs'
import { openSite } from '../tests/support/site'
import { atLeast, type Line, median } from './measure'
import { wideDossier } from './wide-dossier'

const root = fileURLToPath(new URL('..', import.meta.url))
const next = path.join(root, 'node_modules/next/dist/bin/next')
const bare = path.join(root, 'bench/bare-page')
const agent = new Agent({ keepAlive: true, maxSockets: 8 })

function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`${url}: ${response.statusCode}\n${body.slice(0, 300)}`))
      })
    }).on('error', reject)
  })
}

const ROUND = 3_000
const ROUNDS = 5

/** Requests a second over one round, eight at a time. */
async function rate(url: string): Promise<number> {
  const begin = performance.now()
  let served = 0
  const client = async () => {
    while (performance.now() - begin < ROUND) {
      await fetchText(url)
      served += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
  return (served * 1000) / (performance.now() - begin)
}

/** The compressed size of every script a page asks for. */
async function scriptBytes(origin: string, html: string): Promise<number> {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(match => match[1] as string)
  const scripts = await Promise.all([...new Set(sources)].map(src => fetchText(new URL(src, origin).href)))
  return scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
}

/** Built by webpack, because the other bundler takes the repository's own proxy into any page below it. */
async function serveBare(): Promise<{ origin: string; stop: () => void }> {
  execFileSync(process.execPath, [next, 'build', bare, '--webpack'], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const port = await freePort(3290)
  const child = spawn(process.execPath, [next, 'start', bare, '-p', String(port), '-H', '127.0.0.1'], {
    stdio: 'ignore',
  })
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetchText(origin).catch(() => null)
    if (answer !== null) return { origin, stop: () => child.kill() }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('the bare page does not start')
}

/** Puts the wide dossier into the database of a running site. */
async function publishWide(data: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'isnad-wide-'))
  const file = path.join(folder, 'dossier.json')
  await writeFile(file, JSON.stringify(wideDossier()))
  execFileSync(process.execPath, ['bin/isnad.mjs', 'import', file, '--publish'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, ISNAD_DATA: data },
  })
  await rm(folder, { recursive: true, force: true })
}

/** The comparison page of 50 articles and 40 rows, from the database, beside a bare page of as many cells. */
export async function pageLines(): Promise<readonly Line[]> {
  const data = await mkdtemp(path.join(tmpdir(), 'isnad-bench-'))
  const stopSite = await openSite(data)
  const plain = await serveBare()
  try {
    await publishWide(data)
    const origin = process.env.ISNAD_JOURNEY_URL as string
    const page = `${origin}/ar/d/wide`
    const [html, bareHtml] = [await fetchText(page), await fetchText(plain.origin)]
    const pairs: (readonly [number, number])[] = []
    for (let round = 0; round < ROUNDS; round += 1) pairs.push([await rate(page), await rate(plain.origin)])
    const [ours, bares] = [median(pairs.map(p => p[0])), median(pairs.map(p => p[1]))]
    const size = gzipSync(html).length
    const [script, bareScript] = [await scriptBytes(origin, html), await scriptBytes(plain.origin, bareHtml)]
    const kb = (n: number) => `${(n / 1024).toFixed(1)} KB`
    return [
      atLeast(
        'comparison page, 50 × 40',
        `${ours.toFixed(1)} to ${bares.toFixed(1)} requests/s`,
        median(pairs.map(([a, b]) => a / b)),
        0.5,
        'a bare page of as many cells',
      ),
      {
        what: 'its HTML, gzip',
        measured: kb(size),
        ratio: size / 61_440,
        bar: '≤ 60 KB',
        isMet: size <= 61_440,
      },
      {
        what: 'its scripts, gzip',
        measured: `${kb(script)} to ${kb(bareScript)}`,
        ratio: script / bareScript,
        bar: '≤ a bare page + 40 KB',
        isMet: script <= bareScript + 40_960,
      },
    ]
  } finally {
    plain.stop()
    agent.destroy()
    await stopSite()
    await rm(data, { recursive: true, force: true })
  }
}
