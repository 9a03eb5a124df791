import { expect, test } from 'vitest'
import { testDatabase } from '../support/clone'

const db = testDatabase()

/** Shared by all dossiers: people, how they sign in, what lets them in, and the site's own. Every other table belongs to one. */
const shared = [
  '_prisma_migrations',
  'account',
  'dossier',
  'invitation',
  'rate_limit',
  'session',
  'setting',
  'two_factor',
  'user',
  'verification',
]

interface Constraint {
  readonly owner: string
  readonly name: string
  readonly type: 'p' | 'u' | 'f'
  readonly columns: string[]
  readonly target: string | null
  readonly deferrable: boolean
  readonly onDelete: string
}

async function constraints(): Promise<Constraint[]> {
  return db.query<Constraint & Record<string, unknown>>(
    `SELECT owner.relname AS owner, conname AS name, contype::text AS type, target.relname AS target,
       condeferrable AS deferrable, confdeltype::text AS "onDelete",
       (SELECT array_agg(attname::text ORDER BY place)
        FROM unnest(conkey) WITH ORDINALITY AS key(number, place)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = key.number) AS columns
     FROM pg_constraint
     JOIN pg_class AS owner ON owner.oid = conrelid
     LEFT JOIN pg_class AS target ON target.oid = confrelid
     WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')`,
  )
}

async function tablesOfDossiers(): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)`,
    [shared],
  )
  return rows.map(row => row.name)
}

test('every table of a dossier has the key (dossier_id, id)', async () => {
  const keys = new Map(
    (await constraints()).filter(one => one.type === 'p').map(one => [one.owner, one.columns]),
  )
  const tables = await tablesOfDossiers()
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) expect([table, keys.get(table)]).toEqual([table, ['dossier_id', 'id']])
})

test('every unique index of a dossier begins with dossier_id', async () => {
  const rows = await db.query<{ index: string; first: string }>(
    `SELECT indexrelid::regclass::text AS index, attname::text AS first
     FROM pg_index
     JOIN pg_class AS owner ON owner.oid = indrelid AND owner.relnamespace = 'public'::regnamespace
     JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
     WHERE indisunique AND owner.relname <> ALL($1)`,
    [shared],
  )
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(row => row.first !== 'dossier_id')).toEqual([])
})

test('every foreign key inside a dossier carries dossier_id first; only people stand outside', async () => {
  const links = (await constraints()).filter(one => one.type === 'f')
  expect(links.length).toBeGreaterThan(40)
  const outside = links.filter(one => one.columns[0] !== 'dossier_id')
  expect(outside.map(one => `${one.owner} → ${one.target}`).sort()).toEqual([
    'account → user',
    'coding_task → user',
  'comment → user',
    'draft → user',
    'membership → user',
    'row_assignment → user',
    'session → user',
    'two_factor → user',
  ])
})

test('every foreign key that does not cascade can wait for the end of the transaction', async () => {
  const links = (await constraints()).filter(one => one.type === 'f' && one.onDelete !== 'c')
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter(one => !one.deferrable || one.onDelete !== 'a')).toEqual([])
})

test('every instant knows its time zone', async () => {
  const rows = await db.query(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'`,
  )
  expect(rows).toEqual([])
})
