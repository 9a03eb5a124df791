/** What bytes are, by their content: a file's name and a sender's word are not believed. */
export type SniffedKind = 'zip' | 'pdf' | 'rtf' | 'word-97' | 'image' | 'media' | 'program' | 'text'

const marks: readonly (readonly [kind: SniffedKind, mark: string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['word-97', '\xD0\xCF\x11\xE0'],
  ['image', '\x89PNG'],
  ['image', '\xFF\xD8\xFF'],
  ['image', 'GIF8'],
  ['image', 'BM'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['media', 'RIFF'],
  ['media', 'ID3'],
  ['media', 'OggS'],
  ['media', '\x1A\x45\xDF\xA3'],
  ['program', '\x7FELF'],
  ['program', 'MZ'],
  ['zip', '\x1F\x8B'],
  ['zip', '7z\xBC\xAF'],
  ['zip', 'Rar!'],
]

export function sniff(bytes: Uint8Array): SniffedKind {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const found = marks.find(([, mark]) => head.startsWith(mark))
  if (!found) return head.slice(4, 8) === 'ftyp' ? 'media' : 'text'
  // Two letters may begin a sentence; nothing that is a picture or a program goes on in words.
  if (!/^[A-Z]{2}$/.test(found[1])) return found[0]
  return isBinary(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1')) ? found[0] : 'text'
}

/** Whether decoded text holds what no text holds. */
export function isBinary(text: string): boolean {
  const controls = text.slice(0, 20_000).match(/(?![\t\n\f\r])[\p{Cc}\uFFFD]/gu)?.length ?? 0
  return controls > 2 && controls * 100 > Math.min(text.length, 20_000)
}

const tag =
  /^<(?:!doctype\s+html|\/?(?:html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|ul|ol|span)[\s>])/i

export function isHtml(text: string): boolean {
  return tag.test(afterComments(text.slice(0, 20_000)))
}

/** By hand: a pattern for any number of comments can be kept busy for ever by comments. */
function afterComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end < 0) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}
