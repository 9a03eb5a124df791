import ipaddr from 'ipaddr.js'

/** The header in which instrumentation.ts writes the address of the socket; whatever came under that name is overwritten. */
export const peerHeader = 'x-isnad-peer'

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

function networkOf(text: string): Network {
  if (text.includes('/')) return ipaddr.parseCIDR(text)
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

const own: readonly Network[] = ['127.0.0.0/8', '::1/128'].map(networkOf)

function isIn(address: ipaddr.IPv4 | ipaddr.IPv6, networks: readonly Network[]): boolean {
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}

/**
 * Who really asks. X-Forwarded-For is written by anybody; only what a proxy of ours put at its end counts, and whoever that
 * proxy had before it, as long as they are ours too.
 */
export function clientAddress(
  peer: string | null,
  forwardedFor: string | null,
  proxies: readonly string[] = [],
): string {
  const trusted = [...own, ...proxies.map(networkOf)]
  const hops = [...(forwardedFor ?? '').split(','), peer ?? ''].map(hop => hop.trim()).reverse()
  let nearest = '127.0.0.1'
  for (const hop of hops) {
    if (!ipaddr.isValid(hop)) continue
    const address = ipaddr.process(hop)
    nearest = address.toString()
    if (!isIn(address, trusted)) return nearest
  }
  return nearest
}
