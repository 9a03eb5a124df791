import { decodeText } from '../charset'
import type { DecidedCharset } from '../ingested'
import { type Refusal, refuse } from '../refusal'
import { isBinary } from '../sniff'
import { fieldNamed } from './headings'
import { type BulkReading, type Cells, Collector, type Field, mostRows } from './row'

export interface LinesReading extends BulkReading {
  readonly charset: DecidedCharset
}

const mostLine = 3_000_000

/** NDJSON: an object a line, its keys called as columns are. */
export function readLines(bytes: Uint8Array, encoding: string | null = null): LinesReading | Refusal {
  const { text, charset } = decodeText(bytes, { kind: 'text', editor: encoding })
  if (isBinary(text)) return refuse('not-a-table', 'binary')
  const collector = new Collector()
  let row = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    row += 1
    if (line.trim() === '') continue
    if (collector.count >= mostRows) return refuse('too-many', mostRows)
    const cells = readLine(line)
    if ('refused' in cells) collector.fault(row, cells)
    else collector.add(row, cells.cells)
  }
  return collector.count === 0 ? refuse('empty') : { charset, ...collector.reading }
}

function readLine(line: string): { readonly cells: Cells } | Refusal {
  if (line.length > mostLine) return refuse('too-large', mostLine)
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return refuse('not-json')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('not-json')
  const cells: Partial<Record<Field, string | null>> = {}
  for (const [key, value] of Object.entries(json)) {
    const field = fieldNamed(key)
    if (field === null || cells[field] !== undefined) continue
    cells[field] = typeof value === 'string' ? value : nameOf(value)
  }
  return { cells }
}

/** `{"outlet": {"name": …}}` says a name too. */
function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null
  return typeof value.name === 'string' ? value.name : null
}

/** Addresses, one a line, as they are pasted out of a message: what is no address is told by its line. */
export function readAddresses(text: string): BulkReading | Refusal {
  const collector = new Collector()
  const seen = new Set<string>()
  text.split(/\r\n|\n|\r/).forEach((line, at) => {
    const address = line.replace(/^[\s\-*•\d.)]*(?=https?:)/i, '').trim()
    if (address === '' || seen.has(address)) return
    seen.add(address)
    collector.add(at + 1, { url: address })
  })
  if (collector.count > mostRows) return refuse('too-many', mostRows)
  return collector.count === 0 ? refuse('empty') : collector.reading
}
