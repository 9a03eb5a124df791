#!/usr/bin/env node
// Prisma's commands without a network. Its command line wants a native schema engine, which it would download; the
// three commands of `offline` only look whether the file exists. `migration` and `drift` need an engine that works.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const offline = ['generate', 'validate', 'format']
const [command = '', ...rest] = process.argv.slice(2)

function runPrisma() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build',
    'index.js',
  )
  const { status } = spawnSync(process.execPath, [cli, command, ...rest], {
    cwd: join(dirname(fileURLToPath(import.meta.url)), '..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  return status ?? 1
}

async function runEngine() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL names the PostgreSQL server that this command compares with')
  const { openSchemaEngine } = await import('./schema-engine.mjs')
  const engine = await openSchemaEngine(url)
  if (command === 'drift') {
    const sql = await engine.drift()
    process.stdout.write(sql ?? '')
    return sql === null ? 0 : 1
  }
  const folder = await engine.write(rest[0])
  process.stderr.write(folder ? `${folder}\n` : 'the schema has not changed\n')
  return 0
}

if (offline.includes(command)) process.exit(runPrisma())
if (command === 'drift' || (command === 'migration' && /^[a-z0-9_]+$/.test(rest[0] ?? ''))) {
  process.exit(await runEngine())
}
process.stderr.write(`usage: node scripts/prisma.mjs ${offline.join('|')}|drift|migration NAME\n`)
process.exit(2)
