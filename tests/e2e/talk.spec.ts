import type { Browser, Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { exportOf, type JourneyUser, makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { expectAccessibleInBothLights, expect as expectSoon, test } from '../support/journey'
import { tamperWith } from '../support/journey-database'
import { saltWorks } from '../support/reconcile-dossier'

type Language = 'ar' | 'en'

// What somebody says is written, told, and read by the other's page, on a machine that has other things to do.
const expect = expectSoon.configure({ timeout: 60_000 })
const messages = { ar, en }
const talk = (language: Language) => messages[language].ui.talk
const notices = (language: Language) => messages[language].ui.notices
const views = (language: Language) => messages[language].ui.reconcile.views

const field = (page: Page, label: string): Locator => page.locator('.talk').getByLabel(label, { exact: true })
const people = (page: Page): Locator => page.locator('.talk').getByRole('option')
const line = (page: Page, text: string): Locator => page.locator('.talk-line').filter({ hasText: text })
const press = (page: Page, name: string): Locator =>
  page.locator('.talk').getByRole('button', { name, exact: true })

/** A dossier with two people at it, in browsers of their own. */
async function open(page: Page, browser: Browser, language: Language) {
  const dossier = newDossierId()
  await makeDossier(saltWorks(dossier))
  const memberOf = { [dossier]: 'checker' } as const
  const hala = await makeUser({ language, name: 'هالة نصر', memberOf })
  const sami = await makeUser({ language, name: 'Sami Haddad', memberOf })
  const desk = `/${language}/desk/dossiers/${dossier}/reconcile`
  const row = `${desk}/session/trucks`
  const join = async (user: JourneyUser, to = row) => {
    const context = await browser.newContext()
    const own = await context.newPage()
    await signIn(own, user, { language, to })
    return own
  }
  await signIn(page, hala, { language, to: row })
  await expectReady(page)
  return { dossier, desk, row, hala, sami, join }
}

/** The keys of the row stand there once the page has its script. */
async function expectReady(page: Page): Promise<void> {
  await expect(page.locator('.rec-nav kbd').first()).toBeVisible()
  await expect(page.locator('.talk textarea').first()).toBeEnabled()
}

test.describe.configure({ timeout: 300_000 })

test('two people talk about a row, live, and settle it', async ({ page, browser, language }) => {
  const say = talk(language)
  const { dossier, sami, join } = await open(page, browser, language)
  const before = await exportOf(dossier)
  const other = await join(sami)
  await expectReady(other)

  await field(page, say.newLabel).click()
  await page.keyboard.type('@sami')
  await expect(people(page)).toHaveText(['Sami Haddad'])
  await expectAccessibleInBothLights(page)
  await people(page).first().click()
  await expect(field(page, say.newLabel)).toHaveValue('@Sami Haddad ')
  await page.keyboard.type('كم شاحنة رأيت؟')
  await press(page, say.send).click()
  await expect(line(page, 'كم شاحنة رأيت؟').locator('.mention')).toHaveText('@Sami Haddad')
  await expect(field(page, say.newLabel)).toHaveValue('')

  // The other sees it as it comes; how soon is measured where no browser stands between (talk.test.ts).
  await expect(line(other, 'كم شاحنة رأيت؟')).toBeVisible()
  await expect(line(other, 'كم شاحنة رأيت؟').locator('.mention')).toHaveClass(/is-me/)
  await expect(other.locator('[data-row="trucks"] .rec-talk')).toBeVisible()
  await press(other, say.reply).click()
  await expect(field(other, say.replyLabel)).toBeFocused()
  await field(other, say.replyLabel).fill('عشرون')
  await press(other, say.reply).click()
  await expect(line(page, 'عشرون')).toBeVisible()

  // A mistake is mended by who made it.
  const reply = line(other, 'عشرون')
  await reply.getByRole('button', { name: say.edit, exact: true }).click()
  await field(other, say.editLabel).fill('عشرون شاحنة')
  await press(other, say.save).click()
  await expect(line(page, 'عشرون شاحنة')).toContainText(say.edited)
  await expect(line(page, 'عشرون شاحنة').getByRole('button', { name: say.edit, exact: true })).toHaveCount(0)
  await expectAccessibleInBothLights(other)

  // A deleted comment with replies keeps its place.
  await line(page, 'كم شاحنة رأيت؟').getByRole('button', { name: say.delete, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.delete, exact: true }).click()
  await expect(other.locator('.talk-line.is-gone')).toHaveText(say.deleted)
  await expect(line(other, 'عشرون شاحنة')).toBeVisible()

  await press(page, say.resolve).click()
  await expect(page.locator('.talk-thread')).toHaveCount(0)
  await expect(other.locator('.talk-none')).toHaveText(say.noneShown.open)
  await expect(other.locator('[data-row="trucks"] .rec-talk')).toHaveCount(0)
  await other.locator('.talk-filter label', { hasText: say.shown.resolved }).click()
  await expect(other.locator('.talk-settled')).toContainText('هالة نصر')
  await expectAccessibleInBothLights(other)
  await press(other, say.reopen).click()
  await other.locator('.talk-filter label', { hasText: say.shown.open }).click()
  await expect(line(other, 'عشرون شاحنة')).toBeVisible()
  await expect(line(page, 'عشرون شاحنة')).toBeVisible()

  expect(await exportOf(dossier)).toBe(before)
  await other.context().close()
})

test('what is typed stays through a reload and a refusal', async ({ page, browser, language }) => {
  const say = talk(language)
  const { sami } = await open(page, browser, language)
  await field(page, say.newLabel).click()
  await page.keyboard.type('@sami')
  await expect(people(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('هل هذا صحيح؟')
  await page.reload()
  await expectReady(page)
  await expect(field(page, say.newLabel)).toHaveValue('@Sami Haddad هل هذا صحيح؟')
  // They may sign in no more while the page is open.
  await tamperWith('UPDATE "user" SET disabled_at = now() WHERE email = $1', [sami.email])
  await press(page, say.send).click()
  await expect(page.locator('.toast.is-fault')).toContainText('Sami Haddad')
  await expect(field(page, say.newLabel)).toHaveValue('@Sami Haddad هل هذا صحيح؟')
  await expect(page.locator('.talk-thread')).toHaveCount(0)
  await field(page, say.newLabel).fill('هل هذا صحيح؟')
  await press(page, say.send).click()
  await expect(line(page, 'هل هذا صحيح؟')).toBeVisible()
  await page.reload()
  await expectReady(page)
  await expect(field(page, say.newLabel)).toHaveValue('')
})

test('the bell tells of a mention, and leads to it', async ({ page, browser, language }) => {
  const say = talk(language)
  const { desk, sami, join } = await open(page, browser, language)
  const other = await join(sami, `${desk}/session/gate`)
  const bell = other.locator('.bell')
  await expect(bell.locator('.n')).toHaveCount(0)

  await field(page, say.newLabel).click()
  await page.keyboard.type('@sam')
  await expect(people(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('انظر هنا')
  await page.keyboard.press('Control+Enter')
  await expect(line(page, 'انظر هنا')).toBeVisible()
  await page.locator('.rec-side select').selectOption({ label: 'Sami Haddad' })
  await expect(page.locator('.toast')).toContainText(messages[language].ui.reconcile.assigned)

  await expect(bell.locator('.n')).toHaveText(language === 'ar' ? '٢' : '2')
  await bell.click()
  await other.waitForURL(`**/${language}/notifications`)
  await expect(other.locator('.notices .is-unread')).toHaveCount(2)
  await expectAccessibleInBothLights(other)
  await other
    .locator('.notices .is-unread')
    .first()
    .getByRole('button', { name: notices(language).read })
    .click()
  await expect(other.locator('.notices .is-unread')).toHaveCount(1)
  await expect(bell.locator('.n')).toHaveText(language === 'ar' ? '١' : '1')
  await other.locator('.notices .is-unread a').click()
  await other.waitForURL(url => url.pathname.endsWith('/session/trucks'))
  await expect(line(other, 'انظر هنا')).toBeVisible()
  // What stands before one's eyes is read.
  await expect(bell.locator('.n')).toHaveCount(0)
  await other.goto(`/${language}/notifications`)
  await expect(other.locator('.notices > li')).toHaveCount(2)
  await expect(other.locator('.notices .is-unread')).toHaveCount(0)
  await other.context().close()
})

test('letters are turned off in one’s account', async ({ page, browser, language }) => {
  await open(page, browser, language)
  const { letters } = notices(language)
  await page.goto(`/${language}/account`)
  const section = page.locator('#letters')
  await section.getByLabel(letters.kind.resolved).uncheck()
  await section.getByRole('button').click()
  await expect(page.locator('.toast')).toHaveCount(1)
  await page.reload()
  await expect(section.getByLabel(letters.kind.resolved)).not.toBeChecked()
  await expect(section.getByLabel(letters.kind.mention)).toBeChecked()
  await section.getByLabel(letters.wanted).uncheck()
  await expect(section.getByLabel(letters.kind.mention)).toBeDisabled()
  await expectAccessibleInBothLights(page)
})

test('a filter of the queue gets a name, is shared, renamed and removed', async ({
  page,
  browser,
  language,
}) => {
  const say = views(language)
  const { desk, sami, join } = await open(page, browser, language)
  await page.goto(`${desk}?need=conflict&who=nobody`)
  await page.getByRole('button', { name: say.saveThis }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say.save, exact: true }).click()
  await expect(dialog).toContainText(say.fault.missing)
  await dialog.getByLabel(say.name).fill('تعارض بلا صاحب')
  await dialog.getByLabel(say.share).check()
  await expectAccessibleInBothLights(page)
  await dialog.getByRole('button', { name: say.save, exact: true }).click()
  const saved = page.locator('.rec-views a')
  await expect(saved).toContainText('تعارض بلا صاحب')
  await expect(saved).toContainText(language === 'ar' ? '٣' : '3')
  await expect(saved).toHaveAttribute('aria-current', 'true')
  await expectAccessibleInBothLights(page)

  const other = await join(sami, desk)
  await other.locator('.rec-views a').click()
  await other.waitForURL(url => url.search === '?need=conflict&who=nobody')
  await expect(other.locator('.rec-lines li')).toHaveCount(3)
  await other.getByRole('button', { name: say.change }).click()
  await other.getByRole('dialog').getByLabel(say.name).fill('لم يُسند')
  await other.getByRole('dialog').getByRole('button', { name: say.save, exact: true }).click()
  await expect(other.locator('.rec-views a')).toContainText('لم يُسند')
  await other.context().close()

  await page.reload()
  await expect(saved).toContainText('لم يُسند')
  await page.getByRole('button', { name: say.change }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.remove }).click()
  await expect(saved).toHaveCount(0)
  await page.locator('.toast').getByRole('button', { name: messages[language].ui.desk.toasts.undo }).click()
  await expect(saved).toContainText('لم يُسند')
})

test('articles and claims are talked about too', async ({ page, browser, language }) => {
  const say = talk(language)
  const { dossier } = await open(page, browser, language)
  const at = `/${language}/desk/dossiers/${dossier}`
  for (const path of ['/articles/lamp', '/history/claim/c-trucks-lamp']) {
    await page.goto(`${at}${path}`)
    await expect(page.locator('.talk textarea')).toBeEnabled()
    await page.waitForLoadState('networkidle')
    await field(page, say.newLabel).fill(`عن ${path}`)
    await press(page, say.send).click()
    await expect(line(page, path)).toBeVisible()
    await expectAccessibleInBothLights(page)
  }
})

test('a thread is begun, answered and settled by keyboard alone', async ({ page, browser, language }) => {
  const say = talk(language)
  await open(page, browser, language)
  await page.keyboard.press('c')
  await expect(field(page, say.newLabel)).toBeFocused()
  await page.keyboard.type('يا @')
  await expect(people(page)).toHaveCount(1)
  await page.keyboard.type('sm')
  await expect(people(page)).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowDown')
  await expect(people(page)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(people(page)).toHaveCount(0)
  await expect(field(page, say.newLabel)).toBeFocused()
  await page.keyboard.type('a')
  await expect(people(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(field(page, say.newLabel)).toHaveValue('يا @Sami Haddad ')
  await page.keyboard.type('تعال')
  await page.keyboard.press('Tab')
  await expect(press(page, say.send)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line(page, 'تعال')).toBeVisible()

  await press(page, say.reply).focus()
  await page.keyboard.press('Enter')
  await expect(field(page, say.replyLabel)).toBeFocused()
  await page.keyboard.type('وصلت')
  await page.keyboard.press('Control+Enter')
  await expect(line(page, 'وصلت')).toBeVisible()
  await expect(press(page, say.reply)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(press(page, say.resolve)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.talk-none')).toHaveText(say.noneShown.open)
})
