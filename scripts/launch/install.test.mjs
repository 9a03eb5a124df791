import { expect, it } from 'vitest'
import { answersTo } from './install.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/only-on-macs': { version: '2.0.0', integrity: 'sha512-m', optional: true },
  },
}
const a = { version: '1.0.0', integrity: 'sha512-a' }
const always = () => true

it('is content with what the lock file says, less what is for other systems', () => {
  expect(answersTo(lock, { packages: { 'node_modules/a': a } }, always)).toBe(true)
})

it.each([
  ['no record, as after an installation that was cut off', {}],
  ['a package that is missing', { packages: {} }],
  ['another version', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
  [
    'the same version with other content',
    { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } },
  ],
  [
    'an optional package of another version',
    {
      packages: {
        'node_modules/a': a,
        'node_modules/only-on-macs': { version: '1.0.0', integrity: 'sha512-m' },
      },
    },
  ],
])('is not content with %s', (_name, installed) => {
  expect(answersTo(lock, installed, always)).toBe(false)
})

it('is not content when a recorded package is not on the disk', () => {
  expect(answersTo(lock, { packages: { 'node_modules/a': a } }, () => false)).toBe(false)
})
