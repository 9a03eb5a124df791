import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { migrateQueue } from '@/lib/db/queue'
import { openDatabase } from '../../scripts/database.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that tests clone, and none connects to. */
    readonly templateUrl: string
  }
}

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** A server of its own in a temporary folder, or the one that TEST_DATABASE_URL names; never DATABASE_URL's. */
async function openServer() {
  delete process.env.DATABASE_URL
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, stop: async () => {} }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'isnad-test-'))
  const server = await openDatabase({ dataDir })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer()
  const name = `isnad_template_${randomUUID().replaceAll('-', '')}`
  await run(server.url, `CREATE DATABASE ${name} TEMPLATE template0`)
  const template = new URL(server.url)
  template.pathname = `/${name}`
  await migrate(template.href, migrationsFolder)
  await migrateQueue(template.href)
  project.provide('templateUrl', template.href)
  return async () => {
    await run(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
    await server.stop()
  }
}
