import type { Locator, Page } from '@playwright/test'
import type { Claim, Dossier } from '@/lib/domain/dossier'
import type { Role } from '@/lib/domain/permissions'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { exportOf, makeDossier, makeUser, newDossierId, replaceDossier, signIn } from '../support/desk'
import {
  expectAccessible,
  expectAccessibleInBothLights,
  expect as expectSoon,
  test,
} from '../support/journey'
import { saltWorks, waitingQuestions } from '../support/reconcile-dossier'

type Language = 'ar' | 'en'

// A decision is written, the dossier compared anew, and the page read again.
const expect = expectSoon.configure({ timeout: 20_000 })
const messages = { ar, en }
const words = (language: Language) => messages[language].ui.reconcile
const verdicts = (language: Language) => messages[language].ui.verdict

const queue = (page: Page): Promise<(string | null)[]> =>
  page.locator('.rec-lines [data-row]').evaluateAll(rows => rows.map(row => row.getAttribute('data-row')))
const verdict = (page: Page): Locator => page.locator('.rec-say .badge')
const outcome = (page: Page, name: string): Locator =>
  page.locator('.rec-choices').getByText(name, { exact: true })
const reason = (page: Page, language: Language): Locator =>
  page.locator('.rec-outcome').getByLabel(words(language).reason)
const asked = (question: string, language: Language) =>
  saltWorks('any').questions.find(({ id }) => id === question)?.text[language] ?? question

/** Somebody on the reconciliation desk of a dossier of their own. */
async function open(page: Page, language: Language, role: Role = 'checker', question?: string) {
  const dossier = newDossierId()
  await makeDossier(saltWorks(dossier))
  const user = await makeUser({ language, name: 'سامي حداد', memberOf: { [dossier]: role } })
  const desk = `/${language}/desk/dossiers/${dossier}/reconcile`
  await signIn(page, user, { language, to: question ? `${desk}/session/${question}` : desk })
  await expect(page.locator('.rec-queue')).toBeAttached()
  return { dossier, desk }
}

async function record(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: words(language).record }).click()
  await expect(page.locator('.toast').last()).toContainText(words(language).recorded)
}

async function goTo(page: Page, question: string, language: Language): Promise<void> {
  await page.locator(`[data-row="${question}"]`).click()
  await expectRow(page, question, language)
}

/** The address and what is read: keys and presses go to the row that is seen. */
async function expectRow(page: Page, question: string, language: Language): Promise<void> {
  await page.waitForURL(url => url.pathname.endsWith(`/${question}`))
  await expect(page.locator('#row-title')).toHaveText(asked(question, language))
}

async function undo(page: Page, language: Language): Promise<void> {
  await page
    .locator('.toast')
    .getByRole('button', { name: messages[language].ui.desk.toasts.undo })
    .last()
    .click()
  await expect(page.locator('.toast').last()).toContainText(words(language).undone)
}

test.describe.configure({ timeout: 120_000 })

test('a checker empties the queue by each outcome', async ({ page, language }) => {
  const say = words(language)
  const { desk } = await open(page, language)
  expect(await queue(page)).toEqual(waitingQuestions)
  await expect(page.locator('.desks a[aria-current="page"]')).toContainText(language === 'ar' ? '٥' : '5')
  await expectAccessibleInBothLights(page)

  await goTo(page, 'trucks', language)
  await outcome(page, say.outcome.conflict).click()
  await page.getByRole('button', { name: say.record }).click()
  await expect(page.locator('.rec-outcome')).toContainText(say.reasonMissing)
  await reason(page, language).fill('كل وسيلة عدّت بنفسها')
  await record(page, language)
  await expect.poll(() => queue(page)).toEqual(waitingQuestions.slice(1))

  await goTo(page, 'gate', language)
  await outcome(page, say.outcome['article-errs']).click()
  await page.getByLabel(say.whichArticle).selectOption('shore')
  await page.getByLabel(say.whichFault).selectOption('stale')
  await reason(page, language).fill('كُتب قبل الإغلاق')
  await expectAccessible(page)
  await record(page, language)
  await expect(page.locator('.rec-record')).toContainText(say.fault.stale)

  await goTo(page, 'workers', language)
  await outcome(page, say.outcome.split).click()
  await page.getByLabel(language === 'ar' ? say.secondAr : say.secondEn).fill('كم يعمل في الملاحة؟')
  await page.locator('.rec-fields').getByRole('checkbox').last().check()
  await reason(page, language).fill('المضربون غير العاملين')
  await expectAccessible(page)
  await record(page, language)
  await expect(verdict(page)).toContainText(verdicts(language).single)

  await goTo(page, 'fine', language)
  await outcome(page, say.outcome.recoded).click()
  await reason(page, language).fill('القول الثاني للإدارة')
  await record(page, language)

  await goTo(page, 'last-met', language)
  await page.locator('.rec-ex').first().getByLabel(say.reason).fill('المقال يؤرّخ بيوم نشره')
  await page.locator('.rec-ex').first().getByRole('button', { name: say.answer.accepted }).click()
  await expect(verdict(page)).toContainText(verdicts(language).compatible)
  await expect.poll(() => queue(page)).toEqual([])
  await page.goto(`${desk}?show=decided`)
  await expect.poll(() => queue(page)).toHaveLength(5)
})

test('an accepted assumption makes the row compatible, rejected it is a conflict, and undo brings the very file back', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { dossier } = await open(page, language, 'checker', 'last-met')
  const before = await exportOf(dossier)
  await expect(verdict(page)).toContainText(verdicts(language).reconcilable)
  await expectAccessibleInBothLights(page)
  const explanation = page.locator('.rec-ex').first()
  await explanation.getByLabel(say.reason).fill('المقال يؤرّخ بيوم نشره')
  await explanation.getByRole('button', { name: say.answer.accepted }).click()
  await expect(verdict(page)).toContainText(verdicts(language).compatible)
  const accepted = await exportOf(dossier)
  expect(accepted).not.toBe(before)
  expect(accepted).toContain('سامي حداد')

  await explanation.getByLabel(say.reason).fill('في الفقرة تاريخ آخر')
  await explanation.getByRole('button', { name: say.answer.rejected }).click()
  await expect(verdict(page)).toContainText(verdicts(language).conflict)
  await undo(page, language)
  await expect(verdict(page)).toContainText(verdicts(language).compatible)
  expect(await exportOf(dossier)).toBe(accepted)

  await page.locator('.rec-record').getByRole('button', { name: say.takeBack }).first().click()
  await expect(verdict(page)).toContainText(verdicts(language).reconcilable)
  expect(await exportOf(dossier)).toBe(before)
})

test('a declared conflict is taken back and declared again; a changed claim brings the row back', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { dossier } = await open(page, language, 'checker', 'trucks')
  const before = await exportOf(dossier)
  const declare = async () => {
    await outcome(page, say.outcome.conflict).click()
    await reason(page, language).fill('كل وسيلة عدّت بنفسها')
    await record(page, language)
    await expect.poll(() => queue(page)).not.toContain('trucks')
  }
  await declare()
  await undo(page, language)
  await expect.poll(() => queue(page)).toContain('trucks')
  expect(await exportOf(dossier)).toBe(before)
  await declare()

  const file = JSON.parse(await exportOf(dossier)) as Dossier
  const claims = file.claims.map(
    (claim): Claim =>
      claim.id === 'c-trucks-lamp'
        ? { ...claim, value: { type: 'quantity', amount: 14, unit: 'شاحنة' } }
        : claim,
  )
  await replaceDossier({ ...file, claims })
  await page.reload()
  await expect(page.locator('.rec-head .note-box')).toContainText(say.returned.tainted)
  await expect.poll(() => queue(page)).toContain('trucks')
  await outcome(page, say.outcome.again).click()
  await reason(page, language).fill('تغيّر العدد وبقي الخلاف')
  await record(page, language)
  await expect.poll(() => queue(page)).not.toContain('trucks')
})

test('by keyboard alone: to the next row, an explanation rejected, an outcome recorded', async ({
  page,
  language,
}) => {
  const say = words(language)
  await open(page, language, 'checker', 'workers')
  await expect(page.getByRole('button', { name: say.keysOff })).toBeVisible()
  await page.keyboard.press('j')
  await expectRow(page, 'last-met', language)
  await expect(page.locator('.rec-ex').first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('.rec-ex').first().getByRole('textbox')).toBeFocused()
  await page.keyboard.type('في الفقرة تاريخ آخر')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText(verdicts(language).conflict)
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: say.outcome.conflict })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('لا قراءة تجمعهما')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.rec-record')).toContainText('لا قراءة تجمعهما')
  await page.keyboard.press('F8')
  await expect(page.locator('.toasts :focus')).toHaveText(messages[language].ui.desk.toasts.undo)
  await page.keyboard.press('Escape')
  // The row has left the queue: from its place in the comparison, the next that waits.
  await page.keyboard.press('j')
  await page.waitForURL(/trucks/)
})

test('a row is given to somebody, and the address says what is shown', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'checker', 'gate')
  await page.getByLabel(say.assignee).selectOption({ index: 1 })
  await expect(page.locator('.toast').last()).toContainText(say.assigned)
  await page.locator('.rec-who').getByRole('link', { name: say.who.me }).click()
  await page.waitForURL(/who=me/)
  await expect.poll(() => queue(page)).toEqual(['gate'])
  await page.locator('.rec-filters').getByRole('link', { name: say.need.reconcilable }).click()
  await page.waitForURL(/need=reconcilable/)
  await expect(page.locator('.rec-none')).toContainText(say.noneWaiting)
})

test('who may not decide reads, and is offered nothing to decide with', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'reader', 'last-met')
  await expect(page.locator('.rec-row')).toContainText(say.readOnly)
  await expect(page.locator('.rec-row form, .rec-row select, .rec-row textarea')).toHaveCount(0)
  await expect(page.locator('.rec-side select, .rec-record button')).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('.rec-back').click()
  await expect(page.locator('.rec-lines [data-row="last-met"]')).toBeVisible()
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isWide).toBe(false)
})
