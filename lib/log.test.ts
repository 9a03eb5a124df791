import { describe, expect, it } from 'vitest'
import { createLog } from './log'

function record(level?: string) {
  const lines: string[] = []
  const log = createLog({ write: (line: string) => void lines.push(line) }, level)
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> }
}

describe('log', () => {
  it('writes one object a line, with the level as a word and the time as ISO 8601', () => {
    const { log, lines, last } = record()
    log.info({ dossier: 'demo' }, 'published')
    expect(lines).toHaveLength(1)
    expect(last()).toMatchObject({ level: 'info', dossier: 'demo', msg: 'published' })
    expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('keeps secrets out, two objects deep', () => {
    const { log, lines } = record()
    log.warn({
      password: 'hunter2',
      request: { headers: { cookie: 'hunter2', authorization: 'hunter2', 'set-cookie': 'hunter2' } },
      article: { text: 'hunter2' },
      env: { ISNAD_MODEL_KEY: 'hunter2' },
      err: Object.assign(new Error('no'), {
        requestBodyValues: { prompt: 'hunter2' },
        responseBody: 'hunter2',
      }),
    })
    expect(lines[0]).not.toContain('hunter2')
  })

  it('cuts the password out of an address in a message or in an error', () => {
    const { log, lines } = record()
    log.error(new Error('cannot reach postgresql://isnad:hunter2@db:5432/isnad'))
    log.error('cannot reach postgresql://isnad:hunter2@db:5432/isnad')
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('hunter2')
    expect(lines.join()).toContain('postgresql://isnad:…@db:5432/isnad')
  })

  it('keeps to the level asked for, and to info when that level does not exist', () => {
    const quiet = record('error')
    quiet.log.info('no')
    expect(quiet.lines).toHaveLength(0)
    const odd = record('loud')
    odd.log.info('yes')
    expect(odd.lines).toHaveLength(1)
  })
})
