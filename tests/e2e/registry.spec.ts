import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'
import { ferry } from '../support/registry-dossier'

type Language = 'ar' | 'en'
type Registry = 'questions' | 'entities' | 'outlets' | 'sources' | 'events'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.registry
const undoWord = (language: Language) => messages[language].ui.desk.toasts.undo
const names = { ar: { wergland: 'دانيال ورغلاند' }, en: { wergland: 'Daniel Wergland' } } as const

/** Somebody who may write, on one registry of a dossier of their own. */
async function open(page: Page, language: Language, registry: Registry, query = '') {
  const id = newDossierId()
  await makeDossier(ferry(id))
  const user = await makeUser({ language, memberOf: { [id]: 'editor' } })
  const to = `/${language}/desk/dossiers/${id}/${registry}${query}`
  await signIn(page, user, { language, to })
  await expect(lines(page).first()).toBeVisible()
  return { id, to }
}

const lines = (page: Page): Locator => page.locator('.reg-list').first().locator('.reg-line')
const line = (page: Page, key: string): Locator => page.locator(`.reg-line[data-key="${key}"]`)
const panel = (page: Page): Locator => page.locator('.reg-panel')
const keysOf = (page: Page): Promise<(string | null)[]> =>
  lines(page).evaluateAll(found => found.map(one => one.getAttribute('data-key')))
const undo = (page: Page, language: Language): Promise<void> =>
  page
    .locator('.toast')
    .getByRole('button', { name: undoWord(language) })
    .last()
    .click()

test.describe.configure({ timeout: 90_000 })

test('a spelling that nobody recorded is offered as similar, and found once somebody records it', async ({
  page,
  language,
}) => {
  const say = words(language)
  await open(page, language, 'entities')
  await page.getByRole('searchbox').fill('ورجلاند')
  const similar = page.locator('.reg-lines > section')
  await expect(similar.locator('.reg-line').first()).toHaveAttribute('data-key', 'wergland')
  await expect(page.locator('.reg-empty')).toContainText('ورجلاند')
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('ورجلاند')

  await line(page, 'wergland').locator('.reg-open').click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await panel(page).getByPlaceholder(say.variantHint).fill('دانيال ورجلاند')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: say.save, exact: true }).click()
  await expect(page.locator('.toast')).toContainText(names[language].wergland)
  await expect(lines(page)).toHaveAttribute('data-key', 'wergland')
  await expect(line(page, 'wergland').locator('.reg-by')).toContainText('دانيال ورجلاند')
})

test('two entities are joined after what speaks for and against it, and parted again by undo', async ({
  page,
  language,
}) => {
  const say = words(language)
  await open(page, language, 'entities', '?item=wergland-2')
  const alike = panel(page).locator('.reg-alike > li')
  await expect(alike).toContainText(say.speaksFor)
  await expect(alike).toContainText('دانيال ورغلاند')
  await alike.getByRole('button', { name: say.joinWith }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').last().check()
  await expect(dialog).toContainText(say.undoLater)
  await dialog.getByLabel(say.whyOne).fill(language === 'ar' ? 'المفتش نفسه' : 'one inspector')
  await dialog.getByRole('button', { name: say.join, exact: true }).click()
  await expect(line(page, 'wergland-2')).toHaveCount(0)
  await expect(panel(page).locator('.reg-chips')).toContainText('المفتش ورغلند')
  await expect(panel(page).locator('.reg-uses-list > li')).toHaveCount(2)
  await undo(page, language)
  await expect(line(page, 'wergland-2')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.reload()
  await expect.poll(() => keysOf(page)).toEqual(['wergland', 'wergland-2', 'island', 'jetty'])
})

test('two questions are merged option by option, and an undo brings the other back in its place', async ({
  page,
  language,
}) => {
  const say = words(language)
  await open(page, language, 'questions', '?item=format')
  await panel(page).getByRole('button', { name: say.mergeWithAnother }).click()
  const dialog = page.getByRole('dialog')
  const how = language === 'ar' ? 'كيف التقى' : 'How did the two'
  await dialog.getByRole('combobox', { name: say.otherOne }).fill(how)
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio').last().check()
  const mapping = dialog.locator('.reg-mapping select')
  await expect(mapping.first()).toHaveValue('direct')
  await expect(mapping.last()).toHaveValue('')
  await dialog.getByRole('button', { name: say.merge, exact: true }).click()
  await expect(dialog.getByText(say.reasonMissing)).toBeVisible()
  await expect(dialog.getByLabel(say.whyOne)).toBeFocused()
  await page.keyboard.type(language === 'ar' ? 'سؤال واحد كُتب مرتين' : 'one question, written twice')
  await page.keyboard.press('Enter')
  await expect(line(page, 'format')).toHaveCount(0)
  await expect(panel(page).locator('.reg-option')).toHaveCount(3)
  await undo(page, language)
  await expect(line(page, 'format')).toBeVisible()
  await page.reload()
  await expect.poll(() => keysOf(page)).toEqual(['inspector', 'how', 'format', 'checked'])
})

test('questions are put in order by key and by dragging, and archived', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'questions')
  await line(page, 'checked').locator('.reg-handle').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(page.locator('.toast')).toContainText(say.done.moved)
  await expect(line(page, 'checked').locator('.reg-handle')).toBeFocused()
  await page.reload()
  await expect.poll(() => keysOf(page)).toEqual(['checked', 'inspector', 'how', 'format'])

  await line(page, 'format').locator('.reg-handle').hover()
  await page.mouse.down()
  await line(page, 'inspector').locator('.reg-handle').hover()
  await page.mouse.up()
  await expect(page.locator('.toast')).toContainText(say.done.moved)
  await expect.poll(() => keysOf(page)).toEqual(['checked', 'format', 'inspector', 'how'])

  await line(page, 'how').locator('.reg-open').click()
  await panel(page).getByRole('button', { name: say.archive, exact: true }).click()
  await expect(line(page, 'how')).toHaveCount(0)
  await page.getByRole('link', { name: say.filter.archived }).click()
  await expect(line(page, 'how')).toBeVisible()
})

test('what is used is not removed: it says by what, and how to merge it', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'outlets', '?item=anchor')
  await panel(page).getByRole('button', { name: say.remove, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('.reg-uses-list')).toContainText('العبّارة لا تزال عند الرصيف')
  await dialog.getByRole('button', { name: say.keepIt }).click()
  await line(page, 'idle').locator('.reg-open').click()
  await panel(page).getByRole('button', { name: say.remove, exact: true }).click()
  await expect(line(page, 'idle')).toHaveCount(0)
  await undo(page, language)
  await expect(line(page, 'idle')).toBeVisible()
})

test('two editors meet on one entity, and neither loses a word', async ({ page, browser, language }) => {
  const say = words(language)
  const stale = messages[language].ui.history.stale
  const fields = messages[language].ui.history.fields
  const { id, to } = await open(page, language, 'entities', '?item=wergland')
  const second = await makeUser({ name: 'Sami Haddad', language, memberOf: { [id]: 'editor' } })
  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, second, { language, to })

  await panel(page).getByLabel(fields['name-en']).fill('Daniel O. Wergland')
  await panel(other).getByLabel(fields['name-en']).fill('Dr Daniel Wergland')
  await panel(other).getByRole('button', { name: say.save, exact: true }).click()
  await expect(other.locator('.toast')).toBeVisible()
  await panel(page).getByRole('button', { name: say.save, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Sami Haddad')
  await expect(dialog).toContainText('Dr Daniel Wergland')
  await expect(dialog).toContainText('Daniel O. Wergland')
  await dialog.getByRole('button', { name: stale.putMine }).click()
  await expect(page.locator('.toast').last()).toBeVisible()
  await expect(panel(other).getByLabel(fields['name-en'])).toHaveValue('Daniel O. Wergland')
  await context.close()
})

test('what was typed and not saved is still there after a reload', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'events', '?item=fair')
  const title = panel(page).getByLabel(messages[language].ui.history.fields['title-en'])
  await title.fill('The spring market')
  await page.reload()
  await expect(title).toHaveValue('The spring market')
  await expect(panel(page).locator('.reg-note')).toContainText(say.restored)
  await panel(page).locator('.reg-note').getByRole('button', { name: say.giveUp }).click()
  await expect(title).toHaveValue('The spring fair')
})

test('by keyboard alone: sought, opened, given a variant, saved, undone', async ({ page, language }) => {
  await open(page, language, 'entities')
  await page.getByRole('searchbox').focus()
  await page.keyboard.insertText(language === 'ar' ? 'جزيرة' : 'island')
  await expect(line(page, 'wergland')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const first = await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-key'))
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  const variant = panel(page).getByPlaceholder(words(language).variantHint)
  for (let presses = 0; presses < 9; presses += 1) {
    if (await variant.evaluate(field => field === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(variant).toBeFocused()
  await page.keyboard.insertText('Rummaneh')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast')).toContainText(words(language).done.undone)
  await expect(panel(page).locator('.reg-chips')).toHaveCount(0)
  await panel(page).getByRole('heading', { level: 2 }).press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(line(page, first ?? '').locator('.reg-open')).toBeFocused()
})

test('a reader of the dossier sees everything and changes nothing', async ({ page, language }) => {
  const id = newDossierId()
  await makeDossier(ferry(id))
  const user = await makeUser({ language, memberOf: { [id]: 'reader' } })
  await signIn(page, user, { language, to: `/${language}/desk/dossiers/${id}/entities?item=wergland` })
  await expect(panel(page).locator('.reg-uses-list > li')).toHaveCount(1)
  await expect(panel(page).getByRole('button', { name: words(language).save, exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: words(language).new.entity })).toHaveCount(0)
})

test('nothing stands in anybody’s way, in light and in dark', async ({ page, language }) => {
  const { id } = await open(page, language, 'questions', '?item=how')
  const desk = `/${language}/desk/dossiers/${id}`
  const pages = [
    'questions?item=how',
    'entities?item=wergland-2',
    'events?item=halt',
    'sources?item=crew',
    'outlets?item=new',
  ]
  for (const address of pages) {
    await page.goto(`${desk}/${address}`)
    await expect(panel(page)).toBeVisible()
    await expect(panel(page).locator('.reg-skeleton')).toHaveCount(0)
    await expectAccessibleInBothLights(page)
  }
})
