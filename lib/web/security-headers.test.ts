import { expect, test } from 'vitest'
import { plainHeaders } from './plain-headers.mjs'
import { pagePolicy } from './security-headers'

const parse = (policy: string) =>
  new Map(policy.split('; ').map(part => [part.split(' ')[0], part.split(' ').slice(1)]))

test('a page runs only the scripts of its nonce, and no inline style', () => {
  const policy = parse(pagePolicy({ nonce: 'abc', development: false }))
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"])
  expect(policy.get('style-src-elem')).toEqual(["'self'", expect.stringMatching(/^'sha256-[\w+/]{43}='$/)])
  expect(policy.get('style-src-attr')).toEqual(["'none'"])
  for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors'])
    expect(policy.get(name)).toEqual(["'none'"])
})

test('only development may evaluate text as script', () => {
  expect(pagePolicy({ nonce: 'abc', development: true })).toContain("'unsafe-eval'")
  expect(pagePolicy({ nonce: 'abc', development: false })).not.toMatch(/unsafe/)
})

test('every answer refuses sniffing and names its policies', () => {
  const everywhere = plainHeaders.find(({ source }) => source === '/:path*')?.headers
  expect(everywhere?.map(({ key }) => key)).toEqual([
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Cross-Origin-Opener-Policy',
    'Permissions-Policy',
  ])
})
