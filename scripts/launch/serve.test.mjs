import { expect, it } from 'vitest'
import { addresses } from './serve.mjs'

const interfaces = {
  lo: [{ internal: true, family: 'IPv4', address: '127.0.0.1' }],
  eth0: [
    { internal: false, family: 'IPv4', address: '192.0.2.7' },
    { internal: false, family: 'IPv6', address: 'fe80::1' },
  ],
}

it('names the one address it listens on', () => {
  expect(addresses('127.0.0.1', 3000, interfaces)).toEqual(['http://127.0.0.1:3000'])
  expect(addresses('::1', 3000, interfaces)).toEqual(['http://[::1]:3000'])
})

it.each(['0.0.0.0', '::'])('names where others find it when it listens everywhere (%s)', host => {
  expect(addresses(host, 8080, interfaces)).toEqual(['http://127.0.0.1:8080', 'http://192.0.2.7:8080'])
})
