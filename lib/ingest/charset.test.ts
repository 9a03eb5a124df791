import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CharsetHints, decideCharset, decodeText } from './charset'

/** Node decodes these and writes none of them, so the table is read backwards. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  )
  return text => new Uint8Array(Array.from(text, character => table.get(character) ?? 0x3f))
}
const windows1256 = encoder('windows-1256')
const iso88596 = encoder('iso-8859-6')
const utf8 = (text: string) => new TextEncoder().encode(text)

const arabic = 'ذكرت البلدية أن الجسر أغلق صباح السبت، وأن اثني عشر شخصا أصيبوا في الحادث.'
const html = (encoding: string, body: string) => `<!doctype html><meta charset="${encoding}"><p>${body}</p>`
const asText: CharsetHints = { kind: 'text' }

describe('decodeText', () => {
  it.each([
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(arabic)]), asText, 'utf-8', 'bom', 1],
    ['strict UTF-8', utf8(arabic), asText, 'utf-8', 'utf-8', 1],
    ['plain ASCII', utf8('The bridge was closed.'), asText, 'utf-8', 'utf-8', 1],
    ['a header', windows1256(arabic), { kind: 'text', http: 'windows-1256' }, 'windows-1256', 'http', 1],
    [
      'a label by another name',
      windows1256(arabic),
      { kind: 'text', http: 'CP1256' },
      'windows-1256',
      'http',
      1,
    ],
    [
      'a meta element',
      windows1256(html('windows-1256', arabic)),
      { kind: 'html' },
      'windows-1256',
      'meta',
      1,
    ],
    [
      'a header before a meta element',
      iso88596(html('windows-1256', arabic.replace('،', ','))),
      { kind: 'html', http: 'iso-8859-6' },
      'iso-8859-6',
      'http',
      1,
    ],
    [
      'an XML declaration',
      windows1256(`<?xml version="1.0" encoding="windows-1256"?><a>${arabic}</a>`),
      { kind: 'xml' },
      'windows-1256',
      'meta',
      1,
    ],
    [
      'an editor before all',
      windows1256(arabic),
      { kind: 'text', http: 'utf-8', editor: 'windows-1256' },
      'windows-1256',
      'editor',
      1,
    ],
  ] as const)('is decided by %s', (_, bytes, hints, encoding, decidedBy, confidence) => {
    const { text, charset } = decodeText(bytes, hints)
    expect(charset).toEqual({ encoding, decidedBy, confidence })
    if (!text.startsWith('The')) expect(text).toMatch(/ذكرت البلدية أن الجسر أغلق صباح السبت[،,] وأن/)
  })

  it.each([
    ['windows-1256', windows1256(arabic)],
    ['iso-8859-6', iso88596(arabic)],
  ])('tells undeclared Arabic in %s by its statistics', (encoding, bytes) => {
    const { text, charset } = decodeText(bytes, asText)
    expect(charset).toMatchObject({ encoding, decidedBy: 'statistics' })
    expect(charset.confidence).toBeGreaterThan(0.3)
    expect(text).toContain('الجسر أغلق')
  })

  it('believes bytes that are UTF-8 more than a server that says otherwise', () => {
    expect(decodeText(utf8(arabic), { kind: 'html', http: 'iso-8859-1' }).charset).toEqual({
      encoding: 'utf-8',
      decidedBy: 'utf-8',
      confidence: 1,
    })
  })

  it('passes over a declared UTF-8 that the bytes are not', () => {
    expect(decodeText(windows1256(arabic), { kind: 'text', http: 'utf-8' }).charset).toMatchObject({
      encoding: 'windows-1256',
      decidedBy: 'statistics',
    })
  })

  it('keeps UTF-8 of which one character is cut in half', () => {
    const bytes = utf8(html('utf-8', arabic)).slice()
    const cut = new Uint8Array([...bytes.subarray(0, 60), ...bytes.subarray(61)])
    const { charset } = decodeText(cut, { kind: 'html' })
    expect(charset).toMatchObject({ encoding: 'utf-8', decidedBy: 'meta' })
    expect(charset.confidence).toBeLessThan(1)
  })

  it('reads UTF-16 with its mark', () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${arabic}`, 'utf16le'))
    expect(decodeText(bytes, asText)).toEqual({
      text: arabic,
      charset: { encoding: 'utf-16le', decidedBy: 'bom', confidence: 1 },
    })
  })

  it('ignores labels that nobody knows, and the one that stands for none', () => {
    for (const http of ['no-such', 'utf-7', 'iso-2022-kr', ''])
      expect(decideCharset(utf8(arabic), { kind: 'text', http }).decidedBy).toBe('utf-8')
  })

  it('leaves out U+0000 and the mark', () => {
    expect(decodeText(utf8('\uFEFFa\0b'), asText).text).toBe('ab')
  })

  it('says that it does not know', () => {
    expect(decideCharset(new Uint8Array([0xc7]), asText)).toMatchObject({ confidence: expect.any(Number) })
    expect(decideCharset(new Uint8Array([]), asText).encoding).toBe('utf-8')
  })

  it('reads whatever bytes there are, in an encoding that can be decoded', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('html', 'xml', 'text'),
        (bytes, kind) => {
          const { text, charset } = decodeText(bytes, { kind })
          expect(text).not.toContain('\0')
          expect(charset.confidence).toBeGreaterThanOrEqual(0)
          expect(charset.confidence).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
