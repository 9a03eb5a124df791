import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findPersonByEmail } from '@/lib/db/users'
import { acceptInvitation, joinByInvitation, readInvitation } from '@/lib/services/accepting'
import { importDossier } from '@/lib/services/dossiers'
import {
  inviteMember,
  inviteToSite,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from '@/lib/services/invitations'
import { askForReset, isResetLink, issueResetLink, resetPassword } from '@/lib/services/password-reset'
import { readSession, requireSession } from '@/lib/services/sessions'
import { isSetupLink, renewSetupLink, setUp } from '@/lib/services/setup'
import { signIn } from '@/lib/services/sign-in'
import { disableUser, unmakeAdministrator } from '@/lib/services/users'
import { testDatabase } from '../support/clone'
import { MailServer } from '../support/mail-server'
import { actorOf, Browser, testPassword as password, systemActor, testUser } from '../support/people'
import { small } from '../support/sample'

const db = testDatabase()
const mail = new MailServer()
let smtp = ''

beforeAll(async () => {
  smtp = await mail.open()
})
afterAll(() => mail.close())

function sendMail(): void {
  process.env.ISNAD_SMTP_URL = smtp
  process.env.ISNAD_MAIL_FROM = 'إسناد <isnad@example.org>'
  process.env.ISNAD_BASE_URL = 'https://isnad.example.org'
}
afterEach(() => {
  delete process.env.ISNAD_SMTP_URL
  delete process.env.ISNAD_MAIL_FROM
  delete process.env.ISNAD_BASE_URL
})

let addresses = 0
const newBrowser = () => {
  addresses += 1
  return new Browser({ address: `192.0.2.${addresses}` })
}
const tokenIn = (text: string): string => /token=([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? ''
const deadLink = expect.objectContaining({ code: 'not-found', data: { reason: 'token' } })
let people = 0
const somebody = (token: string) => {
  people += 1
  return { token, email: `new-${people}@example.org`, name: 'Nour Haddad', password, language: 'en' as const }
}

describe('the first administrator', () => {
  test('comes by a link that is good once, anew at each start, and not at all once there is one', async () => {
    const old = (await renewSetupLink(systemActor)) ?? ''
    const token = (await renewSetupLink(systemActor)) ?? ''
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(JSON.stringify(await db.query('SELECT * FROM setting'))).not.toContain(token)
    const browser = newBrowser()
    expect(await isSetupLink(browser, { token: old })).toBe(false)
    expect(await isSetupLink(browser, { token })).toBe(true)
    await expect(setUp(browser, somebody(old))).rejects.toEqual(deadLink)
    await expect(setUp(browser, { ...somebody(token), password: 'passwordpassword' })).rejects.toMatchObject({
      faults: ['password: common'],
    })
    // Two who use it at once: one becomes it.
    const outcomes = await Promise.allSettled([
      setUp(browser, somebody(token)),
      setUp(newBrowser(), somebody(token)),
    ])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const [won] = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    if (won) browser.keep(won)
    expect((await requireSession(browser)).actor.isAdministrator).toBe(true)
    expect(await isSetupLink(browser, { token })).toBe(false)
    expect(await renewSetupLink(systemActor)).toBeNull()
    await expect(renewSetupLink({ kind: 'public' })).rejects.toMatchObject({ code: 'forbidden' })
    const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "user" WHERE is_administrator',
    )
    expect(count).toBe(1)
  })

  test('stays the last one that can look after the site', async () => {
    const { actor } = await requireSession(
      await (async () => {
        const browser = newBrowser()
        const [row] = await db.query<{ email: string }>('SELECT email FROM "user" WHERE is_administrator')
        browser.keep(await signIn(browser, { email: row?.email ?? '', password }))
        return browser
      })(),
    )
    const last = expect.objectContaining({ code: 'conflict', data: { reason: 'last-administrator' } })
    await expect(disableUser(actor, { user: actor.id })).rejects.toEqual(last)
    await expect(unmakeAdministrator(actor, { user: actor.id })).rejects.toEqual(last)
    const second = await testUser({ isAdministrator: true })
    await unmakeAdministrator(second.actor, { user: actor.id })
    expect((await actorOf(actor.id)).isAdministrator).toBe(false)
  })
})

describe('an invitation to a dossier', () => {
  async function dossierOf(key: string) {
    await importDossier(systemActor, { dossier: small(key) })
    return testUser({ name: 'Rania Aziz', memberOf: { [key]: 'owner' } })
  }

  test('makes an account by mail in the language that was chosen, once', async () => {
    sendMail()
    const owner = await dossierOf('by-mail')
    const email = 'Karim@Example.org'
    const invited = await inviteMember(owner.actor, {
      dossier: 'by-mail',
      role: 'editor',
      email,
      language: 'ar',
    })
    expect(invited.mail).toBe('sent')
    const letter = await mail.letterTo('karim@example.org')
    expect(letter.subject).toBe('دعوة إلى ملف في إسناد')
    expect(letter.headers.get('content-language')).toBe('ar')
    expect(letter.html).toContain('<html lang="ar" dir="rtl">')
    expect(letter.html).toContain('<table role="presentation" dir="rtl"')
    expect(letter.html).toContain('<bdi>Rania Aziz</bdi>')
    expect(letter.text).toContain('محرر')
    const link = `https://isnad.example.org${invited.path}`
    for (const part of [letter.text, letter.html]) expect(part).toContain(link)
    const token = tokenIn(letter.text)
    expect(JSON.stringify(await db.query('SELECT * FROM invitation'))).not.toContain(token)

    const browser = newBrowser()
    expect(await readInvitation(browser, { token })).toMatchObject({
      dossier: { key: 'by-mail' },
      role: 'editor',
      email: 'karim@example.org',
      inviterName: 'Rania Aziz',
    })
    const input = { ...somebody(token), email: 'karim@example.org' }
    expect(browser.keep(await acceptInvitation(browser, input))).toEqual({ dossier: 'by-mail' })
    expect((await requireSession(browser)).actor.roles.get('by-mail')).toBe('editor')
    const [row] = await db.query<{ known: boolean }>(
      `SELECT email_verified AS known FROM "user" WHERE email = 'karim@example.org'`,
    )
    expect(row?.known).toBe(true)
    expect(await readInvitation(newBrowser(), { token })).toBeNull()
    await expect(acceptInvitation(newBrowser(), somebody(token))).rejects.toEqual(deadLink)
    expect(await listInvitations(owner.actor, { dossier: 'by-mail' })).toEqual([])
    const trail = await db.query<{ action: string; actor: string }>(
      `SELECT action, actor FROM audit_entry JOIN dossier ON dossier.id = dossier_id
       WHERE key = 'by-mail' AND action LIKE 'member:%' ORDER BY number`,
    )
    expect(trail.map(entry => entry.action)).toEqual(['member:add', 'member:invite', 'member:add'])
    expect(trail.at(-1)?.actor).toMatch(/^user:/)
  })

  test('lets whoever is signed in join, and takes no rights away', async () => {
    const owner = await dossierOf('joining')
    const checker = await testUser({ memberOf: { joining: 'checker' } })
    const other = await testUser()
    const invite = async () =>
      tokenIn((await inviteMember(owner.actor, { dossier: 'joining', role: 'reader', language: 'en' })).path)
    for (const [user, role] of [
      [other, 'reader'],
      [checker, 'checker'],
    ] as const) {
      const browser = newBrowser()
      browser.keep(await signIn(browser, user))
      expect((await joinByInvitation(browser, { token: await invite() })).data).toEqual({
        dossier: 'joining',
      })
      expect((await requireSession(browser)).actor.roles.get('joining')).toBe(role)
    }
    await expect(joinByInvitation(newBrowser(), { token: await invite() })).rejects.toMatchObject({
      code: 'signed-out',
    })
  })

  test('without mail is a link to hand on; a letter that cannot be sent says so and leaves the link', async () => {
    const owner = await dossierOf('by-hand')
    const input = { dossier: 'by-hand', role: 'editor', email: 'a@example.org', language: 'en' } as const
    expect((await inviteMember(owner.actor, input)).mail).toBe('none')
    sendMail()
    process.env.ISNAD_SMTP_URL = 'smtp://127.0.0.1:1'
    const failed = await inviteMember(owner.actor, input)
    expect(failed.mail).toBe('failed')
    expect(await readInvitation(newBrowser(), { token: tokenIn(failed.path) })).not.toBeNull()
  })

  test('is withdrawn, runs out, and is sent again with another link', async () => {
    const owner = await dossierOf('open')
    const invite = () => inviteMember(owner.actor, { dossier: 'open', role: 'editor', language: 'en' })
    const opens = (path: string) =>
      readInvitation(newBrowser(), { token: tokenIn(path) }).then(found => found !== null)
    const withdrawn = await invite()
    await revokeInvitation(owner.actor, { invitation: withdrawn.id })
    expect(await opens(withdrawn.path)).toBe(false)
    const old = await invite()
    await db.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [old.id])
    expect(await opens(old.path)).toBe(false)
    expect(await listInvitations(owner.actor, { dossier: 'open' })).toMatchObject([
      { id: old.id, isExpired: true },
    ])
    await expect(acceptInvitation(newBrowser(), somebody(tokenIn(old.path)))).rejects.toEqual(deadLink)
    const again = await resendInvitation(owner.actor, { invitation: old.id, language: 'ar' })
    expect([await opens(old.path), await opens(again.path)]).toEqual([false, true])
    await expect(revokeInvitation(owner.actor, { invitation: withdrawn.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is an owner’s to give, and to withdraw', async () => {
    const owner = await dossierOf('whose')
    const editor = await testUser({ memberOf: { whose: 'editor' } })
    const stranger = await testUser()
    const input = { dossier: 'whose', role: 'owner', language: 'en' } as const
    await expect(inviteMember(editor.actor, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(inviteMember(stranger.actor, input)).rejects.toMatchObject({ code: 'not-found' })
    const { id } = await inviteMember(owner.actor, input)
    await expect(revokeInvitation(editor.actor, { invitation: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(revokeInvitation(stranger.actor, { invitation: id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(resendInvitation(stranger.actor, { invitation: id, language: 'en' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('used by many at once lets one in', async () => {
    const owner = await dossierOf('race')
    const token = tokenIn(
      (await inviteMember(owner.actor, { dossier: 'race', role: 'editor', language: 'en' })).path,
    )
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => acceptInvitation(newBrowser(), somebody(token))),
    )
    expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
    const [{ count } = { count: 0 }] = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM membership JOIN dossier ON dossier.id = dossier_id WHERE key = 'race'`,
    )
    expect(count).toBe(2)
  })

  test('says at the field that an address is taken, and keeps the link', async () => {
    const owner = await dossierOf('taken')
    const token = tokenIn(
      (await inviteMember(owner.actor, { dossier: 'taken', role: 'editor', language: 'en' })).path,
    )
    await expect(
      acceptInvitation(newBrowser(), { ...somebody(token), email: owner.email.toUpperCase() }),
    ).rejects.toMatchObject({ code: 'conflict', faults: ['email: taken'] })
    expect(await readInvitation(newBrowser(), { token })).not.toBeNull()
  })
})

test('an administrator invites to the site, and somebody else does not', async () => {
  const administrator = await testUser({ isAdministrator: true })
  const { path, id } = await inviteToSite(administrator.actor, { language: 'en' })
  expect(await listInvitations(administrator.actor, {})).toMatchObject([{ id, role: null }])
  const browser = newBrowser()
  expect(browser.keep(await acceptInvitation(browser, somebody(tokenIn(path))))).toEqual({ dossier: null })
  const { actor } = await requireSession(browser)
  expect([actor.isAdministrator, actor.roles.size]).toEqual([false, 0])
  await expect(inviteToSite(actor, { language: 'en' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listInvitations(actor, {})).rejects.toMatchObject({ code: 'forbidden' })
})

describe('a forgotten password', () => {
  const other = 'kestrel marzipan doorknob'

  test('is chosen anew through a letter, once; every session ends, and a letter tells of it', async () => {
    sendMail()
    const user = await testUser({ name: 'Omar <b>Said</b>' })
    const browser = newBrowser()
    browser.keep(await signIn(browser, user))
    expect((await askForReset(newBrowser(), { email: user.email, language: 'en' })).data).toEqual({
      mail: true,
    })
    const letter = await mail.letterTo(user.email)
    expect(letter.html).toContain('<html lang="en" dir="ltr">')
    expect(letter.html).toContain('<bdi>Omar &lt;b&gt;Said&lt;/b&gt;</bdi>')
    expect(letter.text).toContain('https://isnad.example.org/en/reset?token=')
    const token = tokenIn(letter.text)
    expect(JSON.stringify(await db.query('SELECT * FROM verification'))).not.toContain(token)
    expect(await isResetLink(newBrowser(), { token })).toBe(true)
    await expect(resetPassword(newBrowser(), { token, password: 'passwordpassword' })).rejects.toMatchObject({
      faults: ['password: common'],
    })
    await resetPassword(newBrowser(), { token, password: other })
    expect(await readSession(browser)).toBeNull()
    await expect(resetPassword(newBrowser(), { token, password: other })).rejects.toEqual(deadLink)
    const again = newBrowser()
    expect(again.keep(await signIn(again, { ...user, password: other }))).toBe('signed-in')
    const told = mail.letters.filter(one => one.to.includes(user.email)).at(-1)
    expect(told?.subject).toBe('تغيّرت كلمة سرك في إسناد')
  })

  test('is answered alike for whoever is known, unknown or disabled, and at once', async () => {
    sendMail()
    const [known, gone] = [await testUser(), await testUser()]
    await disableUser(systemActor, { user: gone.id })
    const before = mail.letters.length
    for (const email of [gone.email, 'nobody@example.org', known.email])
      expect(await askForReset(newBrowser(), { email, language: 'ar' })).toEqual({
        data: { mail: true },
        cookies: [],
      })
    await mail.letterTo(known.email)
    expect(mail.letters.slice(before).flatMap(letter => letter.to)).toEqual([known.email])
  })

  test('is asked for three times an hour, without telling whoever asks', async () => {
    sendMail()
    const user = await testUser()
    for (let round = 0; round < 5; round += 1) {
      await askForReset(newBrowser(), { email: user.email, language: 'ar' })
      await expect
        .poll(() => mail.letters.filter(one => one.to.includes(user.email)).length)
        .toBe(Math.min(round + 1, 3))
    }
    const first = mail.letters.find(one => one.to.includes(user.email))
    expect(await isResetLink(newBrowser(), { token: tokenIn(first?.text ?? '') })).toBe(false)
  })

  test('runs out after an hour', async () => {
    const administrator = await testUser({ isAdministrator: true })
    const user = await testUser()
    const { path, hours } = await issueResetLink(administrator.actor, { user: user.id })
    expect(hours).toBe(1)
    await db.query(`UPDATE verification SET expires_at = now() - interval '1 second' WHERE value = $1`, [
      user.id,
    ])
    expect(await isResetLink(newBrowser(), { token: tokenIn(path) })).toBe(false)
    await expect(issueResetLink(user.actor, { user: user.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('without mail is told plainly, and helped by an administrator', async () => {
    const user = await testUser()
    expect((await askForReset(newBrowser(), { email: user.email, language: 'ar' })).data).toEqual({
      mail: false,
    })
    const { path } = await issueResetLink(systemActor, { user: user.id })
    await resetPassword(newBrowser(), { token: tokenIn(path), password: other })
    expect((await signIn(newBrowser(), { ...user, password: other })).data).toBe('signed-in')
  })
})

test('links are not guessed: one address tries sixty times', async () => {
  const browser = newBrowser()
  const guess = () => readInvitation(browser, { token: 'A'.repeat(43) })
  for (let round = 0; round < 60; round += 1) expect(await guess()).toBeNull()
  await expect(guess()).rejects.toMatchObject({ code: 'limited' })
  expect(await findPersonByEmail('nobody@example.org')).toBeNull()
})
