import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const verdicts = ['agree', 'compatible', 'reconcilable', 'conflict', 'single', 'unresolved']
const pairs = [
  ...['ink', 'ink-2', 'ink-3', 'accent', ...verdicts].flatMap(name =>
    ['paper', 'surface'].map(ground => [name, ground] as const),
  ),
  ...verdicts.map(name => [name, `${name}-soft`] as const),
  ...verdicts.map(name => ['ink', `${name}-soft`] as const),
  ['accent', 'accent-soft'] as const,
  ['ink-2', 'sunken'] as const,
  ['ink-3', 'sunken'] as const,
]

test.each(pairs)('text in %s on %s is at least 4.5:1 in both lights', (name, ground) => {
  const front = tokens.get(name)
  const back = tokens.get(ground)
  if (!front || !back) throw new Error(`no token ${name} or ${ground}`)
  expect(contrast(front.light, back.light)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(front.dark, back.dark)).toBeGreaterThanOrEqual(4.5)
})

test.each(['paper', 'surface', 'sunken'])('the ring of focus is at least 3:1 on %s', ground => {
  const ring = tokens.get('focus')
  const back = tokens.get(ground)
  if (!ring || !back) throw new Error(`no token focus or ${ground}`)
  expect(contrast(ring.light, back.light)).toBeGreaterThanOrEqual(3)
  expect(contrast(ring.dark, back.dark)).toBeGreaterThanOrEqual(3)
})
