import { describe, expect, test } from 'vitest'
import {
  beginTwoFactor,
  confirmTwoFactor,
  disableTwoFactor,
  renewRecoveryCodes,
} from '@/lib/services/account'
import { readSession, requireSession } from '@/lib/services/sessions'
import { proveSecondFactor, signIn } from '@/lib/services/sign-in'
import { removeTwoFactor } from '@/lib/services/users'
import { codeOf } from '../support/authenticator'
import { testDatabase } from '../support/clone'
import { Browser, testPassword as password, systemActor, type TestUser, testUser } from '../support/people'

const db = testDatabase()

let addresses = 0
const newBrowser = () => {
  addresses += 1
  return new Browser({ address: `198.51.100.${addresses}` })
}

interface Enrolled {
  readonly user: TestUser
  readonly browser: Browser
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

/** The code of the half minute to come: it is good already, and enrolling has not used it. */
const nextCode = (uri: string): string => codeOf(uri, Date.now() + 30_000)

/** Somebody who turned the second step on. */
async function enrol(): Promise<Enrolled> {
  const user = await testUser()
  const browser = newBrowser()
  browser.keep(await signIn(browser, user))
  const { uri, recoveryCodes } = browser.keep(await beginTwoFactor(browser, { password }))
  browser.keep(await confirmTwoFactor(browser, { code: codeOf(uri) }))
  return { user, browser, uri, recoveryCodes }
}

const reason = (why: string) => expect.objectContaining({ code: 'invalid', data: { reason: why } })

describe('turning it on', () => {
  test('asks for the password, shows a key and ten codes, and counts once a code was right', async () => {
    const user = await testUser()
    const browser = newBrowser()
    browser.keep(await signIn(browser, user))
    await expect(beginTwoFactor(browser, { password: 'wrong' })).rejects.toMatchObject({
      faults: ['password: wrong'],
    })
    const begun = browser.keep(await beginTwoFactor(browser, { password }))
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Isnad:/)
    expect(begun.secret).toMatch(/^[A-Z2-7]{32,}$/)
    expect(new Set(begun.recoveryCodes).size).toBe(10)
    expect((await requireSession(browser)).twoFactorEnabled).toBe(false)
    // Not yet confirmed, it is not asked for: nobody is locked out by half an enrolment.
    expect((await signIn(newBrowser(), user)).data).toBe('signed-in')
    await expect(confirmTwoFactor(browser, { code: '000000' })).rejects.toEqual(reason('code'))
    const before = browser.copy()
    browser.keep(await confirmTwoFactor(browser, { code: codeOf(begun.uri) }))
    expect((await requireSession(browser)).twoFactorEnabled).toBe(true)
    // What may be done with the session has changed, and so has the session.
    expect(await readSession(before)).toBeNull()
  })

  test('stores neither the key nor the codes as they are', async () => {
    const { uri, recoveryCodes, user } = await enrol()
    const [row] = await db.query<{ secret: string; backup_codes: string }>(
      'SELECT secret, backup_codes FROM two_factor WHERE user_id = $1',
      [user.id],
    )
    const key = new URL(uri).searchParams.get('secret') ?? '?'
    for (const stored of [row?.secret, row?.backup_codes]) {
      expect(stored).toMatch(/^\$ba\$1\$[0-9a-f]+$/)
      expect(stored).not.toContain(key)
      expect(stored).not.toContain(recoveryCodes[0])
    }
  })
})

describe('signing in', () => {
  test('is not done with the password alone', async () => {
    const { user, uri } = await enrol()
    const browser = newBrowser()
    expect(browser.keep(await signIn(browser, user))).toBe('second-factor')
    expect(browser.cookie).not.toContain('session_token')
    expect(browser.cookie).toContain('__Host-isnad.two_factor=')
    expect(await readSession(browser)).toBeNull()
    await expect(proveSecondFactor(browser, { kind: 'code', code: '000000' })).rejects.toEqual(reason('code'))
    expect(browser.keep(await proveSecondFactor(browser, { kind: 'code', code: nextCode(uri) }))).toBe(
      'signed-in',
    )
    expect(await readSession(browser)).toMatchObject({ email: user.email })
    expect(browser.cookie).not.toContain('two_factor')
  })

  test('takes a code in Arabic digits and in halves', async () => {
    const { user, uri } = await enrol()
    const browser = newBrowser()
    browser.keep(await signIn(browser, user))
    const code = nextCode(uri).replace(/\d/g, digit => String.fromCharCode(0x0660 + Number(digit)))
    const halves = `${code.slice(0, 3)} ${code.slice(3)}`
    expect((await proveSecondFactor(browser, { kind: 'code', code: halves })).data).toBe('signed-in')
  })

  test('takes a code once, though it is shown for half a minute', async () => {
    const { user, uri } = await enrol()
    const [one, two] = [newBrowser(), newBrowser()]
    one.keep(await signIn(one, user))
    two.keep(await signIn(two, user))
    const code = nextCode(uri)
    expect((await proveSecondFactor(one, { kind: 'code', code })).data).toBe('signed-in')
    await expect(proveSecondFactor(two, { kind: 'code', code })).rejects.toEqual(reason('code'))
  })

  test('takes a recovery code once', async () => {
    const { user, recoveryCodes } = await enrol()
    const [code = ''] = recoveryCodes
    const [one, two] = [newBrowser(), newBrowser()]
    one.keep(await signIn(one, user))
    two.keep(await signIn(two, user))
    expect((await proveSecondFactor(one, { kind: 'recovery', code: ` ${code} ` })).data).toBe('signed-in')
    await expect(proveSecondFactor(two, { kind: 'recovery', code })).rejects.toEqual(reason('code'))
  })

  test('begins again after five wrong codes, and locks the second step after ten', async () => {
    const { user, uri } = await enrol()
    const guess = async (browser: Browser) => {
      const wrong = codeOf(uri, Date.now() + 600_000)
      return proveSecondFactor(browser, { kind: 'code', code: wrong }).then(
        () => 'in',
        (error: { code: string; data?: { reason?: string } }) => error.data?.reason ?? error.code,
      )
    }
    for (let round = 0; round < 2; round += 1) {
      const browser = newBrowser()
      browser.keep(await signIn(browser, user))
      for (let tries = 0; tries < 5; tries += 1) expect(await guess(browser)).toBe('code')
      if (round === 0) expect(await guess(browser)).toBe('again')
    }
    const browser = newBrowser()
    browser.keep(await signIn(browser, user))
    await expect(proveSecondFactor(browser, { kind: 'code', code: nextCode(uri) })).rejects.toMatchObject({
      code: 'limited',
    })
  })

  test('has no second step without a first', async () => {
    const { uri } = await enrol()
    await expect(proveSecondFactor(newBrowser(), { kind: 'code', code: nextCode(uri) })).rejects.toEqual(
      reason('again'),
    )
  })
})

test('new recovery codes put the old ones out of use', async () => {
  const { user, browser, recoveryCodes } = await enrol()
  await expect(renewRecoveryCodes(browser, { password: 'wrong' })).rejects.toMatchObject({ code: 'invalid' })
  const renewed = browser.keep(await renewRecoveryCodes(browser, { password })).recoveryCodes
  expect(renewed.filter(code => recoveryCodes.includes(code))).toEqual([])
  const other = newBrowser()
  other.keep(await signIn(other, user))
  const prove = (code: string | undefined) => proveSecondFactor(other, { kind: 'recovery', code: code ?? '' })
  await expect(prove(recoveryCodes[1])).rejects.toEqual(reason('code'))
  expect((await prove(renewed[1])).data).toBe('signed-in')
})

test('it is turned off with the password, by oneself', async () => {
  const { user, browser } = await enrol()
  await expect(disableTwoFactor(browser, { password: 'wrong' })).rejects.toMatchObject({ code: 'invalid' })
  browser.keep(await disableTwoFactor(browser, { password }))
  expect((await requireSession(browser)).twoFactorEnabled).toBe(false)
  expect((await signIn(newBrowser(), user)).data).toBe('signed-in')
})

test('an administrator removes it for whoever lost phone and codes; their sessions end', async () => {
  const { user, browser } = await enrol()
  await removeTwoFactor(systemActor, { user: user.id })
  expect(await readSession(browser)).toBeNull()
  expect((await signIn(newBrowser(), user)).data).toBe('signed-in')
})
