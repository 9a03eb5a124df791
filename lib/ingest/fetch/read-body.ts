import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Refusal, refuse } from '../refusal'

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & { destroy(): unknown }>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The stream unpacked, or null for a way of packing that nobody asked for. One layer: a second is a bomb's. */
function unpacked(body: Readable, contentEncoding: string): AsyncIterable<Buffer> | null {
  const encoding = contentEncoding.trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return body
  if (!Object.hasOwn(decoders, encoding)) return null
  const decoder = decoders[encoding]?.()
  if (!decoder) return null
  body.on('error', error => decoder.emit('error', error))
  return body.pipe(decoder) as unknown as AsyncIterable<Buffer>
}

/**
 * The body, unpacked and counted as it arrives: it stops at the limit, however little was sent and whatever length
 * was promised.
 */
export async function readBody(
  body: Readable,
  { contentEncoding, mostBytes }: { readonly contentEncoding: string; readonly mostBytes: number },
): Promise<Uint8Array | Refusal> {
  const stream = unpacked(body, contentEncoding)
  if (!stream) return refuse('encoding', contentEncoding.slice(0, 40))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > mostBytes) return refuse('too-large', mostBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
