import { expect, expectAccessible, test } from '../support/journey'

test('the legend is one tap away, and explains every sign in a sentence', async ({ page, language }) => {
  await page.goto(`/${language}/d/demo-umm-al-rih`)
  await page.locator(`.mast a[href="/${language}/legend"]`).click()
  await expect(page).toHaveURL(`/${language}/legend`)
  for (const verdict of [
    'agree',
    'compatible',
    'reconcilable',
    'conflict',
    'single',
    'unresolved',
    'unassessed',
    'none',
  ])
    await expect(page.locator(`.terms .badge.v-${verdict}`)).toBeVisible()
  const meanings = await page.locator('.terms dd').allInnerTexts()
  expect(meanings.length).toBeGreaterThanOrEqual(8 + 7 + 11)
  expect(meanings.every(meaning => meaning.trim().endsWith('.'))).toBe(true)
  await expectAccessible(page)
})

test('the method stands on the same page', async ({ page, language }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/${language}`)
  await page.locator('.mast a[href$="#method"]').click()
  await expect(page.locator('#method')).toBeInViewport()
  await expectAccessible(page)
})
