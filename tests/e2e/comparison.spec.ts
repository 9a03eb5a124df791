import { expect, expectAccessible, expectAccessibleInBothLights, test } from '../support/journey'

const dossier = 'demo-umm-al-rih'

test('the whole dossier is one table, question by question', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}?view=all`)
  await expect(page.getByRole('table')).toHaveAccessibleName(/.+/)
  const rows = page.locator('tr.row')
  const said = await page.locator('.counts b').allInnerTexts()
  const digits = (text: string) => text.replace(/[٠-٩]/g, d => String((d.codePointAt(0) ?? 0) & 0xf))
  const total = said.reduce((sum, text) => sum + Number(digits(text)), 0)
  await expect(rows).toHaveCount(total)
  await expect(page.locator('tr.row th[scope="row"]')).toHaveCount(total)
  const columns = await page.locator('thead th').count()
  await expect(rows.first().locator('th, td')).toHaveCount(columns)
  for (const name of ['agree', 'compatible', 'reconcilable', 'conflict', 'single', 'none'])
    await expect(page.locator(`tr.v-${name} .badge`).first()).toBeVisible()
})

test('a page holds forty rows, and the next page the rest', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}`)
  await expect(page.locator('tr.row')).toHaveCount(40)
  await page.locator('.pages a[rel="next"]').click()
  await expect(page).toHaveURL(/[?&]page=2/)
  expect(await page.locator('tr.row').count()).toBeLessThan(40)
})

for (const [width, height] of [
  [1280, 900],
  [900, 700],
  [390, 844],
] as const) {
  test(`${width} pixels wide: nothing runs off the page, in light and in dark`, async ({
    page,
    language,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(`/${language}/d/${dossier}?event=khan-2026-02`)
    await expectAccessibleInBothLights(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('a count is the way to its rows, and several join', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}`)
  await page.locator('.counts .v-conflict a').click()
  await expect(page).toHaveURL(/\?verdict=conflict$/)
  const conflicts = await page.locator('tr.row').count()
  expect(await page.locator('tr.row.v-conflict').count()).toBe(conflicts)
  await page.locator('.counts .v-single a').click()
  await expect(page).toHaveURL(/verdict=single&verdict=conflict|verdict=conflict&verdict=single/)
  expect(await page.locator('tr.row').count()).toBeGreaterThan(conflicts)
  await page.locator('[role="status"] a').click()
  await expect(page).toHaveURL(`/${language}/d/${dossier}`)
})

test('the search applies itself, and the typing stays', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}`)
  const question = await page.locator('.q-h a').nth(2).innerText()
  const box = page.getByRole('searchbox')
  // Pressed until it is heard: the field is there before the script that hastens it.
  await expect(async () => {
    await box.fill('')
    await box.pressSequentially(question)
    await expect(page).toHaveURL(/[?&]q=/, { timeout: 2_000 })
  }).toPass()
  await expect(page.locator('tr.row')).toHaveCount(1)
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(question)
  await expect(page.locator('[role="status"]')).not.toBeEmpty()
})

test('a search that finds nothing says so, and how to go on', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}?q=zzzz&only=disagreements`)
  await expect(page.locator('tr.row')).toHaveCount(0)
  await expect(page.locator(`.empty a[href="/${language}/d/${dossier}"]`)).toBeVisible()
  await expectAccessible(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('filters, search and pages all work', async ({ page, language }) => {
    await page.goto(`/${language}/d/${dossier}`)
    const question = await page.locator('.q-h a').nth(2).innerText()
    await page.getByRole('searchbox').fill(question)
    await page.locator('.find button').click()
    await expect(page.locator('tr.row')).toHaveCount(1)
    await page.goto(`/${language}/d/${dossier}?verdict=agree`)
    await page.locator('.find select').selectOption({ index: 1 })
    await page.locator('.find button').click()
    await expect(page).toHaveURL(/verdict=agree/)
    await expect(page).toHaveURL(/event=/)
    await expect(page.locator('tbody')).toHaveCount(1)
    await page.locator('.tabs a').nth(1).click()
    await expect(page).toHaveURL(/only=disagreements/)
  })
})

test('a question opens its own page, and a cell its article', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}`)
  const cell = page.locator('td.cell a').first()
  await expect(cell).toHaveAttribute('href', new RegExp(`/${language}/d/${dossier}/articles/[^#]+#c-`))
  await page.locator('.q-h a').first().click()
  await expect(page).toHaveURL(new RegExp(`/${language}/d/${dossier}/rows/[^/]+/[^/]+$`))
})

test('what has the focus is never under the parts that stay put', async ({ page, language }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/${language}/d/${dossier}?verdict=agree`)
  for (const index of [0, 5, 9, 14, 20]) {
    const link = page.locator('td.cell a').nth(index)
    await link.focus()
    const isSeen = await link.evaluate(element => {
      const box = element.getClientRects()[0]
      if (!box) return false
      const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      return found !== null && (element.contains(found) || found.contains(element))
    })
    expect(isSeen, `link ${index}`).toBe(true)
  }
})

test('question and verdict stay while the articles move', async ({ page, language }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto(`/${language}/d/${dossier}`)
  const verdict = page.locator('tr.row td.ver').first()
  const before = await verdict.boundingBox()
  await page
    .locator('.win')
    .evaluate(
      (element, sign) => element.scrollBy({ left: 400 * sign, behavior: 'instant' }),
      language === 'ar' ? -1 : 1,
    )
  const after = await verdict.boundingBox()
  expect(Math.abs((before?.x ?? 0) - (after?.x ?? 1000))).toBeLessThanOrEqual(60)
  await expect(verdict).toBeInViewport()
})

test('printed, the table stands whole and the controls are gone', async ({ page, language }) => {
  await page.goto(`/${language}/d/${dossier}?view=all`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.filters')).toBeHidden()
  await expect(page.locator('.switches')).toBeHidden()
  const isWhole = await page
    .locator('.win')
    .evaluate(element => element.scrollHeight <= element.clientHeight + 1)
  expect(isWhole).toBe(true)
})

test('an edition has an address of its own', async ({ page, language, request }) => {
  await page.goto(`/${language}/d/${dossier}/editions/1`)
  await expect(page.locator('tr.row').first()).toBeVisible()
  for (const number of ['99', '0', '1.5', 'x'])
    expect((await request.get(`/${language}/d/${dossier}/editions/${number}`)).status()).toBe(404)
})
