import { inThread } from '../reader/threads'
import { type Refusal, refuse } from '../refusal'
import type { LinesReading } from './lines'
import type { TableInput, TableReading } from './table'

export const mostBulkBytes = 25_000_000

const limits = { patience: 30_000, megabytes: 512 }

/** A file of rows, read in a thread: a preview first, and the same again when it is brought in. */
export async function readBulkTable(input: TableInput): Promise<TableReading | Refusal> {
  if (input.bytes.length > mostBulkBytes) return refuse('too-large', mostBulkBytes)
  return inThread('table', input, limits)
}

export async function readBulkLines(
  bytes: Uint8Array,
  encoding: string | null = null,
): Promise<LinesReading | Refusal> {
  if (bytes.length > mostBulkBytes) return refuse('too-large', mostBulkBytes)
  return inThread('lines', { bytes, encoding }, limits)
}
