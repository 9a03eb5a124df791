import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env'

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
}

describe('readEnv', () => {
  it('needs nothing to be set', () => {
    expect(readEnv({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      ISNAD_DATA: '.data',
      ISNAD_PROXIES: [],
      LOG_LEVEL: 'info',
    })
  })

  it('takes a variable set to nothing as not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000)
  })

  it('keeps what is set', () => {
    expect(
      readEnv({
        DATABASE_URL: 'postgresql://a:b@db.example.org:5432/isnad',
        HOST: '::',
        PORT: '8080',
        ISNAD_BASE_URL: 'https://isnad.example.org/',
      }),
    ).toMatchObject({ HOST: '::', PORT: 8080, ISNAD_BASE_URL: 'https://isnad.example.org' })
  })

  it('lists every problem at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://localhost/isnad',
      HOST: 'http://localhost',
      PORT: '80a',
      ISNAD_BASE_URL: 'https://example.org/isnad?x',
      LOG_LEVEL: 'loud',
    })
    expect(problems.map(problem => problem.split(':')[0])).toEqual([
      'DATABASE_URL',
      'HOST',
      'PORT',
      'ISNAD_BASE_URL',
      'LOG_LEVEL',
    ])
  })

  it('reads a list of sites that may be fetched', () => {
    expect(readEnv({ ISNAD_FETCH_ALLOW: 'Wire.lan:80, [::1]:8080' }).ISNAD_FETCH_ALLOW).toEqual([
      'wire.lan:80',
      '[::1]:8080',
    ])
    expect(problemsOf({ ISNAD_FETCH_ALLOW: 'http://wire.lan' })).toHaveLength(1)
  })

  it.each(['0', '65536', '-1', '3000.5', ' 3000'])('refuses port %s', PORT => {
    expect(problemsOf({ PORT })).toHaveLength(1)
  })

  it.each(['postgresql://localhost', 'postgresql://localhost/', 'localhost:5432/isnad', 'isnad'])(
    'refuses the database address %s, and does not repeat it',
    DATABASE_URL => {
      const [problem = ''] = problemsOf({ DATABASE_URL })
      expect(problem).toContain('DATABASE_URL')
      expect(problem).not.toContain(`${DATABASE_URL} `)
    },
  )

  it.each(['smtp://localhost:2525', 'smtps://a:b@mail.example.org'])(
    'sends mail through %s',
    ISNAD_SMTP_URL => expect(readEnv({ ISNAD_SMTP_URL }).ISNAD_SMTP_URL).toBe(ISNAD_SMTP_URL),
  )

  it.each(['isnad@example.org', 'Isnad <isnad@example.org>', '"إسناد" <isnad@example.org>'])(
    'sends mail as %s',
    ISNAD_MAIL_FROM => expect(readEnv({ ISNAD_MAIL_FROM }).ISNAD_MAIL_FROM).toBe(ISNAD_MAIL_FROM),
  )

  it('trusts the proxies it is told of', () => {
    expect(readEnv({ ISNAD_PROXIES: '10.0.0.0/8, 2001:db8::1' }).ISNAD_PROXIES).toEqual([
      '10.0.0.0/8',
      '2001:db8::1',
    ])
    for (const ISNAD_PROXIES of ['10.0.0.0/33', '10.0.0/8', 'proxy', '10.0.0.1,', '10.0.0.1/8/8'])
      expect(problemsOf({ ISNAD_PROXIES }), ISNAD_PROXIES).toHaveLength(1)
  })

  it('is mirrored by .env.example, variable for variable', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const named = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(match => match[1])
    const known = problemsOf({
      DATABASE_URL: 'x',
      HOST: ' ',
      PORT: 'x',
      ISNAD_DATA: '\0',
      ISNAD_BASE_URL: 'x',
      ISNAD_FETCH_ALLOW: 'x',
      ISNAD_SECRET: 'x',
      ISNAD_SMTP_URL: 'x',
      ISNAD_MAIL_FROM: 'x',
      ISNAD_PROXIES: 'x',
      ISNAD_MODEL_URL: 'x',
      ISNAD_MODEL_NAME: ' ',
      ISNAD_MODEL_KEY: ' ',
      ISNAD_MODEL_SCHEMA: 'x',
      ISNAD_MODEL_PRICES: 'x',
      ISNAD_MODEL_SECONDS: 'x',
      LOG_LEVEL: 'x',
    }).map(problem => problem.split(':')[0])
    expect(known).toHaveLength(17)
    expect(new Set(named)).toEqual(new Set([...known, 'CHROMIUM_PATH']))
  })

  describe('a language model', () => {
    const model = { ISNAD_MODEL_URL: 'https://models.example.org/v1/', ISNAD_MODEL_NAME: 'sage-2:7b' }

    it('is an address and a name', () => {
      expect(
        readEnv({
          ...model,
          ISNAD_MODEL_PRICES: '0.15/0.6 USD',
          ISNAD_MODEL_SECONDS: '30',
          ISNAD_MODEL_KEY: 'k',
        }),
      ).toMatchObject({
        ISNAD_MODEL_URL: 'https://models.example.org/v1',
        ISNAD_MODEL_NAME: 'sage-2:7b',
        ISNAD_MODEL_PRICES: { input: 0.15, output: 0.6, currency: 'USD' },
        ISNAD_MODEL_SECONDS: 30,
      })
    })

    it.each([
      [{ ISNAD_MODEL_URL: model.ISNAD_MODEL_URL }, 'ISNAD_MODEL_NAME'],
      [{ ISNAD_MODEL_NAME: 'sage' }, 'ISNAD_MODEL_NAME'],
      [{ ...model, ISNAD_MODEL_URL: 'https://user:secret@models.example.org/v1' }, 'ISNAD_MODEL_URL'],
      [{ ...model, ISNAD_MODEL_URL: 'https://models.example.org/v1?key=secret' }, 'ISNAD_MODEL_URL'],
      [{ ...model, ISNAD_MODEL_URL: 'file:///etc/passwd' }, 'ISNAD_MODEL_URL'],
      [{ ...model, ISNAD_MODEL_URL: 'models' }, 'ISNAD_MODEL_URL'],
      [{ ...model, ISNAD_MODEL_NAME: 'two words' }, 'ISNAD_MODEL_NAME'],
      [{ ...model, ISNAD_MODEL_KEY: 'a secret\nline' }, 'ISNAD_MODEL_KEY'],
      [{ ...model, ISNAD_MODEL_PRICES: '0.15' }, 'ISNAD_MODEL_PRICES'],
      [{ ...model, ISNAD_MODEL_SECONDS: '281' }, 'ISNAD_MODEL_SECONDS'],
      [{ ...model, ISNAD_MODEL_SCHEMA: 'loose' }, 'ISNAD_MODEL_SCHEMA'],
    ])('%j is refused, and no value repeated', (source, named) => {
      const [problem = '', ...more] = problemsOf(source)
      expect(more).toEqual([])
      expect(problem.startsWith(`${named}: `)).toBe(true)
      expect(problem).not.toContain('secret')
    })
  })
})
