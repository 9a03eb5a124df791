import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { exportOf, isnad, makeDossier, makeUser, newDossierId, replaceDossier, signIn } from '../support/desk'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'
import { originsDossier } from '../support/origins-dossier'

type Language = 'ar' | 'en'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.origins
const rootsIn = {
  ar: { both: 'من ١ إلى ٢ من الأصول', one: 'أصل واحد' },
  en: { both: '1 to 2 roots', one: 'one root' },
} as const

const bucket = { ar: 'الدلو', en: 'The Bucket' } as const

/** An act, its audit entry, and the page read anew: on a busy machine that takes a while. */
const afterAnAct = { timeout: 45_000 }

test.describe.configure({ timeout: 120_000 })

/** Found in the background, in a thread that may have to start first. */
const found = { timeout: 45_000 }

/** Somebody with that role, on the origins of a dossier of their own. */
async function open(page: Page, language: Language, role: 'reader' | 'editor' | 'checker') {
  const id = newDossierId()
  await makeDossier(originsDossier(id), { publish: true })
  const user = await makeUser({ language, memberOf: { [id]: role } })
  const to = `/${language}/desk/dossiers/${id}/origins`
  await signIn(page, user, { language, to })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language).title)
  return { id, to }
}

const suggestions = (page: Page): Locator => page.locator('.og-list > li')
const lines = (page: Page): Locator => page.locator('.graph path.ln')
/** Takes back the act that said this: a page that hears of it live may show it before its own answer is there. */
const undo = (page: Page, language: Language, said: string): Promise<void> =>
  page
    .locator('.toast', { hasText: said })
    .getByRole('button', { name: messages[language].ui.desk.toasts.undo })
    .click()

test('an origin that is accepted makes two roots one, on the public page once it is published', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { id, to } = await open(page, language, 'checker')
  const row = `/${language}/d/${id}/rows/closing/jars`
  await page.goto(row)
  await expect(page.locator('.camps .tally')).toContainText(rootsIn[language].both)

  await page.goto(to)
  await expect(suggestions(page)).toHaveCount(2, found)
  const credit = suggestions(page).first()
  await expect(credit).toContainText(say.evidence.credit)
  await expect(credit.locator('mark.diff').first()).toHaveText('صحيفة المصباح')
  await credit.getByRole('button', { name: say.accept }).click()
  await credit.getByRole('button', { name: say.acceptIt }).click()
  await expect(credit).toContainText(say.reasonMissing)
  await credit.getByLabel(say.acceptTitle).fill('It names the paper in its first line.')
  await credit.getByRole('button', { name: say.acceptIt }).click()
  await expect(suggestions(page)).toHaveCount(1, afterAnAct)
  await expect(page.locator('.og-table')).toContainText('It names the paper in its first line.')

  await isnad(['import', '-', '--publish'], await exportOf(id))
  await page.goto(row)
  await expect(page.locator('.camps .tally')).toContainText(rootsIn[language].one)
})

test('what is rejected by key alone is not offered again, in no new session, until it is withdrawn', async ({
  page,
  language,
  browser,
}) => {
  const say = words(language)
  const { to } = await open(page, language, 'checker')
  await expect(suggestions(page)).toHaveCount(2, found)
  await expect(page.locator('.key-hints')).toBeVisible()
  await page.keyboard.press('j')
  await expect(suggestions(page).first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(suggestions(page).last()).toBeFocused()
  await expect(suggestions(page).last().locator('.og-beside mark.diff').first()).toHaveText('red')
  await page.keyboard.press('n')
  await expect(page.getByLabel(say.rejectTitle)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(suggestions(page).last()).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.type('A common folk tale.')
  await page.keyboard.press('Enter')
  await expect(suggestions(page)).toHaveCount(1, afterAnAct)
  await expect(suggestions(page).first()).toBeFocused()
  await expect(page.locator('.og-rejected')).toContainText('A common folk tale.')

  const other = await browser.newContext({ storageState: await page.context().storageState() })
  const again = await other.newPage()
  await again.goto(to)
  await expect(suggestions(again)).toHaveCount(1)
  await expect(again.locator('.og-rejected')).toContainText('A common folk tale.')
  await other.close()

  await page.locator('.og-rejected').getByRole('button', { name: say.withdraw }).press('Enter')
  await expect(suggestions(page)).toHaveCount(2, afterAnAct)
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast').last()).toContainText(say.undone)
})

test('an edge is drawn by hand, stands in the drawing and in the table, and goes by undo', async ({
  page,
  language,
}) => {
  const say = words(language)
  await open(page, language, 'editor')
  await expect(suggestions(page)).toHaveCount(2, found)
  await expect(page.getByRole('button', { name: say.accept })).toHaveCount(0)
  await expect(lines(page)).toHaveCount(1)
  await page.getByLabel(say.drawArticle, { exact: true }).selectOption('bucket')
  await page.getByLabel(say.drawSource, { exact: true }).selectOption('lamp-report')
  await page.getByRole('button', { name: say.draw, exact: true }).click()
  await expect(lines(page)).toHaveCount(2, afterAnAct)
  await expect(page.locator('.graph path.self')).toHaveCount(1, afterAnAct)
  const suspected = page.locator('.og-table tr', { hasText: bucket[language] })
  await suspected.getByRole('button', { name: say.confirm }).click()
  await expect(page.locator('.graph path.sure')).toHaveCount(2, afterAnAct)
  await undo(page, language, say.changed)
  await expect(page.locator('.graph path.self')).toHaveCount(1, afterAnAct)
  await suspected.getByRole('button', { name: say.remove }).click()
  await expect(lines(page)).toHaveCount(1, afterAnAct)
  await undo(page, language, say.removed)
  await expect(lines(page)).toHaveCount(2, afterAnAct)
})

test('the drawing is walked by key from the articles to what they draw on, and leads to the drift', async ({
  page,
  language,
}) => {
  const say = words(language)
  const { id, to } = await open(page, language, 'checker')
  await page.locator('.graph-win').focus()
  await page.keyboard.press('Tab')
  await expect(page.locator('.graph a').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('.graph a').last()).toBeFocused()
  const [article, source] = await Promise.all(
    [page.locator('.graph a').first(), page.locator('.graph a').last()].map(one => one.boundingBox()),
  )
  // Arabic reads from the right: what an article draws on stands to its left.
  expect(Math.sign((source?.x ?? 0) - (article?.x ?? 0))).toBe(language === 'ar' ? -1 : 1)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${to}/lamp-report`)
  await expect(page.locator('.og-renderings > li')).toHaveCount(1)
  await expect(page.getByText(say.noDrift)).toBeVisible()

  await replaceDossier(rendered(id))
  await page.reload()
  await expect(page.locator('.og-renderings > li')).toHaveCount(2)
  const changed = page.locator('.og-drift li.is-change')
  await expect(changed).toHaveCount(1)
  await expect(changed).toContainText(say.firstChange)
  await expect(changed.locator('mark.diff')).toHaveText('مباشرًا')
  await expectAccessibleInBothLights(page)
})

/** The same dossier with the second rendering of the report known. */
function rendered(id: string) {
  const dossier = originsDossier(id)
  const basedOn = [{ source: 'lamp-report', status: 'confirmed' as const }]
  const articles = dossier.articles.map(one => (one.id === 'anvil' ? { ...one, basedOn } : one))
  return { ...dossier, articles }
}

test('who may only read sees all of it and no forms', async ({ page, language }) => {
  const say = words(language)
  await open(page, language, 'reader')
  await expect(suggestions(page)).toHaveCount(2, found)
  await expect(page.locator('.og-table tbody tr')).toHaveCount(4)
  await expect(page.locator('main form, main select, .og-table button, .og-list button')).toHaveCount(0)
  await expect(page.getByText(say.drawTitle)).toHaveCount(0)
  await page.keyboard.press('y')
  await expect(page.locator('main form')).toHaveCount(0)
  await expectAccessibleInBothLights(page)
})

test('the page is accessible with a decision under way, on a phone too', async ({ page, language }) => {
  const say = words(language)
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, language, 'checker')
  await expect(suggestions(page)).toHaveCount(2, found)
  await suggestions(page).last().getByRole('button', { name: say.reject }).click()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await expectAccessibleInBothLights(page)
})
