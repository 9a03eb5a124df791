import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of a key as authenticators are told it (RFC 4648 base32). */
function bytesOf(secret: string): Buffer {
  let bits = ''
  for (const letter of secret.replace(/=+$/, '').toUpperCase())
    bits += alphabet.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** What an authenticator shows at that moment (RFC 6238): written from the standard, not from what it is to test. */
export function codeOf(uri: string, at: number = Date.now()): string {
  const params = new URL(uri).searchParams
  const period = Number(params.get('period') ?? 30)
  const digits = Number(params.get('digits') ?? 6)
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / period)))
  const hash = createHmac('sha1', bytesOf(params.get('secret') ?? ''))
    .update(counter)
    .digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}
