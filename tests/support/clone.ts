import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, disconnect } from '@/lib/db/client'

export interface Clone {
  readonly url: string
  /** For a test that looks at the rows themselves, or at what the database refuses. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

async function administer(sql: string): Promise<void> {
  const url = new URL(inject('templateUrl'))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A new database: the migrated template's copy, or an empty one. */
export async function cloneDatabase({ empty = false } = {}): Promise<Clone> {
  const url = new URL(inject('templateUrl'))
  const template = empty ? 'template0' : url.pathname.slice(1)
  const name = `isnad_test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 4 })
  pool.on('error', () => {})
  return {
    url: url.href,
    async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      return (await pool.query<Row>(sql, [...values])).rows
    },
    async drop() {
      await pool.end()
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** One database for the tests of a file or of a `describe`; the services use it too. */
export function testDatabase(): Pick<Clone, 'query'> & { readonly url: string } {
  let clone: Clone | undefined
  const opened = () => {
    if (!clone) throw new Error('the database is there while tests run')
    return clone
  }
  beforeAll(async () => {
    clone = await cloneDatabase()
    connect(clone.url, 'command')
  })
  afterAll(async () => {
    await disconnect()
    await clone?.drop()
  })
  return {
    get url() {
      return opened().url
    },
    query: (sql, values) => opened().query(sql, values),
  }
}
