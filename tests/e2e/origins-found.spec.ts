import type { Locator, Page } from '@playwright/test'
import type { Dossier } from '@/lib/domain/dossier'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { makeDemoCopy } from '../support/demo-copy'
import { exportOf, isnad, makeDossier, makeUser, newDossierId, replaceDossier, signIn } from '../support/desk'
import { expect, expectAccessible, expectAccessibleInBothLights, test } from '../support/journey'
import { tamperWith } from '../support/journey-database'
import { originsDossier } from '../support/origins-dossier'

type Language = 'ar' | 'en'

const messages = { ar, en }
const words = (language: Language) => messages[language].ui.origins
const rootsIn = {
  ar: { both: 'من ١ إلى ٢ من الأصول', one: 'أصل واحد' },
  en: { both: '1 to 2 roots', one: 'one root' },
} as const

/** An act, or a finding in the background, and the page read anew: on a busy machine that takes a while. */
const inAWhile = { timeout: 60_000 }

test.describe.configure({ timeout: 240_000 })

const suggestions = (page: Page): Locator => page.locator('.og-list > li')

async function open(page: Page, language: Language, id: string) {
  const user = await makeUser({ language, memberOf: { [id]: 'checker' } })
  const to = `/${language}/desk/dossiers/${id}/origins`
  await signIn(page, user, { language, to })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language).title)
  return to
}

test('a dossier that changes is read again, and what is found appears by itself', async ({
  page,
  language,
}) => {
  const say = words(language)
  const id = newDossierId()
  const whole = originsDossier(id)
  const own = 'They carried nothing that day, and the hill was empty.'
  const articles = whole.articles.map(one => (one.id === 'sieve' ? { ...one, text: own } : one))
  const before: Dossier = { ...whole, articles }
  await makeDossier(before)
  await open(page, language, id)
  await expect(suggestions(page)).toHaveCount(1, inAWhile)
  await expect(page.locator('.og-state.is-current')).toBeVisible(inAWhile)
  await replaceDossier(whole)
  await expect(suggestions(page)).toHaveCount(2, inAWhile)
  await expect(page.locator('.og-state.is-current')).toBeVisible(inAWhile)

  await tamperWith(
    `UPDATE found_origins SET entry = 0, tried = wanted, fault = 'too-hard'
     WHERE dossier_id = (SELECT id FROM dossier WHERE key = $1)`,
    [id],
  )
  await page.reload()
  await expect(page.locator('.og-state')).toContainText(say.finding.fault['too-hard'])
  await expect(suggestions(page)).toHaveCount(2)
  await expectAccessibleInBothLights(page)
  await page.getByRole('button', { name: say.finding.again }).click()
  await expect(page.locator('.og-state.is-current')).toBeVisible(inAWhile)
  await expect(page.getByRole('button', { name: say.finding.again })).toHaveCount(0)
})

test('in the demo, the drawing is walked by arrows to the people who spoke, and Enter opens them', async ({
  page,
  language,
}) => {
  const say = words(language)
  const to = await open(page, language, await makeDemoCopy())
  const ahead = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
  const back = language === 'ar' ? 'ArrowRight' : 'ArrowLeft'
  await page.locator('.graph-win').focus()
  await page.keyboard.press('Tab')
  const at = (box: string) => page.locator(`.graph a[data-box="${box}"]`)
  await expect(at('article:courier-02')).toBeFocused()
  await page.keyboard.press(ahead)
  await expect(at('source:courier-report')).toBeFocused()
  await page.keyboard.press(back)
  await expect(page.locator('.graph a[data-box]:focus')).toHaveAttribute('data-beside', /courier-report/)
  await page.keyboard.press(ahead)
  await expect(at('source:courier-report')).toBeFocused()
  await page.keyboard.press(ahead)
  await expect(at('source:farmers-register')).toBeFocused()
  await page.keyboard.press(ahead)
  await expect(at('source:briefed-people')).toBeFocused()
  await expect(at('source:briefed-people')).toHaveAccessibleName(new RegExp(say.toPeople['primary-source']))
  const [person, report] = await Promise.all(
    ['source:briefed-people', 'source:courier-report'].map(box => at(box).boundingBox()),
  )
  // Arabic reads from the right: whoever told a report stands to its left.
  expect(Math.sign((person?.x ?? 0) - (report?.x ?? 0))).toBe(language === 'ar' ? -1 : 1)
  await expect(page.locator('.graph .ag')).toHaveCount(8)
  const row = page.locator('.og-table tbody tr', { hasText: say.relation['primary-source'] })
  await expect(
    row.filter({ hasText: language === 'ar' ? 'شخصان مطّلعان' : 'two people briefed' }),
  ).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${to}/briefed-people`)
  await expectAccessible(page)
})

test('in the demo, two outlets that both go back to one log are one root on the public page', async ({
  page,
  language,
}) => {
  const say = words(language)
  const id = await makeDemoCopy({ publish: true })
  const row = `/${language}/d/${id}/rows/khan-2026-05/flow`
  await page.goto(row)
  await expect(page.locator('.camps .tally')).toContainText(rootsIn[language].both)
  await open(page, language, id)
  await expect(suggestions(page)).toHaveCount(7, inAWhile)
  const log = language === 'ar' ? 'سجلّ الدخول عند بوابة الخان' : 'the log kept at the gate of the khan'
  for (const left of [6, 5]) {
    const suggestion = suggestions(page)
      .filter({ has: page.getByRole('heading').filter({ hasText: log }) })
      .first()
    await suggestion.getByRole('button', { name: say.accept }).click()
    await suggestion.getByLabel(say.acceptTitle).fill('يقول المقال إنه أخذ العدد عن السجل.')
    await suggestion.getByRole('button', { name: say.acceptIt }).click()
    await expect(suggestions(page)).toHaveCount(left, inAWhile)
  }
  await isnad(['import', '-', '--publish'], await exportOf(id))
  await page.goto(row)
  await expect(page.locator('.camps .tally')).toContainText(rootsIn[language].one)
  // What one takes back counts again at once, before anything is found anew.
  await page.goto(`/${language}/desk/dossiers/${id}/origins`)
  await page.locator('.og-table').getByRole('button', { name: say.withdraw }).first().click()
  await expect(suggestions(page)).toHaveCount(6, inAWhile)
})
