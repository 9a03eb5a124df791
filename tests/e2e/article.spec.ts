import { expect, expectAccessible, test } from '../support/journey'

const demo = (language: string) => `/${language}/d/demo-umm-al-rih`

for (const article of ['courier-02', 'daftar']) {
  test(`the article ${article} is annotated and accessible`, async ({ page, language }) => {
    await page.goto(`${demo(language)}/articles/${article}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.mk').first()).toBeVisible()
    await expect(page.locator('.note').first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('every mark leads to its note and back, with and without a script', async ({
  browser,
  language,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}${demo(language)}/articles/mirat-02`)
  const broken = await page.locator('.mk, .note .n, .hop a').evaluateAll(links =>
    links.flatMap(link => {
      const href = link.getAttribute('href') ?? ''
      return href.startsWith('#') && document.getElementById(href.slice(1)) ? [] : [href]
    }),
  )
  expect(broken).toEqual([])
  await page.locator('.mk').first().click()
  await expect(page.locator('.note:target')).toBeInViewport()
  await page.locator('.note:target .n').first().click()
  await expect(page.locator('.mk:target')).toBeInViewport()
  await context.close()
})

test('the marks leave the text as it was given', async ({ page, language }) => {
  await page.goto(`${demo(language)}/articles/courier-02`)
  const shown = await page.locator('article .para > div > p').evaluateAll(paragraphs =>
    paragraphs.map(paragraph => {
      const copy = paragraph.cloneNode(true) as HTMLElement
      for (const numeral of copy.querySelectorAll('sup, .sr')) numeral.remove()
      return copy.textContent ?? ''
    }),
  )
  expect(shown.length).toBeGreaterThan(3)
  for (const paragraph of shown) expect(paragraph).toBe(paragraph.trim())
  const ids = await page.locator('[id^="c-"]').evaluateAll(marks => marks.map(mark => mark.id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(10)
})

test('n and p go from disagreement to disagreement, and can be turned off', async ({ page, language }) => {
  await page.goto(`${demo(language)}/articles/courier-02`)
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  await expect(page.locator('.jump kbd')).toHaveCount(2)
  await page.keyboard.press('n')
  const first = await focused()
  expect(first).toMatch(/^c-/)
  await expect(page.locator(`[id="${first}"]`)).toBeInViewport()
  await page.keyboard.press('n')
  expect(await focused()).not.toBe(first)
  await page.keyboard.press('p')
  expect(await focused()).toBe(first)

  await page.locator('.jump button').click()
  await page.keyboard.press('n')
  expect(await focused()).not.toMatch(/^c-/)
  await page.reload()
  await expect(page.locator('.jump button')).toBeVisible()
  await expect(page.locator('.jump kbd')).toHaveCount(0)
})

test('the glued-on story is folded and says what it is', async ({ page, language }) => {
  await page.goto(`${demo(language)}/articles/daftar`)
  const glued = page.locator('details.glued')
  await expect(glued.locator('summary')).toBeVisible()
  await expect(glued.locator('.para').first()).toBeHidden()
  await glued.locator('summary').click()
  await expect(glued.locator('.para').first()).toBeVisible()
})

test('an article fits a phone, its notes under their paragraph', async ({ page, language }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`${demo(language)}/articles/courier-02`)
  const width = await page.locator('html').evaluate(html => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  const paragraph = await page.locator('.para:has(.note) > div').first().boundingBox()
  const note = await page.locator('.note').first().boundingBox()
  expect(note?.y).toBeGreaterThan((paragraph?.y ?? 0) + 20)
})

test('an unknown article is not found', async ({ request, language }) => {
  expect((await request.get(`${demo(language)}/articles/no-such-article`)).status()).toBe(404)
})
