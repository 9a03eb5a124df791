import { expect, expectAccessible, test } from '../support/journey'

test('the first page is in the language of its address, and leads to a dossier', async ({
  page,
  language,
}) => {
  await page.goto(`/${language}`)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', language)
  await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator(`main a[href^="/${language}/d/"]`).first()).toBeVisible()
  await expectAccessible(page)
})
