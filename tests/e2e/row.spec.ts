import { expect, expectAccessible, test } from '../support/journey'

const demo = (language: string) => `/${language}/d/demo-umm-al-rih`

/** One row of the demo for each verdict, and for what is drawn differently. */
const rows = [
  'khan-2026-02/last-round',
  'khan-2026-02/company-delegates',
  'khan-2026-02/demand',
  'khan-2026-02/format',
  'khan-2026-02/drafted-by',
  'gates-2026-01/notice',
  'gates-2026-01/cause',
  'gates-2026-01/water-back',
  'gates-2026-01/repair-time',
  'petition-2026/signatures',
]

for (const row of rows) {
  test(`the row ${row} says its verdict and is accessible`, async ({ page, language }) => {
    await page.goto(`${demo(language)}/rows/${row}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.verdict .say')).not.toBeEmpty()
    await expect(page.locator('.verdict .badge')).toBeVisible()
    await expectAccessible(page)
  })
}

test('a reader follows a reconcilable row to its reasons and into an article', async ({ page, language }) => {
  await page.goto(`${demo(language)}/rows/khan-2026-02/last-round`)
  await expect(page.locator('.camps > section')).toHaveCount(2)
  await expect(page.locator('.line .span.assumed').first()).toBeVisible()
  await expect(page.locator('#readings + .sec-body table tbody tr').first()).toBeVisible()
  await expect(page.locator('.wit .q')).toHaveCount(2)
  await expect(page.locator('.graph .box')).not.toHaveCount(0)
  await expect(page.locator('.chg li').first()).toBeVisible()
  await expect(page.locator('.dec blockquote').first()).toBeVisible()

  const link = page.locator('.cite footer a').first()
  const href = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(page).toHaveURL(/\/articles\/[^#]+#c-/)
  const target = page.locator(`[id="${href.slice(href.indexOf('#') + 1)}"]`)
  await expect(target).toBeInViewport()
})

test('words that differ are whole words, and quotes keep their own language', async ({ page, language }) => {
  await page.goto(`${demo(language)}/rows/khan-2026-02/format`)
  const texts = await page.locator('.cite p').evaluateAll(quotes =>
    quotes.map(quote => ({
      lang: quote.getAttribute('lang'),
      dir: quote.getAttribute('dir'),
      text: quote.textContent ?? '',
      marks: [...quote.querySelectorAll('mark')].map(mark => {
        const before = document.createRange()
        before.setStart(quote, 0)
        before.setEndBefore(mark)
        return [before.toString().length, mark.textContent?.length ?? 0] as const
      }),
    })),
  )
  expect(new Set(texts.map(({ lang }) => lang))).toEqual(new Set(['ar', 'en']))
  expect(texts.flatMap(({ marks }) => marks).length).toBeGreaterThan(0)
  const letter = /[\p{L}\p{M}\p{N}]/u
  for (const { lang, dir, text, marks } of texts) {
    expect(dir).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    for (const [start, length] of marks) {
      const cuts = [start, start + length].map(
        at => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)),
      )
      expect(cuts, text).toEqual([false, false])
    }
  }
})

test('the questions follow each other in the order of the comparison', async ({ page, language }) => {
  await page.goto(`${demo(language)}/rows/khan-2026-02/requested-by`)
  await expect(page.locator('a[rel="prev"]')).toHaveCount(0)
  await page.locator('a[rel="next"]').click()
  await expect(page).toHaveURL(/rows\/khan-2026-02\/last-round$/)
  await page.locator('a[rel="prev"]').click()
  await expect(page).toHaveURL(/rows\/khan-2026-02\/requested-by$/)
})

test('an unknown row is not found', async ({ request, language }) => {
  const answer = await request.get(`${demo(language)}/rows/khan-2026-02/no-such-question`)
  expect(answer.status()).toBe(404)
})

test('a row fits a phone, and is whole without a script', async ({ browser, language, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  })
  const page = await context.newPage()
  await page.goto(`${baseURL}${demo(language)}/rows/khan-2026-02/last-round`)
  await expect(page.locator('.cite')).not.toHaveCount(0)
  await expect(page.locator('.line .span').first()).toBeVisible()
  const width = await page.locator('html').evaluate(html => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await context.close()
})
