import { describe, expect, it } from 'vitest'
import { run } from './command-line'

const lines = (...items: unknown[]) =>
  items.map(item => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('isnad locate', () => {
  it('answers a line with a line, best match first', async () => {
    const text = 'قال إن الجلسة انتهت، وقال إن الجلسةَ بدأت'
    const input = lines(
      { text, exact: 'الجلسة', hint: 0 },
      { text, exact: 'لم يقل أحد' },
      { text, exact: 'الجلسه انتهت' },
    )
    const { code, out, err } = await run(['locate'], { input })
    expect([code, err]).toEqual([0, ''])
    expect(parsed(out)).toEqual([
      { matches: [{ start: 7, end: 13, exact: true }] },
      { matches: [] },
      { matches: [{ start: 7, end: 19, exact: false }] },
    ])
  })
  it('answers a bad line with its fault, and goes on', async () => {
    const { code, out, err } = await run(['locate'], {
      input: lines('{', { text: 'a' }, { text: 'a', exact: 'a' }),
    })
    expect(code).toBe(2)
    expect(parsed(out)).toEqual([
      { error: 'line 1: is not JSON' },
      { error: expect.stringMatching(/^line 2: exact: /) },
      { matches: [{ start: 0, end: 1, exact: true }] },
    ])
    expect(err.trim().split('\n')).toHaveLength(2)
  })
  it('says what file it cannot read', async () => {
    const { code, err } = await run(['locate', '/nowhere.ndjson'])
    expect(code).toBe(2)
    expect(err).toContain('/nowhere.ndjson')
  })
})

describe('isnad parse', () => {
  it('reads values, open without a reference and resolved with one', async () => {
    const input = lines(
      { text: 'قتل مئتان وثلاثة وخمسون', type: 'number', language: 'ar' },
      { text: '10 يناير', type: 'date', language: 'ar' },
      { text: 'أمس', type: 'date', language: 'ar', reference: '2024-03-14T10:00:00Z', weekStart: 'monday' },
      { text: 'لا شيء', type: 'duration', language: 'ar' },
      { text: 'a', type: 'date', language: 'en', reference: 'today' },
    )
    const { code, out } = await run(['parse'], { input })
    expect(code).toBe(2)
    expect(parsed(out)).toEqual([
      { value: 253, start: 4, end: 23 },
      { value: { type: 'date', edtf: 'XXXX-01-10' }, start: 0, end: 8 },
      { value: { type: 'date', edtf: '2024-03-13' }, start: 0, end: 3 },
      { value: null },
      { error: 'line 5: reference: is not an ISO 8601 date' },
    ])
  })
})
