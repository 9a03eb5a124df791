import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { harbour, quotes } from '../support/harbour'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'

type Language = 'ar' | 'en'
const words = { ar: ar.ui.claim, en: en.ui.claim }
const verdicts = { ar: ar.ui.verdict, en: en.ui.verdict }
const questions = harbour('any').questions
const asked = (id: string, language: Language) => questions.find(one => one.id === id)?.text[language] ?? ''

/** Somebody who may write, at the article that is to be annotated. */
async function open(page: Page, language: Language): Promise<void> {
  const id = newDossierId()
  await makeDossier(harbour(id))
  const user = await makeUser({ language, memberOf: { [id]: 'editor' } })
  await signIn(page, user, { language, to: `/${language}/desk/dossiers/${id}/annotate/a-anchor` })
  await ready(page)
  await expect(page.locator('#text')).toContainText('عمال الأرصفة')
}

/** Scripts have taken the page over once it names its keys. */
async function ready(page: Page): Promise<void> {
  await expect(rows(page).first()).toBeVisible()
  await expect(page.locator('.keys kbd').first()).toBeAttached()
}

const rows = (page: Page): Locator => page.locator('.cl > li.ci')
const form = (page: Page): Locator => page.locator('form.form')
const row = (page: Page, text: string): Locator => rows(page).filter({ hasText: text })

/** Selects words of the article by typing them, and begins a claim. */
async function claimWords(page: Page, exact: string): Promise<void> {
  await page.locator('#text').focus()
  await page.keyboard.press('/')
  await page.keyboard.insertText(exact)
  await expect(page.locator('.sel-q')).toContainText(exact.slice(0, 20))
  await page.keyboard.press('Enter')
  await expect(page.locator('#text')).toBeFocused()
  await page.keyboard.press('c')
  await expect(form(page)).toBeVisible()
  await expect(form(page).locator('.qt')).toContainText(exact)
}

/** Chooses the question by typing the beginning of it. */
async function ask(page: Page, id: string, language: Language): Promise<void> {
  await expect(form(page).getByRole('combobox').first()).toBeFocused()
  await page.keyboard.insertText(asked(id, language))
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('heading')).toHaveText(asked(id, language))
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toBeHidden()
}

/** Everything reached the server: the page shows it after it is loaded anew. */
async function reload(page: Page): Promise<void> {
  await expect(page.locator('.toast.is-fault')).toHaveCount(0)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.reload()
  await ready(page)
}

/** What is half under the bar at the top after a scroll is no target that anybody aims at. */
async function fromTheTop(page: Page): Promise<Page> {
  await page.evaluate(() => window.scrollTo(0, 0))
  return page
}

/** A field of the form by what it is called; a label's text would take in the options of its own list. */
function field(page: Page, name: string): Locator {
  const called = { name, exact: true }
  return form(page).getByRole('combobox', called).or(form(page).getByRole('textbox', called))
}

test.describe.configure({ timeout: 180_000 })

test('a claim of every value type is made by keyboard alone', async ({ page, language }) => {
  const say = words[language]
  await open(page, language)

  // Filled in by what the quote reads as: a category, entities, one entity, a role, free words.
  await claimWords(page, quotes.format)
  await ask(page, 'format', language)
  await expect(form(page).locator('input[value=face]')).toBeChecked()
  await expect(form(page).locator('.prev .big')).not.toBeEmpty()
  await save(page)
  await expect(row(page, asked('format', language))).toContainText(
    language === 'ar' ? 'وجها لوجه' : 'face to face',
  )

  await claimWords(page, quotes.delegates)
  await ask(page, 'delegates', language)
  await expect(form(page).locator('.members > li')).toHaveCount(3)
  await form(page).locator('.members > li').first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(form(page).locator('.members > li')).toHaveCount(2)
  await save(page)

  await claimWords(page, quotes.askedBy)
  await ask(page, 'asked-by', language)
  await expect(form(page).getByRole('combobox', { name: say.entity, exact: true })).not.toHaveValue('')
  await save(page)

  await claimWords(page, quotes.role)
  await ask(page, 'role', language)
  await form(page).locator('input[value=secretary]').focus()
  await page.keyboard.press('Space')
  await save(page)

  await claimWords(page, quotes.cause)
  await ask(page, 'cause', language)
  await expect(form(page).locator('textarea[name="value.text"]')).toHaveValue(quotes.cause)
  await save(page)

  await claimWords(page, 'بحضور وسيط من محافظة الساحل')
  await ask(page, 'mediated', language)
  await form(page).locator('input[value=yes]').focus()
  await page.keyboard.press('Space')
  await save(page)

  // A length of time, a figure, a date and when the last time was.
  await claimWords(page, quotes.duration)
  await ask(page, 'length', language)
  await expect(field(page, say.amount)).toHaveValue(language === 'ar' ? '٣' : '3')
  await expect(field(page, say.unit)).toHaveValue('hour')
  await expect(form(page).locator('.prev .big')).toContainText(language === 'ar' ? '٢٫٥' : '2.5')
  await save(page)

  await claimWords(page, '12 سفينة على الأقل')
  await ask(page, 'ships', language)
  await expect(field(page, say.qualifierLabel)).toHaveValue('at-least')
  await field(page, say.amount).fill('١٢')
  await page.keyboard.press('Enter')
  await expect(form(page)).toBeHidden()

  await claimWords(page, 'جلسة تفاوض يوم الثلاثاء')
  await ask(page, 'next', language)
  await form(page).locator('input[value=phrase]').focus()
  await page.keyboard.press('Space')
  await field(page, say.phraseLabel).selectOption('next-week')
  await expect(form(page).locator('.value .hint')).toContainText(say.weekday.saturday)
  await form(page).locator('input[value=date]').focus()
  await page.keyboard.press('Space')
  await field(page, say.date).fill('2026-03-03')
  await save(page)

  await claimWords(page, quotes.lastMet)
  await ask(page, 'last-met', language)
  await expect(field(page, say.qualifierLabel)).toHaveValue('almost')
  await expect(field(page, say.amount)).toHaveValue(language === 'ar' ? '٧' : '7')
  await field(page, say.countedFromLabel).selectOption('event')
  await expect(page.locator('.oth .badge')).toContainText(verdicts[language].reconcilable)
  await expect(page.locator('.oth .mini-line .me')).toHaveCount(1)
  await save(page)

  const made = [
    'format',
    'delegates',
    'asked-by',
    'role',
    'cause',
    'mediated',
    'length',
    'ships',
    'next',
    'last-met',
  ]
  await reload(page)
  await expect(rows(page)).toHaveCount(made.length + 5)
  for (const id of made)
    await expect(page.locator('.ci.is-confirmed').filter({ hasText: asked(id, language) }), id).toHaveCount(1)
})

test('suggestions are confirmed, edited and rejected by key, and every act is taken back', async ({
  page,
  language,
}) => {
  const say = words[language]
  await open(page, language)
  const status = (text: string) => row(page, text).locator('.st')
  const fees = asked('fees', language)
  const next = asked('next', language)

  // Two key presses: to the suggestion, and Enter.
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(1)).toHaveClass(/is-confirmed/)
  await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'true')

  // Edited, and saved in place.
  await page.keyboard.press('e')
  await expect(form(page)).toBeVisible()
  await form(page).locator('.particulars > summary').press('Enter')
  await field(page, say.moodLabel).selectOption('possible')
  await save(page)
  await expect(row(page, say.mood.possible)).toHaveClass(/is-confirmed/)

  // Rejected: gone from the list, and remembered.
  await expect(row(page, fees)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('x')
  await expect(row(page, fees)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(status(fees)).toContainText(say.status.suggested)
  await page.keyboard.press('Control+Shift+z')
  await expect(row(page, fees)).toHaveCount(0)
  await reload(page)
  await expect(row(page, fees)).toHaveCount(0)
  await page.getByLabel(say.shown.rejected).check()
  await expect(row(page, fees)).toHaveCount(1)
  await page.getByLabel(say.shown.working).check()
  await expect(status(next)).toContainText(say.status.suggested)
})

test('suggestions of a kind are confirmed together, and a removed claim comes back', async ({
  page,
  language,
}) => {
  const say = words[language]
  await open(page, language)
  const ships = asked('ships', language)
  await page.locator('.bulk > summary').click()
  await page
    .locator('.bulk li')
    .filter({ hasText: ships })
    .getByRole('button', { name: new RegExp(say.bulk.confirm) })
    .click()
  await expect(page.locator('.ci.is-confirmed').filter({ hasText: ships })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.ci.is-suggested').filter({ hasText: ships })).toHaveCount(2)

  await page.locator('.bulk > summary').click()
  await page
    .locator('.bulk li')
    .first()
    .getByRole('button', { name: new RegExp(say.bulk.reject) })
    .click()
  await expect(page.locator('.ci.is-suggested')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.ci.is-suggested')).toHaveCount(4)

  const place = asked('place', language)
  await row(page, place).getByRole('button').first().click()
  await form(page).getByRole('button', { name: say.remove, exact: true }).click()
  await expect(row(page, place)).toHaveCount(0)
  await page.locator('.toast').getByRole('button').first().click()
  await expect(row(page, place)).toHaveCount(1)
})

test('a value that is not its quote’s is warned of, taken from the quote, or kept with a reason', async ({
  page,
  language,
}) => {
  const say = words[language]
  await open(page, language)
  await claimWords(page, quotes.format)
  await ask(page, 'format', language)
  const warning = form(page).locator('.warn')
  await expect(warning).toHaveCount(0)
  await form(page).locator('input[value=direct]').check()
  await expect(warning).toBeVisible()
  await page.keyboard.press('w')
  await expect(form(page).locator('input[value=face]')).toBeChecked()
  await expect(warning).toHaveCount(0)

  await form(page).locator('input[value=direct]').check()
  await page.keyboard.press('Control+Enter')
  await expect(form(page).locator('.fault')).toContainText(say.fault.reason)
  await warning.getByRole('button', { name: say.warning.keep }).click()
  await expect(form(page).locator('textarea[name=note]')).toBeFocused()
  await page.keyboard.insertText('the wider word is meant')
  await save(page)
  await expect(row(page, asked('format', language))).toHaveClass(/is-confirmed/)
})

test('what was typed survives leaving the page, and one question makes room for a new one', async ({
  page,
  language,
}) => {
  const say = words[language]
  await open(page, language)
  await claimWords(page, quotes.lastMet)
  await ask(page, 'last-met', language)
  await field(page, say.amount).fill('9')
  await page.reload()
  await expect(form(page).getByRole('heading')).toHaveText(asked('last-met', language))
  await expect(field(page, say.amount)).toHaveValue('9')
  // Where the browser has forgotten, the server has not.
  await expect(form(page).locator('.act .end')).toContainText(say.draftSaved)
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(field(page, say.amount)).toHaveValue('9')
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()

  // A question, an entity and a source that nobody had, on the spot.
  await claimWords(page, quotes.cause)
  await page.keyboard.insertText('Who benefits?')
  await page.keyboard.press('Enter')
  await expect(form(page).locator('.sub')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('heading')).toHaveText('Who benefits?')
  const entity = form(page).getByRole('combobox', { name: say.entity, exact: true })
  await entity.fill('Salim al Rasheed')
  await page.keyboard.press('Enter')
  await expect(form(page).locator('.similar')).toContainText(
    language === 'ar' ? 'سليم الرشيد' : 'Salim al-Rashid',
  )
  await form(page).locator('.sub').getByRole('button', { name: say.makeEntity }).click()
  await expect(entity).toHaveValue('Salim al Rasheed')
  await page.keyboard.press('Alt+a')
  const source = form(page).getByRole('combobox', {
    name: say.sourceLabel.replace('{n, number}', language === 'ar' ? '١' : '1'),
  })
  await source.fill('A witness at the gate')
  await page.keyboard.press('Enter')
  await form(page).locator('.sub').getByRole('button', { name: say.makeSource }).click()
  await expect(source).toHaveValue('A witness at the gate')
  await save(page)
  await reload(page)
  await expect(row(page, 'Who benefits?')).toContainText('A witness at the gate')
})

test('a quote outside the story needs a reason', async ({ page, language }) => {
  const say = words[language]
  await open(page, language)
  await claimWords(page, quotes.caption)
  await ask(page, 'mediated', language)
  await form(page).locator('input[value=no]').check()
  await page.keyboard.press('Control+Enter')
  await expect(form(page).locator('.fault')).toContainText(say.fault.reason)
  await form(page).locator('textarea[name=note]').fill('the caption says who stood there')
  await save(page)
  await expect(row(page, asked('mediated', language))).toHaveClass(/is-confirmed/)
})

test('the claims and their form are accessible, in light and in dark', async ({ page, language }) => {
  const say = words[language]
  await open(page, language)
  await page.keyboard.press('n')
  await expectAccessibleInBothLights(await fromTheTop(page))
  await claimWords(page, quotes.lastMet)
  await expectAccessibleInBothLights(await fromTheTop(page))
  await ask(page, 'last-met', language)
  await field(page, say.amount).fill('7')
  await form(page).locator('.particulars > summary').click()
  await page.keyboard.press('Alt+a')
  await page.keyboard.press('Control+Enter')
  await expect(form(page).locator('.fault').first()).toBeVisible()
  await expectAccessibleInBothLights(await fromTheTop(page))
  await form(page).locator('input[value=date]').first().check()
  await form(page).locator('.value .edtf-more > summary').click()
  await form(page).locator('.value').getByRole('button', { name: say.calendar }).click()
  await expect(form(page).locator('.calendar')).toBeVisible()
  await expectAccessibleInBothLights(await fromTheTop(page))
})

test('the claims fit a phone, with the claim at hand at its foot', async ({ page, language }) => {
  const say = words[language]
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, language)
  const fits = async () =>
    expect(await page.locator('html').evaluate(html => html.scrollWidth)).toBeLessThanOrEqual(390)
  const foot = page.locator('.phone-bar')
  await foot.locator('.b:not(.pri)').click()
  await foot.locator('.pri').click()
  await expect(rows(page).nth(1)).toHaveClass(/is-confirmed/)
  await rows(page).nth(2).getByRole('button', { name: say.edit, exact: true }).click()
  await expect(form(page)).toBeVisible()
  await fits()
  await form(page).locator('.particulars > summary').click()
  await fits()
})
