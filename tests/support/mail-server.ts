import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedLetter {
  readonly to: readonly string[]
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Quoted-printable and base64, as the body of a part says it is written. */
function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** Words of a header that hold more than ASCII (RFC 2047). */
const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : decoded(word.replaceAll('_', ' '), 'quoted-printable'),
    )

function parted(raw: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  return { headers, body: raw.slice(end + 4) }
}

function letterOf(raw: string, to: readonly string[]): ReceivedLetter {
  const { headers, body } = parted(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map(part => parted(part.replace(/^\r\n/, '')))
  const partOf = (type: string) => {
    const part = parts.find(one => one.headers.get('content-type')?.startsWith(type))
    return part
      ? decoded(part.body, part.headers.get('content-transfer-encoding') ?? '').replaceAll('\r\n', '\n')
      : ''
  }
  return {
    to,
    headers,
    subject: decodedWords(headers.get('subject') ?? ''),
    text: partOf('text/plain'),
    html: partOf('text/html'),
  }
}

/** A mail server on loopback that keeps what it gets. */
export class MailServer {
  readonly letters: ReceivedLetter[] = []
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        this.letters.push(letterOf(Buffer.concat(chunks).toString(), to))
        done()
      })
    },
  })

  /** Listens, on a port of the system's choice unless one is named; its address for ISNAD_SMTP_URL. */
  async open(port = 0): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(port, '127.0.0.1', resolve))
    const { port: taken } = this.#server.server.address() as AddressInfo
    return `smtp://127.0.0.1:${taken}`
  }

  async close(): Promise<void> {
    await new Promise<void>(resolve => this.#server.close(() => resolve()))
  }

  /** The newest letter to that address, once it has come. */
  async letterTo(address: string, patience = 10_000): Promise<ReceivedLetter> {
    for (const until = Date.now() + patience; Date.now() < until; ) {
      const letter = this.letters.findLast(one => one.to.includes(address))
      if (letter) return letter
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    throw new Error(`no letter came to ${address}`)
  }
}
