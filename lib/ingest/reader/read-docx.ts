import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { documentLanguage } from '@/lib/domain/suggest/language'
import type { StatedDate } from '../ingested'
import { isRefusal, type Refusal, refuse } from '../refusal'
import { unzip, zip } from '../zip'
import { blocksOf, tidy } from './blocks'
import type { Reading } from './read-page'
import { readStatedDate } from './stated-date'

const isWord = (name: string): boolean =>
  name === '[Content_Types].xml' || /^(?:_rels|word|word\/_rels|docProps)\/[\w.-]+\.(?:xml|rels)$/.test(name)

/**
 * A Word document's text. Mammoth is handed an archive that we wrote from the parts we unpacked and counted, so that
 * it can meet neither a bomb nor pictures; what it makes of them is read as a page's blocks are.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading | Refusal> {
  const parts = unzip(bytes, isWord)
  if (isRefusal(parts)) return parts
  if (!parts.has('word/document.xml')) return refuse('media-type', 'zip')
  // A type declaration serves no purpose in a document but to define entities that grow.
  for (const part of parts.values())
    if (Buffer.from(part).includes('<!DOCTYPE')) return refuse('archive', 'doctype')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip(parts)) },
    {
      styleMap: ["p[style-name='Caption'] => figcaption:fresh"],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  )
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${value}</body></html>`)
  const { text, captions } = blocksOf(document.body)
  if (text === '') return refuse('empty')
  return {
    ...properties(parts),
    text,
    captions,
    language: documentLanguage(text, null),
    url: null,
    outletName: null,
  }
}

function properties(parts: ReadonlyMap<string, Uint8Array>): Pick<Reading, 'title' | 'byline' | 'dates'> {
  const xml = new TextDecoder().decode(parts.get('docProps/core.xml') ?? new Uint8Array())
  const { document } = parseHTML(
    `<body>${xml.replace(/<\?[^>]*\?>/g, '').replace(/<(\/?)\w+:/g, '<$1x-')}</body>`,
  )
  const property = (name: string): string | null =>
    tidy(document.querySelector(`x-${name}`)?.textContent ?? '').slice(0, 500) || null
  return {
    title: property('title'),
    byline: property('creator'),
    dates: [
      stated(property('created'), 'unsaid', 'created'),
      stated(property('modified'), 'modified', 'modified'),
    ].filter(date => date !== null),
  }
}

/** When the file was made is seldom when its words were published, so it never says `published`. */
function stated(raw: string | null, means: StatedDate['means'], where: string): StatedDate | null {
  const date = readStatedDate(raw ?? '')
  return date === null ? null : { date, means, cue: 'file', where }
}
