import { documentLanguage } from '@/lib/domain/suggest/language'
import { decodeText } from './charset'
import { finish } from './finish'
import type { IngestedText } from './ingested'
import { firstLine, plainText } from './plain-text'
import type { Reading } from './reader/read-page'
import { inThread } from './reader/threads'
import { isRefusal, type Refusal, refuse } from './refusal'
import { isBinary, isHtml, sniff } from './sniff'

export const mostFileBytes = 5_000_000

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The encoding an editor chose after seeing the preview. */
  readonly encoding?: string | null
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** An uploaded text, web page or Word document; which of them, its content says. `at`: when it came, ISO 8601. */
export async function readUpload(file: GivenFile, at: string): Promise<IngestedText | Refusal> {
  if (file.bytes.length > mostFileBytes) return refuse('too-large', mostFileBytes)
  if (file.bytes.length === 0) return refuse('empty')
  const kind = sniff(file.bytes)
  if (kind === 'text') return readWords(file, at)
  if (kind !== 'zip') return refuse('media-type', kind)
  const reading = await inThread('docx', { bytes: file.bytes })
  return isRefusal(reading) ? reading : ingested(file, at, { ...reading, mediaType: docxType, charset: null })
}

/** Several at once, each with its own outcome, in the order given. */
export function readUploads(
  files: readonly GivenFile[],
  at: string,
): Promise<readonly (IngestedText | Refusal)[]> {
  return Promise.all(files.map(file => readUpload(file, at)))
}

async function readWords(file: GivenFile, at: string): Promise<IngestedText | Refusal> {
  const decoded = decodeText(file.bytes, { kind: 'text', editor: file.encoding ?? null })
  if (isHtml(decoded.text)) {
    const { text: html, charset } = decodeText(file.bytes, { kind: 'html', editor: file.encoding ?? null })
    const reading = await inThread('page', { html, url: null })
    return isRefusal(reading) ? reading : ingested(file, at, { ...reading, mediaType: 'text/html', charset })
  }
  if (isBinary(decoded.text)) return refuse('media-type', 'binary')
  const text = plainText(decoded.text)
  if (text === '') return refuse('empty')
  return ingested(file, at, { ...wordsOnly(text), mediaType: 'text/plain', charset: decoded.charset })
}

/** What plain text says of itself. */
export function wordsOnly(text: string): Reading {
  return {
    text,
    title: firstLine(text),
    byline: null,
    language: documentLanguage(text, null),
    url: null,
    outletName: null,
    dates: [],
    captions: [],
  }
}

function ingested(
  { name, bytes }: GivenFile,
  at: string,
  reading: Reading & Pick<IngestedText, 'mediaType' | 'charset'>,
): IngestedText | Refusal {
  return finish({ ...reading, bytes, way: 'file', from: name, at })
}
