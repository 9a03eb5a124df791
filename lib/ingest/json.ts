import { atMost } from './faults'
import { scanJson } from './json-scan'

/**
 * JSON as the dossier file needs it: what `JSON.parse` refuses is told by line and column (its own messages differ
 * from one Node to the next), and a key written twice, of which it silently keeps the last, is a fault.
 */
export type ParsedJson =
  | { readonly json: unknown; readonly faults?: undefined }
  | { readonly faults: readonly string[] }

export function parseJson(text: string): ParsedJson {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const { stop } = scanJson(text)
    return { faults: [`${place(text, stop ?? text.length)}: not JSON`] }
  }
  if (keysWritten(text) === keysKept(json)) return { json }
  return { faults: atMost(scanJson(text).twice) }
}

function place(text: string, position: number): string {
  const before = text.slice(0, position)
  const end = position >= text.length ? ' (where the file ends)' : ''
  return `line ${before.split('\n').length}, column ${position - before.lastIndexOf('\n')}${end}`
}

const quoteMark = 34
const backslash = 92
const colon = 58

/** How many keys stand in a JSON text: strings with a colon behind them. */
function keysWritten(text: string): number {
  let keys = 0
  let at = text.indexOf('"')
  while (at >= 0) {
    let end = text.indexOf('"', at + 1)
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
    let next = end + 1
    while (text.charCodeAt(next) <= 32) next += 1
    if (text.charCodeAt(next) === colon) keys += 1
    at = text.indexOf('"', end + 1)
  }
  return keys
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1
  return slashes % 2 === 1 && text.charCodeAt(at) === quoteMark
}

/** How many keys a parsed text kept; without recursion, since files nest as deep as their author likes. */
function keysKept(json: unknown): number {
  const open: unknown[] = [json]
  let keys = 0
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item !== 'object' || item === null) continue
    const values: readonly unknown[] = Array.isArray(item) ? item : Object.values(item)
    if (!Array.isArray(item)) keys += values.length
    for (const value of values) if (typeof value === 'object') open.push(value)
  }
  return keys
}
