import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, pendingMigrations, readMigrations } from '@/lib/db/migrate'
import { openSchemaEngine } from '../../scripts/schema-engine.mjs'
import { type Clone, cloneDatabase } from '../support/clone'
import { migrationsFolder } from '../support/database'

let empty: Clone
let folder: string

beforeEach(async () => {
  empty = await cloneDatabase({ empty: true })
  folder = await mkdtemp(path.join(tmpdir(), 'isnad-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
})

afterEach(async () => {
  await empty.drop()
  await rm(folder, { recursive: true })
})

async function add(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name))
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

const names = async () => (await readMigrations(migrationsFolder)).map(migration => migration.name)

test('an empty database lacks them all, a migrated one none', async () => {
  expect(await pendingMigrations(empty.url, folder)).toEqual(await names())
  expect(await migrate(empty.url, folder)).toEqual(await names())
  expect(await pendingMigrations(empty.url, folder)).toEqual([])
  expect(await migrate(empty.url, folder)).toEqual([])
})

test('the migrated database is the schema, and Prisma finds its own history in it', async () => {
  await migrate(empty.url, folder)
  const engine = await openSchemaEngine(empty.url)
  const drift = await engine.drift()
  const history = await engine.history()
  await engine.close()
  expect(drift).toBeNull()
  expect(history.hasMigrationsTable).toBe(true)
  expect(history.failedMigrationNames).toEqual([])
  expect(history.editedMigrationNames).toEqual([])
  expect(history.history).toBeNull()
})

test('a difference from the schema is seen', async () => {
  await migrate(empty.url, folder)
  await empty.query('ALTER TABLE outlet DROP COLUMN homepage')
  const engine = await openSchemaEngine(empty.url)
  const drift = await engine.drift()
  await engine.close()
  expect(drift).toContain('ADD COLUMN     "homepage"')
})

test('a role that may only read finds nothing to do in a migrated database', async () => {
  await migrate(empty.url, folder)
  const url = new URL(empty.url)
  url.username = `isnad_test_${randomUUID().replaceAll('-', '')}`
  url.password = randomUUID()
  await empty.query(`CREATE ROLE ${url.username} LOGIN PASSWORD '${url.password}'`)
  await empty.query(`GRANT SELECT ON _prisma_migrations TO ${url.username}`)
  const applied = await migrate(url.href, folder).finally(() =>
    empty.query(`DROP OWNED BY ${url.username}; DROP ROLE ${url.username}`),
  )
  expect(applied).toEqual([])
})

test('of several at once, one applies them and the others wait', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.url, folder)))
  expect(applied.filter(list => list.length > 0)).toEqual([await names()])
  const rows = await empty.query('SELECT FROM _prisma_migrations')
  expect(rows).toHaveLength((await names()).length)
})

describe('a migration that fails', () => {
  const broken = 'CREATE TABLE half (id int);\nALTER TABLE nowhere ADD COLUMN x int;\n'

  test('leaves nothing behind, and its SQL error is told', async () => {
    await add('99990101000000_broken', broken)
    await expect(migrate(empty.url, folder)).rejects.toThrow(
      /99990101000000_broken failed and was rolled back: relation "nowhere" does not exist \(42P01/,
    )
    expect(await empty.query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
    expect(await pendingMigrations(empty.url, folder)).toEqual(['99990101000000_broken'])
  })

  test('is applied once it is mended', async () => {
    await add('99990101000000_broken', broken)
    await expect(migrate(empty.url, folder)).rejects.toThrow('rolled back')
    await writeFile(
      path.join(folder, '99990101000000_broken', 'migration.sql'),
      'CREATE TABLE half (id int);',
    )
    expect(await migrate(empty.url, folder)).toEqual(['99990101000000_broken'])
  })
})

test('an applied migration that was edited is refused', async () => {
  await migrate(empty.url, folder)
  const [first = ''] = await names()
  await writeFile(path.join(folder, first, 'migration.sql'), 'SELECT 1;')
  await expect(migrate(empty.url, folder)).rejects.toMatchObject({
    code: 'conflict',
    faults: [`${first}: edited after it was applied`],
  })
})

test('a database that is newer than the program is refused', async () => {
  await add('99990101000000_later', 'CREATE TABLE later (id int);')
  await migrate(empty.url, folder)
  await expect(migrate(empty.url, migrationsFolder)).rejects.toMatchObject({
    code: 'conflict',
    faults: [expect.stringContaining('99990101000000_later: applied here, and unknown to this program')],
  })
})
