import { zip } from '@/lib/ingest/zip'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of a Word document with this body. */
export function docxParts(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Map<string, Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/></Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return new Map(Object.entries(parts).map(([name, text]) => [name, bytes(text)]))
}

export const docx = (...paragraphs: readonly string[]): Uint8Array =>
  zip(docxParts(paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')))
