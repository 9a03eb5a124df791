import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importDossier } from '@/lib/services/dossiers'
import { signIn } from '@/lib/services/sign-in'
import { testDatabase } from '../support/clone'
import { Browser, testPassword as password, systemActor } from '../support/people'
import { small } from '../support/sample'

const db = testDatabase()
const program = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url))
const patience = 120_000

function isnad(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, DATABASE_URL: db.url },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', chunk => {
      said.out += chunk
    })
    child.stderr.on('data', chunk => {
      said.err += chunk
    })
    child.once('close', code => resolve({ code, ...said }))
    child.stdin.end(input)
  })
}

const names = () => db.query('SELECT name, is_administrator AS "isAdministrator" FROM "user"')

test('the first administrator has a link until there is one', { timeout: patience }, async () => {
  const link = await isnad(['setup-link'])
  expect(link).toMatchObject({ code: 0, err: '' })
  expect(link.out).toMatch(/^\/ar\/setup\?token=([\w-]{43})\n\/en\/setup\?token=\1\n$/)
  const add = [
    'user',
    'add',
    'Salma@Example.org',
    '--name',
    'سلمى إدريس',
    '--administrator',
    '--password-stdin',
  ]
  expect(await isnad(add, `${password}\nanother line\n`)).toEqual({
    code: 0,
    out: 'salma@example.org: added\n',
    err: '',
  })
  const browser = new Browser()
  expect((await signIn(browser, { email: 'salma@example.org', password })).data).toBe('signed-in')
  expect(await isnad(['setup-link'])).toEqual({ code: 0, out: '', err: '' })
  expect(await isnad(add, `${password}\n`)).toMatchObject({ code: 2, out: '', err: 'email: taken\n' })
  expect(await names()).toEqual([{ name: 'سلمى إدريس', isAdministrator: true }])
})

test('nobody is added where anything is wrong, and all of it is said', { timeout: patience }, async () => {
  await importDossier(systemActor, { dossier: small('cli') })
  const before = await names()
  const add = (...more: string[]) => ['user', 'add', 'k@example.org', '--name', 'Karim', ...more]
  const wrong = [
    [
      ['user', 'add', 'karim', '--name', ' '],
      'short\n',
      ['email: notEmail', 'name: missing', 'password: tooShort'],
    ],
    [add(), 'passwordpassword\n', ['password: common']],
    [add(), '', ['no password came on standard input']],
    [add('--member', 'cli:king'), `${password}\n`, ['--member cli:king: is to be DOSSIER:ROLE']],
    [add('--member', 'nothing:editor'), `${password}\n`, ['there is no dossier nothing']],
  ] as const
  for (const [args, input, lines] of wrong) {
    const { code, out, err } = await isnad(args, input)
    expect({ code, out, lines: err.trim().split('\n').sort() }).toEqual({
      code: 2,
      out: '',
      lines: [...lines].sort(),
    })
  }
  expect(await names()).toEqual(before)
  expect((await isnad(add('--member', 'cli:checker'), `${password}\n`)).code).toBe(0)
  expect(
    await db.query('SELECT role::text FROM membership JOIN "user" ON "user".id = user_id WHERE name = $1', [
      'Karim',
    ]),
  ).toEqual([{ role: 'checker' }])
})
