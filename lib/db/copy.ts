import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Session } from './transaction'

export type Cell = string | number | boolean | Date | Uint8Array | null

/** Rows for one table, in the order of its columns. */
export interface TableRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

const chunkSize = 1 << 16
const special = /[\\\n\r\t]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return cell.replace(special, found => escapes[found] ?? found)
  if (cell instanceof Date) return cell.toISOString()
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`
  return String(cell)
}

function* chunks(rows: TableRows['rows']): Generator<Buffer> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(encode).join('\t')}\n`
    if (chunk.length >= chunkSize) {
      yield Buffer.from(chunk)
      chunk = ''
    }
  }
  if (chunk !== '') yield Buffer.from(chunk)
}

const quoted = (name: string) => `"${name}"`

/** Writes many rows at once. Names of tables and columns are ours, never a reader's. */
export async function copyRows(session: Session, { table, columns, rows }: TableRows): Promise<void> {
  const sql = `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`
  await pipeline(Readable.from(chunks(rows)), session.query(copyFrom(sql)))
}
