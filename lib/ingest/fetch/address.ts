import ipaddr from 'ipaddr.js'
import { isRefusal, type Refusal, refuse } from '../refusal'

/** What may be connected to beyond the rule, and on which ports the rule lets connect. */
export interface Gate {
  /** Sites of one's own that may be fetched though they are not public: host as the URL writes it, and port. */
  readonly allow: (host: string, port: number) => boolean
  readonly ports: readonly number[]
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address may be connected to: public unicast only. Addresses that carry an IPv4 one inside (mapped,
 * NAT64, 6to4, Teredo) are judged by it or refused, and of IPv6 only what is assigned for the internet is public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  if (ip.range() !== 'unicast') return false
  return ip.kind() === 'ipv4' || ip.match(globalUnicast)
}

/** The host of a URL when it is written as an IP address, without brackets. */
function literalHost({ hostname }: URL): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return ipaddr.isValid(bare) ? bare : null
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a URL parser drops without a word
const dropped = /[\u0000-\u001F\u007F]/

const longest = 2_000

/**
 * An address somebody typed, or a redirect names, as far as it can be judged before names are looked up. Notations of
 * IPv4 (`0x7f.1`, `2130706433`, full-width dots) are the URL parser's to undo, so that what is judged is what is used.
 */
export function readAddress(given: string, gate: Gate, base?: URL): URL | Refusal {
  const text = given.trim()
  if (text.length > longest || dropped.test(text) || !URL.canParse(text, base?.href)) {
    return refuse('not-an-address', text.replace(/\p{Cc}/gu, ' ').slice(0, 100) || null)
  }
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('scheme', url.protocol.slice(0, -1))
  if (url.username !== '' || url.password !== '') return refuse('userinfo')
  url.hash = ''
  return judgeHost(url, gate) ?? url
}

function judgeHost(url: URL, { allow, ports }: Gate): Refusal | null {
  const port = portOf(url)
  if (allow(url.hostname, port)) return null
  if (!ports.includes(port)) return refuse('port', port)
  const literal = literalHost(url)
  return literal !== null && !isPublic(literal) ? refuse('not-public', url.hostname) : null
}

export type Resolve = (host: string) => Promise<readonly string[]>

/**
 * The addresses a connection may be made to. One that is not public among several refuses them all: a name that
 * answers so is an attack or a mistake, and which one would be taken is chance.
 */
export async function pinnedAddresses(
  url: URL,
  gate: Gate,
  resolve: Resolve,
): Promise<readonly string[] | Refusal> {
  const judged = judgeHost(url, gate)
  if (judged) return judged
  const literal = literalHost(url)
  if (literal !== null) return [literal]
  const found = await lookUp(url.hostname, resolve)
  if (isRefusal(found) || gate.allow(url.hostname, portOf(url))) return found
  return found.every(isPublic) ? found : refuse('not-public', url.hostname)
}

async function lookUp(host: string, resolve: Resolve): Promise<readonly string[] | Refusal> {
  try {
    const found = await resolve(host)
    return found.length > 0 ? found : refuse('unknown-host', host)
  } catch {
    return refuse('unknown-host', host)
  }
}

/** The gate's `allow` for sites listed as `host:port` (ISNAD_FETCH_ALLOW); nothing listed allows nothing. */
export function allowListed(sites: readonly string[]): Gate['allow'] {
  return (host, port) => sites.includes(`${host}:${port}`)
}
