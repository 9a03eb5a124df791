import { expect, expectAccessible, test } from '../support/journey'

const path = '/d/demo-umm-al-rih/sources'

test('every source says what rests on it', async ({ page, language }) => {
  await page.goto(`/${language}/d/demo-umm-al-rih`)
  await page.locator(`.head a[href="/${language}${path}"]`).click()
  await expect(page).toHaveURL(`/${language}${path}`)
  const rows = page.locator('.stack tbody tr')
  expect(await rows.count()).toBeGreaterThan(5)
  await expect(rows.first().locator('a').first()).toHaveAttribute('href', /\/articles\//)
  await expectAccessible(page)
})

test('every article is listed under its outlet, in its own language', async ({ page, language }) => {
  await page.goto(`/${language}${path}`)
  const titles = page.locator('.outlets .title')
  expect(await titles.count()).toBeGreaterThanOrEqual(8)
  const languages = new Set(await titles.evaluateAll(all => all.map(one => one.getAttribute('lang'))))
  expect([...languages].sort()).toEqual(['ar', 'en'])
  await titles.first().click()
  await expect(page).toHaveURL(new RegExp(`/${language}/d/demo-umm-al-rih/articles/`))
})

test('on a phone nothing runs off the page', async ({ page, language }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/${language}${path}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
