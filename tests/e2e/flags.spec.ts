import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import {
  type Absent,
  absentQuotes,
  absentStates,
  injured,
  landslide,
  outletNames,
} from '../support/absence-dossier'
import { exportOf, isnad, makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { expectAccessibleInBothLights, expect as expectSoon, test } from '../support/journey'
import { saltWorks } from '../support/reconcile-dossier'

type Language = 'ar' | 'en'

// A dossier is compared anew and the page read again, on a machine that may be busy.
const expect = expectSoon.configure({ timeout: 30_000 })
const messages = { ar: ar.ui, en: en.ui }
test.describe.configure({ timeout: 480_000 })

/** Freezes the dossier as it stands: its own file, imported again, changes nothing and is published. */
async function publish(dossier: string): Promise<void> {
  await makeDossier(JSON.parse(await exportOf(dossier)), { publish: true })
}

const form = (page: Page): Locator => page.locator('form.form')

/** Scripts have taken the desk over once it names its keys. */
const ready = (page: Page) => expect(page.locator('.keys kbd').first()).toBeAttached()

/** Selects words of the article by typing them, and begins a claim on the only question there is. */
async function claimWords(page: Page, exact: string, language: Language): Promise<void> {
  await ready(page)
  await page.locator('#text').focus()
  await page.keyboard.press('/')
  await page.keyboard.insertText(exact)
  await expect(page.locator('.sel-q')).toContainText(exact.slice(0, 15))
  await page.keyboard.press('Enter')
  await expect(page.locator('#text')).toBeFocused()
  await page.keyboard.press('c')
  await expect(form(page).locator('.qt')).toContainText(exact)
  await expect(form(page).getByRole('combobox').first()).toBeFocused()
  await page.keyboard.insertText(injured[language])
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('heading')).toHaveText(injured[language])
}

/** What is not a plain value is said in the particulars of the form. */
async function particular(page: Page, name: 'stance' | 'polarity', value: string): Promise<void> {
  await form(page).locator('.particulars > summary').press('Enter')
  await form(page).locator(`select[name=${name}]`).selectOption(value)
}

/** The server has what the desk was told. */
const kept = (page: Page) =>
  expect(page.locator('.saved:not(.is-offline)')).toHaveText(/\p{Nd}:\p{Nd}/u, { timeout: 120_000 })

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toBeHidden()
  await expect(page.locator('.cl > li.ci.is-confirmed')).toHaveCount(1)
  await kept(page)
}

test('the six kinds of absence are set at the desk by keyboard alone, and stay six on every page and in the export', async ({
  page,
  language,
}) => {
  const say = messages[language]
  const dossier = newDossierId()
  await makeDossier(landslide(dossier, { isSet: false }))
  const user = await makeUser({ language, memberOf: { [dossier]: 'editor' } })
  const desk = (article: Absent) => `/${language}/desk/dossiers/${dossier}/annotate/${article}`
  await signIn(page, user, { language, to: desk('denies') })

  await claimWords(page, absentQuotes.denies, language)
  await form(page).getByRole('textbox', { name: say.claim.amount, exact: true }).fill('4')
  await particular(page, 'polarity', 'denies')
  await save(page)
  for (const stance of ['none', 'unknown', 'declined'] as const) {
    await page.goto(desk(stance))
    await claimWords(page, absentQuotes[stance], language)
    await particular(page, 'stance', stance)
    await expect(form(page)).toContainText(say.claim.noValue)
    await save(page)
  }
  await page.goto(desk('silent'))
  await ready(page)
  await page.locator('#text').focus()
  await page.keyboard.press('Shift+R')
  await expect(page.locator('.read-for button')).toHaveAttribute('aria-pressed', 'true')
  await kept(page)

  await publish(dossier)
  await page.goto(`/${language}/d/${dossier}`)
  const signs = new Set<string>()
  for (const [article, state] of Object.entries(absentStates) as [Absent, keyof typeof say.state][]) {
    const cell = page.locator(`td[data-o="${outletNames[article][language]}"]`)
    await expect(cell).toHaveCount(1)
    if (state === 'asserts') continue
    await expect(cell.locator('.st')).toHaveText(say.state[state])
    signs.add((await cell.locator('.st use').getAttribute('href')) ?? '')
  }
  expect(signs.size).toBe(6)
  await expectAccessibleInBothLights(page)

  await page.goto(`/${language}/d/${dossier}/rows/slide/injured`)
  for (const state of ['denies', 'none', 'unknown', 'declined', 'silent', 'not-reviewed'] as const)
    await expect(page.locator('main .st').filter({ hasText: say.state[state] }).first()).toBeVisible()
  await expectAccessibleInBothLights(page)

  await page.goto(`/${language}/d/${dossier}/articles/none`)
  const note = page.locator('.note').first()
  for (const state of ['denies', 'none', 'unknown', 'declined', 'silent', 'not-reviewed'] as const)
    await expect(note).toContainText(say.state[state])

  const { rows } = JSON.parse(await isnad(['export', dossier, '--format', 'comparison']))
  expect(Object.fromEntries(Object.keys(absentStates).map(id => [id, rows[0].cells[id].state]))).toEqual(
    absentStates,
  )
})

test('a value that is edited after approval: readers see what was approved, until somebody approves the edit', async ({
  page,
  language,
}) => {
  const say = messages[language]
  const dossier = newDossierId()
  await makeDossier(saltWorks(dossier))
  const checker = await makeUser({ language, name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })
  const desk = `/${language}/desk/dossiers/${dossier}`
  const row = `${desk}/reconcile/session/trucks`
  await signIn(page, checker, { language, to: row })

  const choose = async (outcome: string) => {
    await page.locator('.rec-choices').getByText(outcome, { exact: true }).click()
    await page.locator('.rec-outcome').getByLabel(say.reconcile.reason).fill('كل وسيلة عدّت بنفسها')
    await page.getByRole('button', { name: say.reconcile.record }).click()
    await expect(page.locator('.toast').last()).toContainText(say.reconcile.recorded)
  }
  await choose(say.reconcile.outcome.conflict)
  await publish(dossier)
  const reader = `/${language}/d/${dossier}`
  await page.goto(reader)
  await expect(page.locator('.cmp')).toBeVisible()
  await expect(page.locator('.approved')).toHaveCount(0)

  // An editor mends the figure, after the row was decided.
  await page.goto(`${desk}/annotate/lamp`)
  await ready(page)
  const asked = saltWorks('any').questions.find(({ id }) => id === 'trucks')?.text[language] ?? ''
  const claim = page.locator('.cl > li.ci').filter({ hasText: asked })
  await claim.click()
  await expect(claim).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('e')
  await expect(form(page)).toBeVisible()
  await form(page).getByRole('textbox', { name: say.claim.amount, exact: true }).fill('14')
  // The quote says another figure, so the form asks why before it keeps this one.
  await page.keyboard.press('Control+Enter')
  const why = form(page).getByRole('textbox', { name: say.claim.why.disagrees })
  await expect(why).toBeVisible()
  await why.fill('صحّحتها الصحيفة')
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toBeHidden()
  await kept(page)
  await publish(dossier)

  const twelve = language === 'ar' ? '١٢' : '12'
  const fourteen = language === 'ar' ? '١٤' : '14'
  const notice = page.locator('.approved')
  const table = page.locator('tr.row').filter({ hasText: asked })
  await page.goto(reader)
  await expect(table.locator('.flag')).toContainText(say.flag.tainted)
  await expect(table.locator('.approved')).toContainText('سامي حداد')
  await expect(table).toContainText(twelve)
  await expect(table).not.toContainText(fourteen)
  await expectAccessibleInBothLights(page)
  await page.goto(`${reader}?flag=tainted`)
  await expect(page.locator('tr.row')).toHaveCount(1)

  await page.goto(`${reader}/rows/session/trucks`)
  await expect(page.locator('.remarks')).toContainText('سامي حداد')
  await expect(page.locator('.say')).toContainText(twelve)
  await expectAccessibleInBothLights(page)

  await page.goto(`${reader}/articles/lamp`)
  await expect(notice).toHaveCount(1)
  await expect(notice).toContainText('سامي حداد')
  await expectAccessibleInBothLights(page)

  // The row is back with the checker, who judges it again.
  await page.goto(row)
  await expect(page.locator('.rec-head')).toContainText(say.reconcile.returned.tainted)
  await choose(say.reconcile.outcome.again)
  await publish(dossier)
  await page.goto(reader)
  await expect(table).toContainText(fourteen)
  await expect(notice).toHaveCount(0)
})

test('outlets that agree on parties who differ say so, and the desk hands out why everything counts', async ({
  page,
  language,
}) => {
  const say = messages[language]
  const [agree, parties] =
    language === 'ar'
      ? ['تتفق الوسائل على أن الأطراف مختلفة', ['شركة مياه الساحل', 'اتحاد مزارعي الوادي الأعلى']]
      : ['The outlets agree that the parties differ', ['Coast Water Company', "Upper Valley Farmers' Union"]]
  await page.goto(`/${language}/d/demo-umm-al-rih?flag=party`)
  await expect(page.locator('.ver .why').first()).toContainText(agree)
  await expect(page.locator('.ver .flag').filter({ hasText: say.flag.party })).toHaveCount(1)
  await page.goto(`/${language}/d/demo-umm-al-rih/rows/gates-2026-01/notice`)
  await expect(page.locator('.say')).toContainText(agree)
  for (const party of parties) {
    await expect(page.locator('.say')).toContainText(party)
    await expect(page.locator('.holder-h').filter({ hasText: party })).toHaveCount(1)
  }
  await expectAccessibleInBothLights(page)

  const dossier = newDossierId()
  await makeDossier(landslide(dossier, { isSet: true }))
  const user = await makeUser({ language, memberOf: { [dossier]: 'reader' } })
  await signIn(page, user, { language, to: `/${language}/desk/dossiers/${dossier}/reconcile` })
  const links = page.locator('.rec-files a')
  await expect(links).toHaveText([say.reconcile.diagnosis.table, say.reconcile.diagnosis.lines])
  await expectAccessibleInBothLights(page)
  const download = page.waitForEvent('download')
  await links.first().focus()
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toBe(`${dossier}-diagnosis.csv`)
  const answer = await page.request.get((await links.last().getAttribute('href')) ?? '')
  const positions = (await answer.text())
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(positions.map(({ because }) => because).sort()).toEqual(
    ['declined', 'in-camp', 'in-camp', 'in-camp', 'not-reviewed', 'silent', 'unknown'].sort(),
  )
})
