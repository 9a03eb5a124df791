import { lookup } from 'node:dns/promises'
import { Agent, request } from 'undici'
import { isRefusal, type Refusal, refuse } from '../refusal'
import { type Gate, type Resolve, readAddress } from './address'
import { guardedConnector, Refused } from './connect'
import { readBody } from './read-body'

/** What came from an address. */
export interface Fetched {
  /** Where it was in the end, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Lower case, without parameters. */
  readonly mediaType: string
  /** As the server named it, unchecked. */
  readonly charset: string | null
}

export interface FetchRules {
  readonly accept: readonly string[]
  readonly mostBytes?: number
  readonly allow?: Gate['allow']
  readonly ports?: Gate['ports']
  readonly resolve?: Resolve
  /** Milliseconds: for all of it with its redirects, and without a byte. */
  readonly total?: number
  readonly idle?: number
  readonly mostRedirects?: number
}

export const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain'] as const
export const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
] as const

const redirects = new Set([301, 302, 303, 307, 308])

const askName: Resolve = async host => (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * Fetches what anybody on the internet could fetch, and nothing else (ADR 013): every address it connects to is public,
 * redirects are followed by hand and judged anew, and sizes and times are bounded. It sends no cookie and no secret.
 */
export async function safeFetch(address: string, rules: FetchRules): Promise<Fetched | Refusal> {
  const { allow = () => false, ports = [80, 443], resolve = askName, total = 20_000, idle = 8_000 } = rules
  const gate = { allow, ports }
  const overall = AbortSignal.timeout(total)
  const agent = new Agent({
    connect: guardedConnector({ gate, resolve: withinTime(resolve, overall), patience: idle }),
    headersTimeout: idle,
    bodyTimeout: idle,
    pipelining: 0,
  })
  try {
    return await follow(address, { ...rules, gate, agent, overall })
  } catch (error) {
    return explain(error, overall)
  } finally {
    // Not close(): a server that never ends its answer would be waited for.
    await agent.destroy()
  }
}

interface Trip extends FetchRules {
  readonly gate: Gate
  readonly agent: Agent
  readonly overall: AbortSignal
}

async function follow(address: string, trip: Trip): Promise<Fetched | Refusal> {
  let url = readAddress(address, trip.gate)
  for (let hop = 0; hop <= (trip.mostRedirects ?? 5); hop += 1) {
    if (isRefusal(url)) return url
    const step = await take(url, trip)
    if (!('location' in step)) return step
    url = readAddress(step.location, trip.gate, url)
  }
  return isRefusal(url) ? url : refuse('redirects', trip.mostRedirects ?? 5)
}

async function take(url: URL, trip: Trip): Promise<Fetched | Refusal | { readonly location: string }> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher: trip.agent,
    signal: trip.overall,
    headers: {
      accept: `${trip.accept.join(', ')}, */*;q=0.1`,
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'ar, en;q=0.8, *;q=0.5',
      'user-agent': 'Isnad/0.1 (+article reader)',
    },
  })
  const leave = <T>(answer: T): T => {
    body.on('error', () => {}).destroy()
    return answer
  }
  const location = one(headers.location)
  if (redirects.has(statusCode) && location !== '') return leave({ location })
  if (statusCode === 429) return leave(refuse('too-many-requests'))
  if (statusCode !== 200) return leave(refuse('status', statusCode))
  const { mediaType, charset } = contentType(one(headers['content-type']))
  if (!trip.accept.includes(mediaType)) return leave(refuse('media-type', mediaType))
  const contentEncoding = one(headers['content-encoding'])
  const bytes = await readBody(body, { contentEncoding, mostBytes: trip.mostBytes ?? 5_000_000 })
  return leave(isRefusal(bytes) ? bytes : { url: url.href, bytes, mediaType, charset })
}

function one(header: string | readonly string[] | undefined): string {
  return (typeof header === 'string' ? header : header?.[0]) ?? ''
}

/** What a Content-Type header says; an empty media type where it says nothing of use. */
function contentType(header: string): Pick<Fetched, 'mediaType' | 'charset'> {
  const [mediaType = '', ...parameters] = header.slice(0, 500).split(';')
  const named = parameters.map(parameter => /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/i.exec(parameter)?.[1])
  return {
    mediaType: mediaType.trim().toLowerCase(),
    charset: named.find(name => name !== undefined)?.toLowerCase() ?? null,
  }
}

/** A name server that never answers may not hold a fetch beyond its time. */
function withinTime(resolve: Resolve, overall: AbortSignal): Resolve {
  return host =>
    Promise.race([
      resolve(host),
      new Promise<never>((_, reject) => {
        overall.addEventListener('abort', () => reject(overall.reason), { once: true })
      }),
    ])
}

const slow = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])

function explain(error: unknown, overall: AbortSignal): Refusal {
  if (overall.aborted) return refuse('too-slow')
  if (error instanceof Refused) return error.refusal
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (slow.has(code)) return refuse('too-slow')
  if (/CERT|TLS|SSL|SIGNED|ALTNAME|UNABLE_TO/.test(code)) return refuse('certificate')
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
    return refuse('encoding')
  return refuse('no-answer', code || null)
}
