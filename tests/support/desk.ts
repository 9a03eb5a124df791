import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Role } from '@/lib/domain/permissions'
import type { SignInOrder, UserOrder } from './maker'

/** What journeys need before they begin: people and dossiers, made through the command line as an operator would. */

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface JourneyUser {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** Good enough to be let in, and nobody's outside these tests. */
export const journeyPassword = 'seven lamps over a quiet harbour'

/**
 * The site of the journeys has a data folder (tests/support/site.ts); a site that runs already is named by
 * ISNAD_JOURNEY_URL, and its database by ISNAD_JOURNEY_DATABASE_URL.
 */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, ISNAD_JOURNEY_DATABASE_URL, ISNAD_JOURNEY_DATA, ...rest } = process.env
  if (ISNAD_JOURNEY_DATA) return { ...rest, ISNAD_DATA: ISNAD_JOURNEY_DATA }
  if (ISNAD_JOURNEY_DATABASE_URL) return { ...rest, DATABASE_URL: ISNAD_JOURNEY_DATABASE_URL }
  throw new Error('name the database of the site that runs already: ISNAD_JOURNEY_DATABASE_URL')
}

/** Runs `isnad` against the database of the site; what it wrote, or an error with what it said. */
export function isnad(args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/isnad.mjs', ...args], { cwd: root, env: environment() })
    let out = ''
    let said = ''
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      said += chunk
    })
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve(out) : reject(new Error(`isnad ${args.join(' ')} ended with ${code}: ${said}`)),
    )
    child.stdin.end(input)
  })
}

/**
 * Where the site of the journeys has a process that makes things, it is asked: a command takes seconds to start. What it
 * answers; null where there is none.
 */
async function make(
  what: 'users' | 'dossiers' | 'editions' | 'replacements' | 'exports' | 'sign-ins',
  order: string,
): Promise<string | null> {
  const { ISNAD_JOURNEY_MAKER: maker } = process.env
  if (!maker) return null
  const answer = await fetch(`${maker}/${what}`, { method: 'POST', body: order })
  if (!answer.ok) throw new Error(`${what} could not be made: ${await answer.text()}`)
  return answer.text()
}

/** A dossier as `isnad export` writes it. */
export const exportOf = async (dossier: string): Promise<string> =>
  (await make('exports', dossier)) ?? isnad(['export', dossier])

/** Puts a dossier file in the place of what is stored. */
export async function replaceDossier(file: object): Promise<void> {
  const order = JSON.stringify(file)
  if ((await make('replacements', order)) === null) await isnad(['import', '-', '--replace'], order)
}

/** Somebody who may sign in, with an address that no other test has. */
export async function makeUser({
  name = 'Huda Nassar',
  administrator = false,
  language = 'ar',
  memberOf = {},
}: {
  readonly name?: string
  readonly administrator?: boolean
  readonly language?: 'ar' | 'en'
  readonly memberOf?: Readonly<Record<string, Role>>
} = {}): Promise<JourneyUser> {
  const email = `u-${randomUUID().slice(0, 13)}@example.org`
  const user: JourneyUser = { email, name, password: journeyPassword }
  const order: UserOrder = { ...user, language, isAdministrator: administrator, memberOf }
  if ((await make('users', JSON.stringify(order))) !== null) return user
  const members = Object.entries(memberOf).flatMap(([dossier, role]) => ['--member', `${dossier}:${role}`])
  const options = ['--name', name, '--language', language, ...(administrator ? ['--administrator'] : [])]
  await isnad(['user', 'add', email, ...options, ...members, '--password-stdin'], `${journeyPassword}\n`)
  return user
}

/** Stores a dossier file, with an id that no other test has unless it names its own. */
export async function makeDossier(
  file: { readonly dossier: { readonly id: string } },
  { publish = false } = {},
): Promise<string> {
  const order = JSON.stringify(file)
  if ((await make(publish ? 'editions' : 'dossiers', order)) === null)
    await isnad(['import', '-', ...(publish ? ['--publish'] : [])], order)
  return file.dossier.id
}

export const newDossierId = (): string => `d-${randomUUID().slice(0, 13)}`

const words = {
  ar: { email: 'البريد الإلكتروني', password: 'كلمة السر', act: 'دخول' },
  en: { email: 'Email address', password: 'Password', act: 'Sign in' },
} as const

interface Arrival {
  readonly language: 'ar' | 'en'
  readonly to?: string
}

/** Signs in, and comes to `to`. Where signing in is itself looked at, it is done through the form. */
export async function signIn(
  page: Page,
  user: Pick<JourneyUser, 'email' | 'password'>,
  { language, to = `/${language}/desk` }: Arrival,
): Promise<void> {
  const { email, password } = user
  const order: SignInOrder = { email, password, userAgent: 'a journey' }
  const cookies = await make('sign-ins', JSON.stringify(order))
  if (cookies === null) return signInByForm(page, user, { language, to })
  const url = process.env.ISNAD_JOURNEY_URL ?? ''
  await page.context().addCookies(
    cookies.split('\n').map(line => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
    }),
  )
  await page.goto(to)
}

export async function signInByForm(
  page: Page,
  user: Pick<JourneyUser, 'email' | 'password'>,
  { language, to = `/${language}/desk` }: Arrival,
): Promise<void> {
  const say = words[language]
  await page.goto(`/${language}/sign-in?to=${encodeURIComponent(to)}`)
  await page.getByLabel(say.email).fill(user.email)
  await page.getByLabel(say.password, { exact: true }).fill(user.password)
  await page.getByRole('button', { name: say.act, exact: true }).click()
  await page.waitForURL(url => `${url.pathname}${url.search}` === to)
}
