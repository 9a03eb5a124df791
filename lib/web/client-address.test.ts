import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'

describe('clientAddress', () => {
  it.each([
    ['nobody in front', '203.0.113.7', null, [], '203.0.113.7'],
    ['a claim that nobody vouches for', '203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
    ['a proxy on this machine', '127.0.0.1', '198.51.100.1', [], '198.51.100.1'],
    ['a claim in front of that proxy', '127.0.0.1', '10.9.9.9, 198.51.100.1', [], '198.51.100.1'],
    ['IPv4 inside IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.1', [], '198.51.100.1'],
    ['a named proxy', '10.0.0.5', '198.51.100.1', ['10.0.0.5'], '198.51.100.1'],
    ['a network of proxies', '10.0.3.5', '198.51.100.1, 10.0.0.9', ['10.0.0.0/16'], '198.51.100.1'],
    ['another network', '10.1.3.5', '198.51.100.1', ['10.0.0.0/16'], '10.1.3.5'],
    ['IPv6', '::1', '2001:db8::7', [], '2001:db8::7'],
    ['words', '127.0.0.1', 'unknown, <script>', [], '127.0.0.1'],
    ['nothing at all', null, null, [], '127.0.0.1'],
  ] as const)('%s', (_, peer, forwardedFor, proxies, address) => {
    expect(clientAddress(peer, forwardedFor, proxies)).toBe(address)
  })
})
