import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unzip, zip } from './zip'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = () => true

/** The archive of one file, packed, its central directory as told and not as it is. */
function packed(
  content: Buffer,
  told: { size?: number; packed?: number; method?: number; flags?: number } = {},
): Uint8Array {
  const data = deflateRawSync(content)
  const archive = Buffer.from(zip(new Map([['a', new Uint8Array(data)]])))
  const central = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt16LE(told.flags ?? 0, central + 8)
  archive.writeUInt16LE(told.method ?? 8, central + 10)
  archive.writeUInt32LE(told.packed ?? data.length, central + 20)
  archive.writeUInt32LE(told.size ?? content.length, central + 24)
  return new Uint8Array(archive)
}

describe('unzip', () => {
  it('gives back what zip wrote', () => {
    const files = new Map([
      ['a.xml', bytes('نص')],
      ['b/c.xml', bytes('')],
    ])
    expect(unzip(zip(files), all)).toEqual(files)
    expect(unzip(zip(files), name => name === 'a.xml')).toEqual(new Map([['a.xml', bytes('نص')]]))
  })

  it.each([
    ['a bomb that says so', packed(Buffer.alloc(60_000_000)), 'archive', 'size'],
    ['a bomb below the size', packed(Buffer.alloc(40_000_000)), 'archive', 'ratio'],
    ['a bomb that lies', packed(Buffer.alloc(60_000_000), { size: 100 }), 'damaged', null],
    ['encryption', packed(Buffer.from('x'), { flags: 1 }), 'archive', 'kind'],
    ['another way of packing', packed(Buffer.from('x'), { method: 12 }), 'archive', 'kind'],
    ['a wrong checksum', packed(Buffer.from('x')), 'damaged', null],
    ['an end that is missing', packed(Buffer.from('x'), { packed: 10_000_000 }), 'damaged', null],
    ['no archive', bytes('PK nothing of the kind'), 'damaged', null],
  ])('refuses %s', (_, archive, refused, detail) => {
    const begun = performance.now()
    expect(unzip(archive, all)).toEqual({ refused, detail })
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('refuses too many files, two of one name, and files that share their bytes', () => {
    const many = new Map(Array.from({ length: 3_000 }, (_, index) => [`f${index}`, bytes('')]))
    expect(unzip(zip(many), all)).toEqual({ refused: 'archive', detail: 'entries' })
    const two = Buffer.from(
      zip(
        new Map([
          ['a', bytes('x')],
          ['b', bytes('x')],
        ]),
      ),
    )
    const last = two.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const shared = Buffer.from(two)
    shared.writeUInt32LE(0, last + 42)
    expect(unzip(new Uint8Array(shared), all)).toEqual({ refused: 'archive', detail: 'overlap' })
    const twice = Buffer.from(two)
    twice.write('a', last + 46)
    expect(unzip(new Uint8Array(twice), all)).toEqual({ refused: 'archive', detail: 'kind' })
  })
})
