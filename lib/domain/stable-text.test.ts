import { expect, test } from 'vitest'
import { stableText } from './stable-text'

test('what says the same has one text, however it was written down', () => {
  expect(stableText({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
  expect(stableText({ y: 1, x: 2 })).toBe(stableText({ x: 2, y: 1 }))
  expect(stableText(null)).toBe('null')
})
