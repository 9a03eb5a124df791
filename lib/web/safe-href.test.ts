import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from './safe-href'

test.each([
  ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
  ['http://example.org', 'http://example.org/'],
  ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
  ['javascript:alert(1)', null],
  ['\u0001java\nscript:alert(1)', null],
  ['data:text/html,<b>', null],
  ['vbscript:x', null],
  ['//example.org', null],
  ['/local', null],
  ['ftp://example.org', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%s', (given, href) => {
  expect(safeHref(given)).toBe(href)
})

const scheme = fc.constantFrom('http:', 'https:', 'javascript:', 'data:', 'JaVaScRiPt:', 'blob:', 'file:', '')

test('whatever is given, only http and https come out', () => {
  fc.assert(
    fc.property(scheme, fc.string(), (prefix, rest) => {
      const href = safeHref(`${prefix}${rest}`)
      expect(href === null || /^https?:\/\//.test(href)).toBe(true)
    }),
  )
})
