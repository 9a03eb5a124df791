import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { findPerson } from '@/lib/db/users'
import { changePassword, changeProfile } from '@/lib/services/account'
import { importDossier } from '@/lib/services/dossiers'
import { changeRole } from '@/lib/services/members'
import { listSessions, readSession, requireSession, revokeSessions, signOut } from '@/lib/services/sessions'
import { signIn } from '@/lib/services/sign-in'
import { disableUser, enableUser } from '@/lib/services/users'
import { testDatabase } from '../support/clone'
import { Browser, systemActor, testPassword, testUser } from '../support/people'
import { small } from '../support/sample'

const db = testDatabase()

let addresses = 0
/** Each from an address of its own, so that one test does not use up another's tries. */
const newBrowser = (options: { isSecure?: boolean; address?: string } = {}) => {
  addresses += 1
  return new Browser({ address: `203.0.113.${addresses}`, ...options })
}

async function signedIn(user: { email: string; password: string }, browser = newBrowser()): Promise<Browser> {
  expect(browser.keep(await signIn(browser, user))).toBe('signed-in')
  return browser
}

const refused = (reason: string) => expect.objectContaining({ code: 'invalid', data: { reason } })

describe('a session', () => {
  test('is whoever signed in, with the roles of this moment', async () => {
    await importDossier(systemActor, { dossier: small('roles') })
    const user = await testUser({ name: 'سلمى إدريس', memberOf: { roles: 'editor' } })
    await testUser({ memberOf: { roles: 'owner' } })
    const browser = await signedIn({ email: user.email.toUpperCase(), password: user.password })
    const found = await requireSession(browser)
    expect(found).toMatchObject({ email: user.email, language: 'ar', twoFactorEnabled: false })
    expect(found.actor).toEqual({
      kind: 'user',
      id: user.id,
      name: 'سلمى إدريس',
      isAdministrator: false,
      roles: new Map([['roles', 'editor']]),
    })
    await changeRole(systemActor, { dossier: 'roles', user: user.id, role: 'checker' })
    expect((await requireSession(browser)).actor.roles.get('roles')).toBe('checker')
  })

  test('has a cookie for this host alone, and over plain HTTP on loopback one that Safari keeps', async () => {
    const user = await testUser()
    const secure = (await signIn(newBrowser(), user)).cookies
    const plain = (await signIn(newBrowser({ isSecure: false }), user)).cookies
    expect(secure).toHaveLength(1)
    expect(secure[0]).toMatch(
      /^__Host-isnad\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(plain).toHaveLength(1)
    expect(plain[0]).toMatch(/^isnad\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('over plain HTTP is none over HTTPS', async () => {
    const browser = await signedIn(await testUser(), newBrowser({ isSecure: false }))
    const [cookie = ''] = browser.cookie.split('; ')
    expect(await readSession({ ...view(browser), isSecure: true })).toBeNull()
    expect(await readSession({ ...view(browser), isSecure: true, cookie: `__Host-${cookie}` })).not.toBeNull()
  })

  test('is new at each sign-in, and the one before it in that browser ends', async () => {
    const user = await testUser()
    const browser = await signedIn(user)
    const before = browser.copy()
    await signedIn(user, browser)
    expect(browser.cookie).not.toBe(before.cookie)
    expect(await readSession(before)).toBeNull()
    expect(await readSession(browser)).not.toBeNull()
  })

  test('cannot be chosen by somebody else beforehand', async () => {
    const user = await testUser()
    const browser = newBrowser()
    browser.keep({ data: null, cookies: ['__Host-isnad.session_token=chosen.c2lnbmVk; Path=/'] })
    const planted = browser.cookie
    await signedIn(user, browser)
    expect(browser.cookie).not.toContain('chosen')
    expect(await readSession({ ...view(browser), cookie: planted })).toBeNull()
  })

  test.each([
    ['nothing', () => ''],
    ['words', () => '__Host-isnad.session_token=words'],
    ['a token without its signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    [
      'another signature',
      (cookie: string) => cookie.replace(/\.(\w)/, (_, letter) => `.${letter === 'A' ? 'B' : 'A'}`),
    ],
    ['half of it', (cookie: string) => cookie.slice(0, -12)],
  ])('is nobody with %s for a cookie', async (_, spoil) => {
    const browser = await signedIn(await testUser())
    expect(await readSession({ ...view(browser), cookie: spoil(browser.cookie) })).toBeNull()
  })

  test('that was signed out is dead on the server too', async () => {
    const browser = await signedIn(await testUser())
    const thief = browser.copy()
    browser.keep(await signOut(browser))
    expect(browser.cookie).toBe('')
    expect(await readSession(thief)).toBeNull()
  })

  test('ends after a month, and after a week without use', async () => {
    const user = await testUser()
    const browser = await signedIn(user)
    await db.query(`UPDATE session SET updated_at = now() - interval '6 days' WHERE user_id = $1`, [user.id])
    expect(await readSession(browser)).not.toBeNull()
    const [seen] = await db.query<{ recent: boolean }>(
      `SELECT updated_at > now() - interval '1 minute' AS recent FROM session WHERE user_id = $1`,
      [user.id],
    )
    expect(seen?.recent).toBe(true)
    await db.query(`UPDATE session SET updated_at = now() - interval '8 days' WHERE user_id = $1`, [user.id])
    expect(await readSession(browser)).toBeNull()
    const again = await signedIn(user)
    await db.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      user.id,
    ])
    expect(await readSession(again)).toBeNull()
  })

  test('is listed with its browser and address, and ended one by one or all others at once', async () => {
    const user = await testUser()
    const [one, two, three] = [await signedIn(user), await signedIn(user), await signedIn(user)]
    const listed = await listSessions(two)
    expect(listed.map(session => session.isThisOne)).toEqual([true, false, false])
    expect(listed[0]).toMatchObject({ address: two.address, userAgent: two.userAgent })
    const first = listed.find(session => session.address === one.address)
    expect((await revokeSessions(two, { session: first?.id })).data).toEqual({ ended: 1 })
    expect(await readSession(one)).toBeNull()
    expect((await revokeSessions(two, {})).data).toEqual({ ended: 1 })
    expect([await readSession(two), await readSession(three)]).toEqual([expect.anything(), null])
  })

  test('of somebody else is not for me to end', async () => {
    const mine = await signedIn(await testUser())
    const other = await signedIn(await testUser())
    const [theirs] = await listSessions(other)
    expect((await revokeSessions(mine, { session: theirs?.id })).data).toEqual({ ended: 0 })
    expect(await readSession(other)).not.toBeNull()
  })
})

describe('somebody who is disabled', () => {
  test('is nobody at once, is told of to open streams, and cannot come back until enabled', async () => {
    const user = await testUser()
    const browser = await signedIn(user)
    const listener = new pg.Client({ connectionString: db.url })
    await listener.connect()
    await listener.query('LISTEN isnad_people')
    const told = new Promise<string | undefined>(resolve =>
      listener.once('notification', message => resolve(message.payload)),
    )
    await disableUser(systemActor, { user: user.id })
    expect(await told).toBe(user.id)
    await listener.end()
    expect(await readSession(browser)).toBeNull()
    await expect(signIn(newBrowser(), user)).rejects.toEqual(refused('credentials'))
    expect(await db.query('SELECT FROM session WHERE user_id = $1', [user.id])).toEqual([])
    await enableUser(systemActor, { user: user.id })
    await signedIn(user)
  })
})

describe('a password', () => {
  test('that is wrong, of an address that is unknown or disabled: one answer, after the same work', async () => {
    const user = await testUser()
    const gone = await testUser()
    await disableUser(systemActor, { user: gone.id })
    const time = async (input: { email: string; password: string }) => {
      const begun = performance.now()
      const error = await signIn(newBrowser(), input).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toEqual(refused('credentials'))
      return performance.now() - begun
    }
    const tries = [
      { email: user.email, password: 'wrong wrong wrong' },
      { email: 'nobody@example.org', password: 'wrong wrong wrong' },
      { email: gone.email, password: 'wrong wrong wrong' },
      { email: gone.email, password: testPassword },
    ]
    const medians: number[] = []
    for (const input of tries) {
      const times: number[] = []
      for (let round = 0; round < 5; round += 1) times.push(await time(input))
      medians.push(times.sort((a, b) => a - b)[2] ?? 0)
    }
    // The hash is most of the time of each; without it an answer would take a few milliseconds.
    expect(Math.min(...medians)).toBeGreaterThan(Math.max(...medians) / 4)
  })

  test('is guessed six times from one address, and then not even the right one is looked at', async () => {
    const user = await testUser()
    const browser = newBrowser()
    for (let round = 0; round < 6; round += 1)
      await expect(signIn(browser, { ...user, password: `guess number ${round}` })).rejects.toEqual(
        refused('credentials'),
      )
    await expect(signIn(browser, user)).rejects.toMatchObject({
      code: 'limited',
      data: { seconds: expect.any(Number) },
    })
    // Whoever it belongs to comes in from elsewhere: nobody is locked out by somebody else's guesses.
    await signedIn(user)
  })

  test('is guessed from one network as from one address', async () => {
    const user = await testUser()
    for (let host = 1; host <= 6; host += 1)
      await signIn(newBrowser({ address: `2001:db8:1:2::${host}` }), {
        ...user,
        password: 'guess guess',
      }).catch(() => null)
    const near = newBrowser({ address: '2001:db8:1:2:ffff::9' })
    await expect(signIn(near, user)).rejects.toMatchObject({ code: 'limited' })
    await signedIn(user, newBrowser({ address: '2001:db8:1:3::1' }))
  })

  test('that was right gives the tries back', async () => {
    const user = await testUser()
    const browser = newBrowser()
    for (let round = 0; round < 4; round += 1) {
      for (let guess = 0; guess < 3; guess += 1)
        await signIn(browser, { ...user, password: 'guess guess' }).catch(() => null)
      await signedIn(user, browser)
    }
  })

  test('is changed by whoever knows the present one; every other session ends', async () => {
    const user = await testUser()
    const [here, there] = [await signedIn(user), await signedIn(user)]
    const password = 'kestrel marzipan doorknob'
    const faults = (fault: string) => expect.objectContaining({ code: 'invalid', faults: [fault] })
    await expect(changePassword(here, { current: 'wrong', password })).rejects.toEqual(
      faults('current: wrong'),
    )
    await expect(changePassword(here, { current: testPassword, password: testPassword })).rejects.toEqual(
      faults('password: sameAsOld'),
    )
    await expect(
      changePassword(here, { current: testPassword, password: 'passwordpassword' }),
    ).rejects.toEqual(faults('password: common'))
    await expect(changePassword(here, { current: testPassword, password: user.email })).rejects.toEqual(
      faults('password: common'),
    )
    await changePassword(here, { current: testPassword, password })
    expect([await readSession(here), await readSession(there)]).toEqual([expect.anything(), null])
    await expect(signIn(newBrowser(), user)).rejects.toEqual(refused('credentials'))
    await signedIn({ ...user, password })
  })

  test('stands nowhere as it was typed', async () => {
    await testUser()
    const rows = await db.query<{ password: string }>('SELECT password FROM account')
    expect(rows.length).toBeGreaterThan(0)
    for (const { password } of rows) expect(password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
  })
})

test('a profile is one\u2019s own to change', async () => {
  const user = await testUser()
  const browser = await signedIn(user)
  await changeProfile(browser, { name: 'Huda N.', language: 'en' })
  expect(await findPerson(user.id)).toMatchObject({ name: 'Huda N.', language: 'en' })
  await expect(changeProfile(newBrowser(), { name: 'x', language: 'en' })).rejects.toMatchObject({
    code: 'signed-out',
  })
})

test('the site makes a secret for itself once, and keeps it', async () => {
  const [row] = await db.query<{ value: string }>(`SELECT value FROM setting WHERE key = 'secret'`)
  expect(row?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

/** A browser as plain data, to spoil. */
function view({ cookie, userAgent, address, isSecure }: Browser) {
  return { cookie, userAgent, address, isSecure }
}
