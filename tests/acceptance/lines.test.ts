import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { isnad, root, run } from './command-line'

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
  it('refuses a line that is not UTF-8, and reads the others', async () => {
    const good = JSON.stringify({ text: 'في 10\u2028يناير', exact: 'يناير' })
    const bad = Buffer.from('{"text":"a\xff\xfe","exact":"a"}', 'latin1')
    const input = Buffer.concat([Buffer.from(`${good}\n`), bad, Buffer.from(`\n${good}`)])
    for (const command of ['locate', 'parse']) {
      const { code, out } = await run([command], { input })
      expect(code).toBe(2)
      expect(parsed(out)[1]).toEqual({ error: 'line 2: is not UTF-8' })
    }
    const { out } = await run(['locate'], { input })
    expect(parsed(out)[2]).toEqual({ matches: [{ start: 6, end: 11, exact: true }] })
  })
  it('says what file it cannot read', async () => {
    const { code, err } = await run(['locate', '/nowhere.ndjson'])
    expect(code).toBe(2)
    expect(err).toContain('/nowhere.ndjson')
  })
})

describe('isnad parse', () => {
  it('reads values, open without a reference and resolved with one', async () => {
    const input = `\uFEFF${lines(
      { text: 'قتل مئتان وثلاثة وخمسون', type: 'number', language: 'ar' },
      { text: '10 يناير', type: 'date', language: 'ar' },
      { text: 'أمس', type: 'date', language: 'ar', reference: '2024-03-14T10:00:00Z', weekStart: 'monday' },
      { text: 'لا شيء', type: 'duration', language: 'ar' },
      { text: 'a', type: 'date', language: 'en', reference: 'today' },
      { text: 'a', type: 'date', language: 'en', reference: '2024-02-30' },
    )}`
    const { code, out } = await run(['parse'], { input })
    expect(code).toBe(2)
    expect(parsed(out)).toEqual([
      { value: 253, start: 4, end: 23 },
      { value: { type: 'date', edtf: 'XXXX-01-10' }, start: 0, end: 8 },
      { value: { type: 'date', edtf: '2024-03-13' }, start: 0, end: 3 },
      { value: null },
      { error: 'line 5: reference: is not an ISO 8601 date' },
      { error: 'line 6: reference: is not an ISO 8601 date' },
    ])
  })
})

const TOTAL = 10_000
/** A heap that the lines' texts together do not fit in. */
const HEAP = 96
const long = `قتل 20 ${'و'.repeat(4000)}`

/** Feeds lines as fast as they are taken, and counts what comes back, holding neither. */
async function stream(command: string, lineAt: (i: number) => string) {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, isnad, command], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` },
  })
  const closed = once(child, 'close')
  let faults = 0
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    faults += part.split('\n').length - 1
  })
  const answers = { right: 0, errors: [] as string[] }
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const answer = JSON.parse(line)
      if ('error' in answer) answers.errors.push(answer.error)
      else answers.right += 1
    }
  })()
  for (let i = 1; i <= TOTAL; i += 1)
    if (!child.stdin.write(`${lineAt(i)}\n`)) await Promise.race([once(child.stdin, 'drain'), closed])
  child.stdin.end()
  const [code] = await closed
  await reading
  return { code, faults, ...answers }
}

describe('10,000 lines', () => {
  it.each([
    ['parse', { text: long, type: 'number', language: 'ar' }],
    ['locate', { text: long, exact: 'قتل' }],
  ] as const)(
    'go through %s in constant memory, the bad ones answered in their place',
    async (command, request) => {
      const line = JSON.stringify(request)
      const { code, right, errors, faults } = await stream(command, i => (i % 1000 === 0 ? '{"text":' : line))
      expect([code, right, errors.length, faults]).toEqual([2, TOTAL - 10, 10, 10])
      expect(errors[1]).toBe('line 2000: is not JSON')
    },
    120_000,
  )

  it('are answered one by one, before the input ends', async () => {
    const child = spawn(process.execPath, [isnad, 'parse'], { cwd: root })
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const [text, value] of [
      ['ثلاثة', 3],
      ['لا شيء', null],
      ['أربعون', 40],
    ] as const) {
      child.stdin.write(`${JSON.stringify({ text, type: 'number', language: 'ar' })}\n`)
      const { value: line } = await answers.next()
      expect(JSON.parse(line).value).toBe(value)
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })
})
