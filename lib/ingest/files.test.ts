import { describe, expect, it } from 'vitest'
import { docx } from '../../tests/support/docx'
import { mostFileBytes, readUpload, readUploads } from './files'

const at = '2026-03-05T10:00:00.000Z'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const arabic = 'الجسر مغلق\r\n\r\nقالت البلدية إن الجسر أغلق صباح السبت.\r\n'

describe('readUpload', () => {
  it('reads a text file, whatever it is called', async () => {
    for (const name of ['a.txt', 'a.docx', 'a.exe', 'a'])
      expect(await readUpload({ name, bytes: bytes(arabic) }, at)).toEqual({
        text: 'الجسر مغلق\n\nقالت البلدية إن الجسر أغلق صباح السبت.',
        bytes: bytes(arabic),
        mediaType: 'text/plain',
        charset: { encoding: 'utf-8', decidedBy: 'utf-8', confidence: 1 },
        title: 'الجسر مغلق',
        byline: null,
        language: 'ar',
        url: null,
        dates: [],
        outletName: null,
        captions: [],
        way: 'file',
        from: name,
        at,
      })
  })

  it('reads a web page and a Word document, whatever they are called', async () => {
    const html = await readUpload(
      { name: 'a.txt', bytes: bytes('<!doctype html><title>x</title><p>The bridge was closed.</p>') },
      at,
    )
    expect(html).toMatchObject({ mediaType: 'text/html', text: 'x\n\nThe bridge was closed.', way: 'file' })
    const word = await readUpload({ name: 'a.txt', bytes: docx('الجسر مغلق', 'قالت البلدية') }, at)
    expect(word).toMatchObject({ text: 'الجسر مغلق\n\nقالت البلدية', charset: null })
  }, 20_000)

  it('takes the encoding an editor chose', async () => {
    const file = { name: 'a.txt', bytes: new Uint8Array([0xc7, 0xe1, 0xcc, 0xd3, 0xd1]) }
    expect(await readUpload({ ...file, encoding: 'windows-1256' }, at)).toMatchObject({
      text: 'الجسر',
      charset: { decidedBy: 'editor' },
    })
  })

  it.each([
    ['%PDF-1.7 x', 'pdf'],
    ['{\\rtf1 x}', 'rtf'],
    ['\u0000\u0001\u0002\u0003\u0004\u0005\u0006', 'binary'],
  ])('refuses %j as %s', async (content, detail) => {
    expect(await readUpload({ name: 'a.txt', bytes: bytes(content) }, at)).toEqual({
      refused: 'media-type',
      detail,
    })
  })

  it('refuses what is empty or too large', async () => {
    expect(await readUpload({ name: 'a.txt', bytes: bytes('') }, at)).toMatchObject({ refused: 'empty' })
    expect(await readUpload({ name: 'a.txt', bytes: bytes(' \n ') }, at)).toMatchObject({ refused: 'empty' })
    expect(await readUpload({ name: 'a.txt', bytes: new Uint8Array(mostFileBytes + 1) }, at)).toMatchObject({
      refused: 'too-large',
    })
  })

  it('gives each of several files its own outcome', async () => {
    const outcomes = await readUploads(
      [
        { name: 'a', bytes: bytes('BM is how this sentence begins.') },
        { name: 'b', bytes: bytes('') },
      ],
      at,
    )
    expect(outcomes.map(outcome => 'text' in outcome)).toEqual([true, false])
  })
})
