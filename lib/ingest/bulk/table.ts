import Papa from 'papaparse'
import { decodeText } from '../charset'
import type { DecidedCharset } from '../ingested'
import { type Refusal, refuse } from '../refusal'
import { isBinary } from '../sniff'
import { fieldNamed, type Mapping, proposeMapping } from './headings'
import { type BulkReading, type Cells, Collector, fields, mostRows } from './row'

export interface TableInput {
  readonly bytes: Uint8Array
  readonly encoding?: string | null
  /** As an editor corrected it; left out, it is proposed. */
  readonly mapping?: Mapping | null
  readonly hasHeadings?: boolean | null
}

export interface TableReading extends BulkReading {
  readonly charset: DecidedCharset
  readonly delimiter: string
  readonly hasHeadings: boolean
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  readonly mapping: Mapping
}

const mostColumns = 200
const sampleRows = 20

/** Rows of a table written as text (CSV, TSV, semicolons), each an article or the address of one. */
export function readTable({ bytes, encoding, mapping, hasHeadings }: TableInput): TableReading | Refusal {
  const { text, charset } = decodeText(bytes, { kind: 'text', editor: encoding ?? null })
  if (isBinary(text)) return refuse('not-a-table', 'binary')
  const { data, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t', '|', '،', '؛'],
    preview: mostRows + 2,
  })
  const [first] = data
  if (!first || (data.length === 1 && first.length < 2)) return refuse('not-a-table')
  if (data.some(row => row.length > mostColumns)) return refuse('not-a-table', 'columns')
  const isHeaded = hasHeadings ?? first.some(cell => fieldNamed(cell) !== null)
  const body = data.slice(isHeaded ? 1 : 0)
  const filled = body.filter(row => row.some(cell => cell.trim() !== ''))
  if (filled.length > mostRows) return refuse('too-many', mostRows)
  const width = Math.max(...data.map(row => row.length))
  const names = Array.from({ length: width }, (_, column) => (isHeaded ? (first[column] ?? '') : '').trim())
  const samples = filled.slice(0, sampleRows)
  const columns = mapping ?? proposeMapping(names, samples)
  return {
    charset,
    delimiter: meta.delimiter,
    hasHeadings: isHeaded,
    columns: names.map((name, column) => ({
      name: name.slice(0, 100),
      samples: samples.slice(0, 3).map(row => (row[column] ?? '').slice(0, 120)),
    })),
    mapping: columns,
    ...readRows(body, columns, { first: isHeaded ? 2 : 1, width: names.length }),
  }
}

function readRows(
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  { first, width }: { readonly first: number; readonly width: number },
): BulkReading {
  const collector = new Collector()
  if (mapping.text === undefined && mapping.url === undefined) {
    collector.fault(first, refuse('missing-column', 'text'))
    return collector.reading
  }
  const furthest = Math.max(...Object.values(mapping))
  for (const [at, row] of rows.entries()) {
    if (row.every(cell => cell.trim() === '')) continue
    // A quotation mark that is never closed swallows the rows below it, and leaves a row too short.
    const isShort = row.length < width && row.length <= furthest
    if (isShort) collector.fault(first + at, refuse('not-a-row', row.length))
    else collector.add(first + at, cellsOf(row, mapping))
  }
  return collector.reading
}

function cellsOf(row: readonly string[], mapping: Mapping): Cells {
  return Object.fromEntries(
    fields.flatMap(field => {
      const column = mapping[field]
      return column === undefined ? [] : [[field, row[column] ?? null]]
    }),
  )
}
