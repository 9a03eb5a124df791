import { open } from 'node:fs/promises'
import { mostTextBytes, textFault } from './check-article'
import { decode, reason } from './dossier-file'

/** The text of an article's file, or one line per fault. */
export type ArticleReading =
  | { readonly text: string; readonly faults?: undefined }
  | { readonly text?: undefined; readonly faults: readonly string[] }

/** One byte more than a text may be: enough to know that there is more. */
const enough = mostTextBytes + 1

/** Reads an article's plain text, as given; `-` is standard input. No more is read than a text may be. */
export async function readArticleFile(path: string): Promise<ArticleReading> {
  const named = path === '-' ? 'standard input' : path
  let bytes: Uint8Array
  try {
    bytes = path === '-' ? await atMost(process.stdin) : await readStart(path)
  } catch (error) {
    return { faults: [`${named}: ${reason(error)}`] }
  }
  if (bytes.length > mostTextBytes) return { faults: [`${named}: is over 2 MiB`] }
  const text = decode(bytes, { keepMark: true })
  const fault = text === null ? 'is not UTF-8' : textFault(text)
  return text === null || fault !== null ? { faults: [`${named}: ${fault}`] } : { text }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    return await atMost(file.createReadStream({ autoClose: false, end: enough - 1 }))
  } finally {
    await file.close()
  }
}

async function atMost(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length >= enough) break
  }
  return Buffer.concat(parts)
}
