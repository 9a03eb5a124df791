import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { exportOf, makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { oliveFestival } from '../support/identity-dossier'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'

type Language = 'ar' | 'en'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.identity
const verdicts = (language: Language) => messages[language].ui.verdict

/** An act, its audit entry, and the page read anew: on a busy machine that takes a while. */
const afterAnAct = { timeout: 45_000 }

test.describe.configure({ timeout: 180_000 })

/** Somebody with that role, on the identities of a festival of their own. */
async function open(page: Page, language: Language, role: 'editor' | 'checker') {
  const id = newDossierId()
  await makeDossier(oliveFestival(id))
  const user = await makeUser({ language, memberOf: { [id]: role } })
  const to = `/${language}/desk/dossiers/${id}/identity`
  await signIn(page, user, { language, to })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language).title)
  return { id, to }
}

const pairs = (page: Page): Locator => page.locator('.id-pair')
const pair = (page: Page, name: string): Locator => page.locator(`.id-pair[data-pair="${name}"]`)
const decided = (page: Page): Locator => page.locator('.id-decided > li')
const toast = (page: Page, said: string): Locator => page.locator('.toast', { hasText: said })
const undo = (page: Page, language: Language, said: string): Promise<void> =>
  toast(page, said).getByRole('button', { name: messages[language].ui.desk.toasts.undo }).click()

async function answer(
  card: Locator,
  language: Language,
  given: keyof typeof ar.ui.identity.answer,
  why: string,
) {
  const say = words(language)
  await card.getByRole('button', { name: say.answer[given] }).click()
  await card.getByLabel(say.reasonFor[given]).fill(why)
  const record = card.getByRole('button', { name: say.record })
  await expect(record).toBeEnabled()
  await record.click()
}

const salim = 'entity salim-chair salim-player'
const qassar = 'entity qassar qassar-2'

test('two spellings are one person, joined with a reason; undone, the file is the same to the byte', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { id } = await open(page, language, 'checker')
  const before = await exportOf(id)
  await expect(pairs(page)).toHaveCount(7)
  const card = pair(page, qassar)
  await expect(card).toContainText('رامز القصّار')
  await card.getByRole('button', { name: say.answer.same }).click()
  await card.getByRole('button', { name: say.record }).click()
  await expect(card).toContainText(say.reasonMissing)
  await expectAccessibleInBothLights(page)
  await answer(card, language, 'same', 'Both sign like this.')
  await expect(toast(page, say.done.same)).toBeVisible(afterAnAct)
  await expect(decided(page)).toHaveCount(1, afterAnAct)
  await expect(decided(page).first()).toContainText('Both sign like this.')
  await expect(card).toHaveCount(0)
  await undo(page, language, say.done.same)
  await expect(card).toHaveCount(1, afterAnAct)
  expect(await exportOf(id)).toBe(before)
})

test('two people of one name are told apart by key alone, and not offered again to anybody', async ({
  page,
  language,
  browser,
}) => {
  const say = words(language)
  const { to } = await open(page, language, 'checker')
  await expect(page.locator('.key-hints')).toBeVisible()
  await page.keyboard.press('j')
  await expect(pair(page, qassar)).toBeFocused()
  await page.keyboard.press('j')
  await expect(pair(page, salim)).toBeFocused()
  await expect(pair(page, salim)).toContainText(say.speaks.wholes)
  await page.keyboard.press('4')
  await expect(page.getByLabel(say.reasonFor.unsure)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pair(page, salim)).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByLabel(say.reasonFor.different)).toBeFocused()
  await page.keyboard.type('One plays, one presides.')
  await page.keyboard.press('Enter')
  await expect(pair(page, salim)).toHaveCount(0, afterAnAct)
  await expect(decided(page)).toContainText(['One plays, one presides.'])
  await expect(pairs(page).nth(1)).toBeFocused()

  const other = await browser.newContext({ storageState: await page.context().storageState() })
  const again = await other.newPage()
  await again.goto(to)
  await expect(pairs(again)).toHaveCount(6)
  await expect(pair(again, salim)).toHaveCount(0)
  await other.close()

  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect(pair(page, salim)).toHaveCount(1, afterAnAct)
  await expect(decided(page)).toHaveCount(0)
})

test('a mind is changed: not known, then one; and what was joined wrongly is parted under the key it had', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { id } = await open(page, language, 'checker')
  await answer(pair(page, salim), language, 'unsure', 'Nobody answers the telephone.')
  await expect(decided(page)).toHaveCount(1, afterAnAct)
  const line = decided(page).first()
  await line.getByRole('button', { name: say.changeMind }).press('Enter')
  await answer(line, language, 'same', 'He plays and presides.')
  await expect(line).toContainText('He plays and presides.', afterAnAct)
  const joined = JSON.parse(await exportOf(id))
  expect(joined.entities.map((one: { id: string }) => one.id)).not.toContain('salim-chair')

  await line.getByRole('button', { name: say.partAgain }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(1, afterAnAct)
  await expectAccessibleInBothLights(page)
  await dialog.getByRole('button', { name: say.partNow }).click()
  await expect(dialog).toContainText(messages[language].ui.registry.reasonMissing)
  await dialog.getByLabel(say.reasonFor.different).fill('He does not play.')
  await dialog.getByRole('button', { name: say.partNow }).click()
  await expect(dialog).toHaveCount(0, afterAnAct)
  await expect(decided(page).first()).toContainText('He does not play.', afterAnAct)
  await expect(pair(page, salim)).toHaveCount(0)
  const parted = JSON.parse(await exportOf(id))
  expect(parted.decisions).toMatchObject([{ from: 'salim-chair', to: 'salim-player', outcome: 'different' }])
  expect(parted.claims.find((one: { id: string }) => one.id === 'c-chair').value.id).toBe('salim-chair')
})

test('claims move to the other evening: the rows that change are shown, then they change, then it is undone', async ({
  page,
  language,
}) => {
  const say = words(language).move
  const { id } = await open(page, language, 'editor')
  const before = await exportOf(id)
  // An editor sees what may be one, and leaves the decision to a checker.
  await expect(pairs(page)).toHaveCount(7)
  await expect(page.locator('.id-answers')).toHaveCount(0)
  await pair(page, 'event closing opening')
    .getByRole('link', { name: words(language).moveBetween })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title, afterAnAct)
  await expect(page.getByLabel(say.from, { exact: true })).toHaveValue('opening')
  await page.getByLabel(say.article, { exact: true }).selectOption('hill')
  await page.getByRole('button', { name: say.show }).click()
  const row = page.locator('tr[data-row="opening visitors"]')
  await expect(row).toContainText(verdicts(language).conflict, afterAnAct)
  await expect(row).toContainText(verdicts(language).agree)
  await expect(page.locator('tr[data-row="closing visitors"]')).toContainText(say.noRow)
  await expectAccessibleInBothLights(page)
  await page.locator('.id-answer').getByRole('button').click()
  await expect(page.locator('.id-answer')).toContainText(words(language).reasonMissing)
  await page.getByLabel(say.reason).fill('It tells of the last evening.')
  await page.getByLabel(say.reason).press('Enter')
  const done = words(language).done.moved
  await expect(toast(page, done)).toBeVisible(afterAnAct)
  // Between an act and its undo nothing is waited for that takes longer than the message stays.
  await expect(page.locator('.warn')).toContainText(say.refusal.nothing, afterAnAct)
  await undo(page, language, done)
  await expect(row).toContainText(verdicts(language).conflict, afterAnAct)
  expect(await exportOf(id)).toBe(before)
})
