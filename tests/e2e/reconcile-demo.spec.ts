import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { makeDemoCopy } from '../support/demo-copy'
import { exportOf, makeUser, signIn } from '../support/desk'
import { expect, expectAccessible, test } from '../support/journey'

type Language = 'ar' | 'en'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.reconcile
const verdicts = (language: Language) => messages[language].ui.verdict

/** An act, its audit entry, and the page read anew: on a busy machine that takes a while. */
const afterAnAct = { timeout: 45_000 }

test.describe.configure({ timeout: 600_000 })

/** How each row that waits in the demo is settled: by the explanation of that number, or by an outcome. */
const settled = [
  ['khan-2026-02', 'requested-by', 'conflict'],
  ['khan-2026-02', 'demand', 'split'],
  ['khan-2026-02', 'company-delegates', 'article-errs'],
  ['khan-2026-05', 'agreement', 'conflict'],
  ['gates-2026-01', 'farms', 'article-errs'],
  ['people-2026', 'role-huda', 'conflict'],
  ['khan-2026-02', 'last-round', 0],
  ['khan-2026-02', 'technical-chair', 0],
  ['khan-2026-05', 'date', 2],
  ['khan-2026-05', 'paper-initialled', 0],
  ['khan-2026-05', 'waiting', 0],
  ['gates-2026-01', 'pumps', 0],
  ['gates-2026-01', 'meters', 0],
  ['petition-2026', 'compensation-claims', 0],
  ['khan-2026-02', 'format', 'recoded'],
] as const

const queue = (page: Page): Promise<(string | null)[]> =>
  page.locator('.rec-lines [data-row]').evaluateAll(rows => rows.map(row => row.getAttribute('data-row')))
const verdict = (page: Page): Locator => page.locator('.rec-say .badge')
const explanation = (page: Page, at: number): Locator => page.locator('.rec-ex').nth(at)
const inQueue = (question: string) => `[data-row="${question}"]`
const leaves = (page: Page, question: string) =>
  expect(page.locator(`.rec-queue:not(:has(${inQueue(question)}))`)).toHaveCount(1, afterAnAct)
const returns = (page: Page, question: string) =>
  expect(page.locator(`.rec-queue ${inQueue(question)}`)).toHaveCount(1, afterAnAct)

/** A checker on the reconciliation desk of a copy of the demo. */
async function open(page: Page, language: Language, at = '') {
  const dossier = await makeDemoCopy()
  const user = await makeUser({ language, name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })
  const desk = `/${language}/desk/dossiers/${dossier}/reconcile`
  await signIn(page, user, { language, to: `${desk}${at}` })
  await expect(page.locator('.rec-queue')).toBeAttached()
  return { dossier, desk, user }
}

async function answer(page: Page, language: Language, at: number, outcome: 'accepted' | 'rejected') {
  const say = words(language)
  await explanation(page, at).getByRole('textbox').fill('هكذا يقول سياق المقال')
  await explanation(page, at).getByRole('button', { name: say.answer[outcome] }).click()
}

async function decide(
  page: Page,
  language: Language,
  outcome: 'conflict' | 'split' | 'article-errs' | 'recoded',
) {
  const say = words(language)
  await page.locator('.rec-choices').getByText(say.outcome[outcome], { exact: true }).click()
  if (outcome === 'article-errs') {
    await page.getByLabel(say.whichArticle).selectOption({ index: 1 })
    await page.getByLabel(say.whichFault).selectOption('digit')
  }
  if (outcome === 'split') {
    await page.getByLabel(language === 'ar' ? say.secondAr : say.secondEn).fill('ما الذي يُطلب بعد ذلك؟')
    await page.locator('.rec-fields').getByRole('checkbox').last().check()
  }
  await page.locator('.rec-outcome').getByLabel(say.reason).fill('نظرنا في النصوص كلها')
  await page.getByRole('button', { name: say.record }).click()
}

test('a checker empties the queue of the demo by each outcome, changes their mind, and the file is what it was', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { dossier, desk } = await open(page, language)
  const before = await exportOf(dossier)
  expect((await queue(page)).toSorted()).toEqual(settled.map(([, question]) => question).toSorted())
  for (const [event, question, how] of settled) {
    await page.locator(`.rec-lines [data-row="${question}"]`).click()
    await page.waitForURL(url => url.pathname.endsWith(`/${event}/${question}`), afterAnAct)
    await expect(page.locator(`.rec-lines [data-row="${question}"]`)).toHaveAttribute('aria-current', /.+/)
    if (typeof how === 'number') await answer(page, language, how, 'accepted')
    else await decide(page, language, how)
    await leaves(page, question)
  }
  await page.goto(desk)
  await expect(page.locator('.rec-none')).toBeVisible()
  await expectAccessible(page)
  expect(await exportOf(dossier)).not.toBe(before)

  for (const [event, question] of settled.toReversed()) {
    await page.goto(`${desk}/${event}/${question}`)
    await page.locator('.rec-record').getByRole('button', { name: say.takeBack }).first().click()
    await returns(page, question)
  }
  expect(await exportOf(dossier)).toBe(before)
})

test('an accepted anchor makes the row compatible, rejected a conflict; what came with the file is taken back too', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { dossier } = await open(page, language, '/khan-2026-02/last-round')
  const before = await exportOf(dossier)
  await expect(verdict(page)).toContainText(verdicts(language).reconcilable)
  await answer(page, language, 0, 'accepted')
  await expect(verdict(page)).toContainText(verdicts(language).compatible, afterAnAct)
  await leaves(page, 'last-round')
  await answer(page, language, 0, 'rejected')
  await expect(verdict(page)).toContainText(verdicts(language).conflict, afterAnAct)
  await returns(page, 'last-round')
  const back = page.locator('.rec-record').getByRole('button', { name: say.takeBack })
  await back.first().click()
  await expect(verdict(page)).toContainText(verdicts(language).compatible, afterAnAct)
  await back.first().click()
  await expect(verdict(page)).toContainText(verdicts(language).reconcilable, afterAnAct)
  expect(await exportOf(dossier)).toBe(before)

  await expect(explanation(page, 1)).toHaveClass(/is-accepted/)
  await back.first().click()
  await expect(explanation(page, 1)).toHaveClass(/is-proposed/, afterAnAct)
  await page
    .locator('.toast')
    .getByRole('button', { name: messages[language].ui.desk.toasts.undo })
    .last()
    .click()
  await expect(explanation(page, 1)).toHaveClass(/is-accepted/, afterAnAct)
  expect(await exportOf(dossier)).toBe(before)
})

test('by keyboard alone: each outcome, and each taken back', async ({ page, language }) => {
  test.skip(language !== 'ar', 'the keys are the same in both languages')
  const say = words(language)
  const { dossier } = await open(page, language, '/khan-2026-02/demand')
  const before = await exportOf(dossier)
  const radio = (outcome: 'conflict' | 'article-errs' | 'split' | 'recoded') =>
    page.getByRole('radio', { name: say.outcome[outcome] })
  const reason = page.locator('.rec-outcome textarea')
  const toReason = async () => {
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab')
      if (await reason.evaluate(field => field === document.activeElement)) return
    }
    throw new Error('the reason cannot be reached')
  }
  const give = async () => {
    await toReason()
    await page.keyboard.type('نظرنا في النصوص كلها')
    await page.keyboard.press('Control+Enter')
  }
  const record = async (question: string) => {
    await give()
    await leaves(page, question)
    await undoByKey(question)
  }
  const undoByKey = async (question: string) => {
    await expect(page.locator('.toast').last()).toContainText(say.recorded, afterAnAct)
    await page.keyboard.press('F8')
    // What was said before may still stand above it.
    const back = page.locator('.toast', { hasText: say.recorded }).getByRole('button').first()
    for (let tabs = 0; tabs < 4; tabs += 1) {
      if (await back.evaluate(button => button === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(back).toHaveText(messages[language].ui.desk.toasts.undo)
    await expect(back).toBeFocused()
    await page.keyboard.press('Enter')
    await returns(page, question)
    await expect(page.locator('.toast', { hasText: say.recorded })).toHaveCount(0, afterAnAct)
  }
  await expect(page.getByRole('button', { name: say.keysOff })).toBeVisible()

  await page.keyboard.press('1')
  await expect(radio('conflict')).toBeFocused()
  await record('demand')

  await page.keyboard.press('2')
  await expect(radio('article-errs')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(say.whichArticle)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await record('demand')

  await page.keyboard.press('3')
  await expect(radio('split')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ما الذي يُطلب بعد ذلك؟')
  // Over the other language to the last claim: what the first two say agrees.
  for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.locator('.rec-fields').getByRole('checkbox').last()).toBeChecked()
  await record('demand')

  await page.keyboard.press('4')
  await expect(radio('recoded')).toBeFocused()
  // That the coding was mended does not settle what the outlets still say: the row waits on.
  await give()
  await undoByKey('demand')

  const next = page.locator('.rec-nav a[rel="next"]')
  const proposed = page.locator('.rec-ex.is-proposed')
  for (let rows = 0; rows < 20 && (await proposed.count()) === 0; rows += 1) {
    const to = await next.getAttribute('href')
    await page.keyboard.press('j')
    await page.waitForURL(url => to?.endsWith(url.pathname) ?? false, afterAnAct)
    await expect(page.locator('.rec-lines [aria-current]')).toHaveAttribute(
      'data-row',
      to?.split('/').at(-1) ?? '',
    )
  }
  const question = page.url().split('/').at(-1) ?? ''
  await page.keyboard.press('n')
  await expect(page.locator('.rec-ex :focus')).toHaveRole('textbox')
  await page.keyboard.type('في الفقرة تاريخ آخر')
  await page.keyboard.press('Enter')
  await expect(page.locator('.rec-ex.is-rejected').first()).toBeVisible(afterAnAct)
  expect(await exportOf(dossier)).not.toBe(before)
  await undoByKey(question)
  await expect.poll(() => exportOf(dossier), afterAnAct).toBe(before)
})

test('what one decides, the page of another shows within two seconds', async ({
  page,
  language,
  browser,
}) => {
  const { desk, dossier } = await open(page, language, '/gates-2026-01/pumps')
  const other = await makeUser({ language, name: 'هدى نصّار', memberOf: { [dossier]: 'checker' } })
  const context = await browser.newContext({ locale: language })
  const watching = await context.newPage()
  const complaints: string[] = []
  watching.on('pageerror', error => complaints.push(error.message))
  await signIn(watching, other, { language, to: desk })
  // Each sees that the other is here: both streams are held.
  await expect(page.locator('.live')).toContainText('هدى', afterAnAct)
  await expect(watching.locator('.live')).toContainText('سامي', afterAnAct)
  expect(await queue(watching)).toContain('pumps')
  // What the machine takes for the page itself is not the change's: two seconds beyond it.
  const loaded = Date.now()
  await watching.reload()
  const patience = 2_000 + 2 * (Date.now() - loaded)
  await expect(watching.locator('.live')).toContainText('سامي', afterAnAct)
  await answer(page, language, 0, 'accepted')
  await expect(page.locator('.toast').last()).toContainText(words(language).recorded, afterAnAct)
  const told = Date.now()
  await leaves(watching, 'pumps')
  const milliseconds = Date.now() - told
  test.info().annotations.push({ type: 'shown after', description: `${milliseconds} ms` })
  expect(milliseconds).toBeLessThan(patience)
  expect(complaints).toEqual([])
  await context.close()
})
