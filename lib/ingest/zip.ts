import { crc32, inflateRawSync } from 'node:zlib'
import { isRefusal, type Refusal, refuse } from './refusal'

/** A file of an archive, as the central directory lists it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

export interface ArchiveLimits {
  readonly mostEntries: number
  /** Of all files wanted, unpacked. */
  readonly mostBytes: number
  readonly mostRatio: number
}

const usual: ArchiveLimits = { mostEntries: 2_000, mostBytes: 50_000_000, mostRatio: 200 }
const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50

/**
 * The wanted files of a ZIP archive. The central directory is judged before anything is unpacked (how many entries,
 * how large they say they are, how far they are packed, whether two share bytes), and unpacking stops at the size
 * that was said. Encrypted and 64-bit archives are refused: nobody writes a document so.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: Partial<ArchiveLimits> = {},
): ReadonlyMap<string, Uint8Array> | Refusal {
  const { mostEntries, mostBytes, mostRatio } = { ...usual, ...limits }
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(archive, mostEntries)
  if (isRefusal(entries)) return entries
  const wanted = entries.filter(({ name }) => isWanted(name))
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  if (total > mostBytes) return refuse('archive', 'size')
  if (entries.some(({ size, packed }) => size > 1_000_000 && size > packed * mostRatio))
    return refuse('archive', 'ratio')
  if (overlap(entries)) return refuse('archive', 'overlap')
  const files = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    const file = unpack(archive, entry)
    if (isRefusal(file)) return file
    files.set(entry.name, file)
  }
  return files
}

function directory(archive: Buffer, mostEntries: number): Entry[] | Refusal {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endMark) return refuse('damaged')
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count > mostEntries) return refuse('archive', 'entries')
  const entries: Entry[] = []
  const names = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== entryMark) return refuse('damaged')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1
    const entry = {
      name,
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    }
    if (isEncrypted || entry.size === 0xffffffff || names.has(name)) return refuse('archive', 'kind')
    names.add(name)
    entries.push(entry)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** Entries that share bytes make a small archive large (the quine and the overlapping bomb). */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset)
  return inOrder.some((entry, index) => {
    const following = inOrder[index + 1]
    return following !== undefined && entry.offset + 30 + entry.packed > following.offset
  })
}

function unpack(archive: Buffer, { method, packed, size, crc, offset }: Entry): Uint8Array | Refusal {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== fileMark) return refuse('damaged')
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const data = archive.subarray(start, start + packed)
  if (data.length !== packed) return refuse('damaged')
  try {
    const file = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
    if (method !== 0 && method !== 8) return refuse('archive', 'kind')
    return file.length === size && crc32(file) === crc ? new Uint8Array(file) : refuse('damaged')
  } catch {
    return refuse('damaged')
  }
}

/** An archive of these files and of nothing else, unpacked: for a reader that opens archives itself. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const [path, file] of files) {
    const name = Buffer.from(path, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(file), 10)
    common.writeUInt32LE(file.length, 14)
    common.writeUInt32LE(file.length, 18)
    common.writeUInt16LE(name.length, 22)
    const mark = Buffer.from([0x50, 0x4b, 0x03, 0x04])
    parts.push(mark, common, name, Buffer.from(file))
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    listed.push(Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), common, where, name)
    offset += 30 + name.length + file.length
  }
  const central = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}
