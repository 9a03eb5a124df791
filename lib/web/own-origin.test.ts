import { describe, expect, it } from 'vitest'
import { isFromOurPage, isPlainLoopback, keepsCookies } from './own-origin'

describe('plain HTTP on this machine', () => {
  it.each([
    [{ host: 'localhost:3000' }, true],
    [{ host: 'LOCALHOST' }, true],
    [{ host: '127.0.0.1:3000', 'x-forwarded-proto': 'http' }, true],
    [{ host: '[::1]:3000' }, true],
    [{ host: 'isnad.localhost:3000' }, true],
    [{ host: 'localhost:3000', 'x-forwarded-proto': 'https' }, false],
    [{ host: '192.168.1.4:3000' }, false],
    [{ host: 'localhost.example.org' }, false],
    [{ host: '127.0.0.1.example.org' }, false],
    [{}, false],
  ] as const)('%j: %s', (sent, expected) => expect(isPlainLoopback(new Headers({ ...sent }))).toBe(expected))

  it('is where cookies are kept, beside HTTPS', () => {
    expect(keepsCookies(new Headers({ host: 'localhost:3000' }))).toBe(true)
    expect(keepsCookies(new Headers({ host: 'isnad.example.org', 'x-forwarded-proto': 'https, http' }))).toBe(
      true,
    )
    expect(keepsCookies(new Headers({ host: '192.168.1.4:3000', 'x-forwarded-proto': 'http' }))).toBe(false)
  })
})

describe('a request that changes something', () => {
  const host = { host: 'isnad.example.org' }
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://isnad.example.org' }, false],
    [{ ...host, origin: 'https://isnad.example.org' }, true],
    [{ ...host, origin: 'https://evil.example' }, false],
    [{ ...host, origin: 'null' }, false],
    [{ ...host, origin: '' }, false],
    [
      { host: 'inside:3000', 'x-forwarded-host': 'isnad.example.org', origin: 'https://isnad.example.org' },
      true,
    ],
    [host, false],
  ] as const)('%j: %s', (sent, expected) => expect(isFromOurPage(new Headers({ ...sent }))).toBe(expected))
})
