import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './json'
import { scanJson } from './json-scan'

describe('parseJson', () => {
  it.each([
    ['', 'line 1, column 1 (where the file ends): not JSON'],
    ['{', 'line 1, column 2 (where the file ends): not JSON'],
    ['{"a": 1,}', 'line 1, column 9: not JSON'],
    ['[1, 2,\n  3 4]', 'line 2, column 5: not JSON'],
    ['{"a" 1}', 'line 1, column 6: not JSON'],
    ['{"a": tru}', 'line 1, column 7: not JSON'],
    ['{a: 1}', 'line 1, column 2: not JSON'],
    ['{"a": "x\ny"}', 'line 1, column 9: not JSON'],
    ['{"a": "\\x"}', 'line 1, column 8: not JSON'],
    ['{"a": 01}', 'line 1, column 8: not JSON'],
    ['[1}', 'line 1, column 3: not JSON'],
    ['{"a":1]', 'line 1, column 7: not JSON'],
    ['[1,]', 'line 1, column 4: not JSON'],
    ['{} {}', 'line 1, column 4: not JSON'],
    ['"abc', 'line 1, column 5 (where the file ends): not JSON'],
  ])('%s → %s', (text, line) => expect(parseJson(text)).toEqual({ faults: [line] }))

  it.each([
    ['{"a":1,"a":2}', 'the file: key "a" is written twice'],
    ['{"claims":[{"id":"x"},{"id":"x","\\u0069d":"y"}]}', 'claims[1]: key "id" is written twice'],
    ['{"a":{"__proto__":1,"__proto__":2}}', 'a: key "__proto__" is written twice'],
  ])('%s → %s', (text, line) => expect(parseJson(text)).toEqual({ faults: [line] }))

  it('does not take a quotation mark or a colon inside a text for a key', () => {
    const json = { a: 'x": "y', 'b\\': ['":', '\\"', '\\'], c: { d: {} } }
    expect(parseJson(JSON.stringify(json, null, 2))).toEqual({ json })
  })

  it('survives nesting', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(parseJson(deep).faults).toBeUndefined()
    expect(parseJson(deep.slice(1)).faults).toEqual(['line 1, column 199999: not JSON'])
  })

  it('reads whatever JSON writes', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(scanJson(text)).toEqual({ stop: null, twice: [] })
        expect(parseJson(text)).toEqual({ json: JSON.parse(text) })
      }),
    )
  })

  it('refuses exactly what JSON.parse refuses', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '1', '\\', '-', 'e', '\n', '\u0001'),
      )
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
      )
    fc.assert(
      fc.property(broken, text => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(scanJson(text).stop === null).toBe(parses)
      }),
      { numRuns: 2000 },
    )
  })
})
