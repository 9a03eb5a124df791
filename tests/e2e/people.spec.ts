import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { codeOf } from '../support/authenticator'
import { journeyPassword, makeUser, signInByForm } from '../support/desk'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'
import { MailServer } from '../support/mail-server'
import { launchSite } from '../support/site'

type Language = 'ar' | 'en'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.people
/** A message with a name in it, as a pattern: whatever stands in its places. */
const like = (message: string) =>
  new RegExp(
    message
      .replace(/<\w+><\/\w+>|\{\w+\}/g, '\u0000')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('\u0000', '.*'),
  )

async function newPage(browser: Browser, language: Language, baseURL?: string): Promise<Page> {
  const context = await browser.newContext({
    locale: language === 'ar' ? 'ar' : 'en-GB',
    ...(baseURL ? { baseURL } : {}),
  })
  return context.newPage()
}

async function fillAccount(page: Page, language: Language, person: { name: string; email: string }) {
  const say = words(language)
  await page.getByLabel(say.name, { exact: true }).fill(person.name)
  await page.getByLabel(say.email).fill(person.email)
  await page.getByLabel(say.password, { exact: true }).fill(journeyPassword)
}

test.describe('a new site', () => {
  // It begins with an empty data folder, and is another site than the one of the other journeys.
  test.setTimeout(180_000)

  test('is set up by its first administrator, who invites an editor by mail', async ({
    browser,
    language,
  }) => {
    const say = words(language)
    const data = await mkdtemp(path.join(tmpdir(), 'isnad-first-'))
    const mail = new MailServer()
    const smtp = await mail.open()
    const site = await launchSite(data, { ISNAD_SMTP_URL: smtp, ISNAD_MAIL_FROM: 'isnad@example.org' })
    try {
      const page = await newPage(browser, language, site.url)
      await page.goto(`/${language}${site.setup}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.setup.title)
      // What lets somebody in does not stay where it is seen; a reload still finds it.
      await expect(page).toHaveURL(`${site.url}/${language}/setup`)
      await page.reload()
      await expect(page.getByLabel(say.name, { exact: true })).toBeVisible()
      await expect(page).toHaveURL(`${site.url}/${language}/setup`)
      await expectAccessibleInBothLights(page)

      await page.getByRole('button', { name: say.setup.act }).click()
      await expect(page.getByText(say.fault.missing)).toHaveCount(2)
      await fillAccount(page, language, { name: 'Salma Idris', email: 'salma@example.org' })
      await page.getByLabel(say.password, { exact: true }).fill('passwordpassword')
      await page.getByRole('button', { name: say.setup.act }).click()
      await expect(page.getByText(say.fault.common)).toBeVisible()
      await expect(page.getByLabel(say.name, { exact: true })).toHaveValue('Salma Idris')
      await page.getByLabel(say.password, { exact: true }).fill(journeyPassword)
      await page.getByRole('button', { name: say.setup.act }).click()
      await page.waitForURL(`**/${language}/desk`)

      const late = await newPage(browser, language, site.url)
      await late.goto(`/${language}${site.setup}`)
      await expect(late.getByText(say.refusal.token)).toBeVisible()

      await page.goto(`/${language}/admin`)
      await page.getByLabel(messages[language].ui.desk.members.email).fill('nour@example.org')
      await page.getByRole('button', { name: say.admin.invite, exact: true }).click()
      await expect(page.getByRole('status').getByText('nour@example.org')).toBeVisible()
      await expectAccessibleInBothLights(page)
      const letter = await mail.letterTo('nour@example.org')
      const link = /https?:\/\/\S+\/invite\?token=\S+/.exec(letter.text)?.[0] ?? ''

      const invited = await newPage(browser, language, site.url)
      await invited.goto(link)
      await expect(invited.getByText(like(say.invite.toSite))).toContainText('Salma Idris')
      await expect(invited.getByLabel(say.email)).toHaveValue('nour@example.org')
      await expect(invited).toHaveURL(`${site.url}/${language}/invite`)
      await expectAccessibleInBothLights(invited)
      await fillAccount(invited, language, { name: 'نور حداد', email: 'nour@example.org' })
      await invited.getByRole('button', { name: say.invite.act }).click()
      await invited.waitForURL(`**/${language}/desk`)
      await expect(invited.getByText('نور حداد').first()).toBeVisible()
      await invited.goto(`/${language}/admin`)
      await expect(invited.getByRole('heading', { level: 1 })).toHaveText(
        messages[language].ui.errors.missingTitle,
      )

      // A forgotten password, chosen anew through a letter.
      await late.goto(`/${language}/forgot`)
      await late.getByLabel(say.email).fill('nour@example.org')
      await late.getByRole('button', { name: say.forgot.act }).click()
      await expect(late.getByText(like(say.forgot.sent))).toBeVisible()
      await expectAccessibleInBothLights(late)
      await expect.poll(() => mail.letters.length).toBe(2)
      const reset = await mail.letterTo('nour@example.org')
      await late.goto(/https?:\/\/\S+\/reset\?token=\S+/.exec(reset.text)?.[0] ?? '')
      await late.getByLabel(say.newPassword).fill('kestrel marzipan doorknob')
      await expectAccessibleInBothLights(late)
      await late.getByRole('button', { name: say.reset.act }).click()
      await expect(late.getByText(say.reset.done)).toBeVisible()
      await invited.goto(`/${language}/desk`)
      await expect(invited).toHaveURL(/\/sign-in\?to=/)
    } finally {
      await site.stop()
      await mail.close()
      await rm(data, { recursive: true, force: true })
    }
  })
})

test('a wrong password says so and keeps the address; the keyboard alone signs in', async ({
  page,
  language,
}) => {
  const say = words(language)
  const user = await makeUser({ name: 'Huda Nassar' })
  await page.goto(`/${language}/sign-in?to=/${language}/account`)
  await expectAccessibleInBothLights(page)
  await page.getByLabel(say.email).focus()
  await page.keyboard.type(user.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say.refusal.credentials)).toBeVisible()
  await expect(page.getByLabel(say.email)).toHaveValue(user.email)
  await expectAccessibleInBothLights(page)
  await page.getByLabel(say.password, { exact: true }).fill(user.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/${language}/account`)
  await expect(page.getByLabel(say.name, { exact: true })).toHaveValue('Huda Nassar')
})

test('the second step is turned on, asked for, and helped out of by a recovery code', async ({
  browser,
  page,
  language,
}) => {
  test.setTimeout(90_000)
  const say = words(language)
  const user = await makeUser()
  await signInByForm(page, user, { language, to: `/${language}/account` })
  const section = page.locator('section', { has: page.getByRole('heading', { name: say.account.twoFactor }) })
  await section.getByRole('button', { name: say.twoFactor.enable, exact: true }).click()
  await section.getByLabel(say.currentPassword).fill(user.password)
  await section.getByRole('button', { name: say.twoFactor.next }).click()
  const secret = (await section.locator('.secret').innerText()).replaceAll(' ', '')
  await expect(section.getByRole('img', { name: say.twoFactor.qr })).toBeVisible()
  await expectAccessibleInBothLights(page)
  const uri = `otpauth://totp/Isnad?secret=${secret}`
  await section.getByLabel(say.code, { exact: true }).fill(codeOf(uri))
  await section.getByRole('button', { name: say.twoFactor.confirm, exact: true }).click()
  await expect(section.locator('.codes code')).toHaveCount(10)
  const codes = await section.locator('.codes code').allInnerTexts()
  await expectAccessibleInBothLights(page)
  await section.getByRole('button', { name: say.twoFactor.kept }).click()
  await expect(section.getByText(say.twoFactor.isOn)).toBeVisible()

  const second = async (fill: (other: Page) => Promise<void>) => {
    const other = await newPage(browser, language)
    await other.goto(`/${language}/sign-in?to=/${language}/account`)
    await other.getByLabel(say.email).fill(user.email)
    await other.getByLabel(say.password, { exact: true }).fill(user.password)
    await other.getByRole('button', { name: say.signIn.act, exact: true }).click()
    await expect(other.getByLabel(say.code, { exact: true })).toBeFocused()
    await fill(other)
    await other.getByRole('button', { name: say.signIn.confirm }).click()
    await other.waitForURL(`**/${language}/account`)
    await other.context().close()
  }
  await second(other => other.getByLabel(say.code, { exact: true }).fill(codeOf(uri, Date.now() + 30_000)))
  await second(async other => {
    await expectAccessibleInBothLights(other)
    await other.getByRole('button', { name: say.signIn.useRecovery }).click()
    await other.getByLabel(say.recoveryCode).fill(codes[0] ?? '')
  })
})

test('a session is ended from another browser', async ({ browser, page, language }) => {
  const say = words(language)
  const user = await makeUser()
  const other = await newPage(browser, language)
  await signInByForm(other, user, { language, to: `/${language}/account` })
  await signInByForm(page, user, { language, to: `/${language}/account` })
  const sessions = page.locator('.sessions > li')
  await expect(sessions).toHaveCount(2)
  await expect(sessions.first()).toContainText(say.sessions.this)
  await expectAccessibleInBothLights(page)
  await sessions.nth(1).getByRole('button').click()
  await expect(sessions).toHaveCount(1)
  await other.goto(`/${language}/account`)
  await expect(other).toHaveURL(/\/sign-in\?to=/)
  await other.context().close()
})

test('an administrator disables somebody, who is out at once, and enables them again', async ({
  browser,
  page,
  language,
}) => {
  const say = words(language)
  const administrator = await makeUser({ name: 'Salma Idris', administrator: true })
  const user = await makeUser({ name: 'Karim Saleh' })
  const other = await newPage(browser, language)
  await signInByForm(other, user, { language, to: `/${language}/account` })
  await signInByForm(page, administrator, { language, to: `/${language}/admin` })
  await page.getByRole('searchbox').fill(user.email)
  await page.getByRole('button', { name: say.admin.searchAct }).click()
  const row = page.getByRole('row', { name: user.email })
  await row.locator('summary').click()
  await expectAccessibleInBothLights(page)
  await row.getByRole('button', { name: say.admin.act.disable }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.admin.act.disable }).click()
  await expect(row.getByText(say.admin.disabled)).toBeVisible()
  await other.goto(`/${language}/account`)
  await expect(other).toHaveURL(/\/sign-in\?to=/)
  await row.locator('summary').click()
  await row.getByRole('button', { name: say.admin.act.enable }).click()
  await expect(row.getByText(say.admin.disabled)).toBeHidden()
  await signInByForm(other, user, { language, to: `/${language}/account` })
  await other.context().close()
})

test('without mail a forgotten password is helped by a link of an administrator', async ({
  browser,
  page,
  language,
}) => {
  test.setTimeout(60_000)
  const say = words(language)
  const administrator = await makeUser({ administrator: true })
  const user = await makeUser({ name: 'Karim Saleh', language })
  const other = await newPage(browser, language)
  await other.goto(`/${language}/forgot`)
  await expect(other.getByText(say.forgot.noMail)).toBeVisible()
  await expectAccessibleInBothLights(other)
  await signInByForm(page, administrator, { language, to: `/${language}/admin?q=${user.email}` })
  const row = page.getByRole('row', { name: user.email })
  await row.locator('summary').click()
  await row.getByRole('button', { name: say.admin.act.resetLink }).click()
  const link = page.getByRole('dialog').getByLabel(say.admin.link)
  await expectAccessibleInBothLights(page)
  await other.goto(await link.inputValue())
  await other.getByLabel(say.newPassword).fill('kestrel marzipan doorknob')
  await other.getByRole('button', { name: say.reset.act }).click()
  await expect(other.getByText(say.reset.done)).toBeVisible()
  await signInByForm(
    other,
    { ...user, password: 'kestrel marzipan doorknob' },
    { language, to: `/${language}/account` },
  )
  await other.context().close()
})
