import { expect, test } from 'vitest'
import { localPath, toTheme } from './theme'

test.each([
  ['/ar/d/x?q=%D8%A3&verdict=agree', '/ar/d/x?q=%D8%A3&verdict=agree'],
  ['/en', '/en'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('the way back from %s is %s', (given, path) => {
  expect(localPath(given)).toBe(path)
})

test('a theme is light, dark, or left to the device', () => {
  expect(['light', 'dark', 'auto', '<script>', null].map(toTheme)).toEqual([
    'light',
    'dark',
    'auto',
    'auto',
    'auto',
  ])
})
