import { analyse } from 'chardet'
import sniffHtml from 'html-encoding-sniffer'
import type { CharsetCue, DecidedCharset } from './ingested'

export interface CharsetHints {
  /** What stands at the head of such bytes and may name an encoding. */
  readonly kind: 'html' | 'xml' | 'text'
  /** The `charset` of a Content-Type header. */
  readonly http?: string | null
  /** An editor who saw the preview knows better than any of the rules. */
  readonly editor?: string | null
}

export interface DecodedText {
  /** Without its byte order mark, and without U+0000, which PostgreSQL cannot keep. */
  readonly text: string
  readonly charset: DecidedCharset
}

/**
 * Bytes as text. In order: the editor, a byte order mark, the HTTP header, what the document declares, strict UTF-8,
 * statistics. A declaration is checked against the bytes: multi-byte UTF-8 does not come about by chance, so it
 * outweighs a declared single-byte encoding, and a declared UTF-8 that most of the bytes are not is passed over.
 */
export function decodeText(bytes: Uint8Array, hints: CharsetHints): DecodedText {
  const charset = decideCharset(bytes, hints)
  const text = new TextDecoder(charset.encoding).decode(bytes)
  return { text: text.includes('\0') ? text.replaceAll('\0', '') : text, charset }
}

export function decideCharset(bytes: Uint8Array, hints: CharsetHints): DecidedCharset {
  const editor = known(hints.editor)
  if (editor) return decided(editor, 'editor', 1)
  const mark = byteOrderMark(bytes)
  if (mark) return decided(mark, 'bom', 1)
  const utf8 = likenessToUtf8(bytes)
  const declared = [
    [known(hints.http), 'http'],
    [known(declaredIn(bytes, hints.kind)), 'meta'],
  ] as const
  for (const [encoding, cue] of declared) {
    if (encoding === 'utf-8' && utf8.share >= 0.9) return decided('utf-8', cue, utf8.share)
    if (encoding && encoding !== 'utf-8' && !utf8.isProven) return decided(encoding, cue, 1)
  }
  if (utf8.share === 1) return decided('utf-8', 'utf-8', 1)
  return byStatistics(bytes) ?? decided(utf8.share >= 0.9 ? 'utf-8' : 'windows-1256', 'fallback', 0)
}

function decided(encoding: string, decidedBy: CharsetCue, confidence: number): DecidedCharset {
  return { encoding, decidedBy, confidence: Math.round(confidence * 100) / 100 }
}

/** The standard's name for a label, or null for one that no browser knows. */
function known(label: string | null | undefined): string | null {
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label.trim())
    return encoding === 'replacement' ? null : encoding
  } catch {
    return null
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

function declaredIn(bytes: Uint8Array, kind: CharsetHints['kind']): string | null {
  if (kind === 'text') return null
  if (kind === 'html') return sniffHtml(bytes, { defaultEncoding: '' })
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null
}

interface Likeness {
  /** Of the characters beyond ASCII, how many UTF-8 accounts for: one cut in half makes no other encoding of a page. */
  readonly share: number
  readonly isProven: boolean
}

function likenessToUtf8(bytes: Uint8Array): Likeness {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let beyond = 0
  let broken = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 127) beyond += 1
    if (unit === 0xfffd) broken += 1
  }
  const share = beyond === 0 ? 1 : (beyond - broken) / beyond
  return { share, isProven: beyond > 0 && share >= 0.9 }
}

/** chardet's names are not all the standard's. */
const decodable = (name: string): string | null => known(name === 'ISO-8859-8-I' ? 'iso-8859-8' : name)

const ours = new Set(['windows-1256', 'iso-8859-6', 'windows-1252', 'utf-16le', 'utf-16be'])

/** Arabic and English come first: a Hebrew or a Russian guess over a short Arabic text is the commonest mistake. */
function byStatistics(bytes: Uint8Array): DecidedCharset | null {
  const guesses = analyse(bytes.subarray(0, 100_000)).flatMap(({ name, confidence }) => {
    const encoding = decodable(name)
    return encoding && confidence > 0 ? [{ encoding, confidence }] : []
  })
  const guess =
    guesses.find(({ encoding, confidence }) => ours.has(encoding) && confidence >= 20) ?? guesses[0]
  return guess ? decided(guess.encoding, 'statistics', guess.confidence / 100) : null
}
