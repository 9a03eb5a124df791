// Prisma's schema engine as WebAssembly, driven over our own `pg` connection: the native one would be downloaded.
// It writes migrations and tells how a database differs from the schema; applying them is lib/db/migrate.ts.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum as T } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemaPath = join(root, 'prisma', 'schema.prisma')
const migrationsPath = join(root, 'prisma', 'migrations')
const filters = { externalTables: [], externalEnums: [] }
const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
const empty = '-- This is an empty migration.'

/** The column types by PostgreSQL's type number; what is missing travels as text. */
const columnTypes = new Map([
  [16, T.Boolean],
  [17, T.Bytes],
  [18, T.Character],
  [20, T.Int64],
  [21, T.Int32],
  [23, T.Int32],
  [26, T.Int64],
  [114, T.Json],
  [700, T.Float],
  [701, T.Double],
  [1000, T.BooleanArray],
  [1002, T.CharacterArray],
  [1003, T.TextArray],
  [1005, T.Int32Array],
  [1007, T.Int32Array],
  [1009, T.TextArray],
  [1015, T.TextArray],
  [1016, T.Int64Array],
  [1028, T.Int64Array],
  [1082, T.Date],
  [1114, T.DateTime],
  [1184, T.DateTime],
  [1700, T.Numeric],
  [2950, T.Uuid],
  [3802, T.Json],
])
const textArray = 1009

/** The engine wants numbers and booleans as such, times in ISO 8601, arrays as arrays, and the rest as text. */
const types = {
  getTypeParser(oid) {
    if ((columnTypes.get(oid) ?? 0) >= T.Int32Array) {
      return pg.types.getTypeParser(oid === 1002 || oid === 1003 ? textArray : oid)
    }
    if (oid === 16) return value => value === 't'
    if ([21, 23, 700, 701].includes(oid)) return Number
    if (oid === 1114 || oid === 1184) return value => new Date(value).toISOString()
    return value => value
  },
}

// @prisma/adapter-pg cannot stand here: it does not know `"char"`, and its shadow database is the main one.
class Adapter {
  provider = 'postgres'
  adapterName = 'isnad-schema-engine'

  constructor(pool, after = async () => {}) {
    this.pool = pool
    this.after = after
  }

  async queryRaw({ sql, args }) {
    const { fields, rows } = await this.pool.query({ text: sql, values: args, rowMode: 'array', types })
    const kinds = fields.map(field => columnTypes.get(field.dataTypeID) ?? T.Text)
    for (const row of rows) {
      kinds.forEach((kind, i) => {
        if (kind === T.Character && row[i] === '') row[i] = '\u0000'
      })
    }
    return { columnNames: fields.map(field => field.name), columnTypes: kinds, rows }
  }

  async executeRaw({ sql, args }) {
    return (await this.pool.query(sql, args)).rowCount ?? 0
  }

  async executeScript(script) {
    await this.pool.query(script)
  }

  getConnectionInfo() {
    return { schemaName: 'public', supportsRelationJoins: true }
  }

  async startTransaction() {
    throw new Error('the schema engine opens no transaction')
  }

  async dispose() {
    await this.pool.end()
    await this.after()
  }
}

class Factory {
  provider = 'postgres'
  adapterName = 'isnad-schema-engine'

  pools = []

  constructor(url) {
    this.url = url
  }

  open(url) {
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    // An idle connection that breaks is replaced at the next query.
    pool.on('error', () => {})
    this.pools.push(pool)
    return pool
  }

  async connect() {
    return new Adapter(this.open(this.url))
  }

  async close() {
    await Promise.all(this.pools.filter(pool => !pool.ended).map(pool => pool.end()))
  }

  async connectToShadowDb() {
    const name = `shadow_${randomUUID().replaceAll('-', '')}`
    const admin = new pg.Client({ connectionString: this.url })
    await admin.connect()
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
    const url = new URL(this.url)
    url.pathname = `/${name}`
    return new Adapter(this.open(url.href), async () => {
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`)
      await admin.end()
    })
  }
}

let loading

/** Once per process: the bindings know one instance. */
const loadEngine = () => {
  loading ??= instantiate()
  return loading
}

async function instantiate() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  // Node 20 cannot import WebAssembly as a module, and the package does so.
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    message: '',
    set_message(message) {
      this.message = message
    },
    get() {
      return this.message
    },
  }
  return bindings.SchemaEngine
}

function migrationsList() {
  const names = existsSync(migrationsPath) ? readdirSync(migrationsPath).sort() : []
  const migrationDirectories = names
    .map(name => ({ name, file: join(migrationsPath, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(file, 'utf8') } },
    }))
  return { baseDir: migrationsPath, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/**
 * The engine over one database. `drift`: the SQL that would bring the database to the schema, or null.
 * `history`: what Prisma itself says about the applied migrations. `write`: a new migration for what changed in the
 * schema, its folder, or null. `close` ends its connections.
 */
export async function openSchemaEngine(url) {
  const SchemaEngine = await loadEngine()
  const content = readFileSync(schemaPath, 'utf8')
  const files = [{ path: schemaPath, content }]
  const factory = new Factory(url)
  const engine = await SchemaEngine.new(
    { datamodels: [[schemaPath, content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  const diff = async from => {
    const to = { tag: 'schemaDatamodel', files }
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters })
    return stdout.trim() === empty ? null : stdout
  }
  return {
    drift: () => diff({ tag: 'schemaDatasource', files, configDir: root }),
    history: () =>
      engine.diagnoseMigrationHistory({
        migrationsList: migrationsList(),
        optInToShadowDatabase: false,
        filters,
      }),
    async write(name) {
      const list = migrationsList()
      const from = list.migrationDirectories.length > 0 ? { tag: 'migrations', ...list } : { tag: 'empty' }
      const sql = await diff(from)
      if (sql === null) return null
      const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
      const folder = join(migrationsPath, `${stamp}_${name}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'migration.sql'), sql)
      writeFileSync(join(migrationsPath, lockfile.path), lockfile.content)
      return folder
    },
    close: () => factory.close(),
  }
}
