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

test('the bare address goes to the language the browser asks for', async ({ page, language }) => {
  await page.goto('/')
  await expect(page).toHaveURL(new RegExp(`/${language}$`))
})

test('the other language keeps the page and its filters', async ({ page, language }) => {
  const other = language === 'ar' ? 'en' : 'ar'
  await page.goto(`/${language}/d/demo-umm-al-rih?only=disagreements&verdict=conflict`)
  await page.locator(`.langs a[hreflang="${other}"]`).click()
  await expect(page).toHaveURL(`/${other}/d/demo-umm-al-rih?only=disagreements&verdict=conflict`)
  await expect(page.locator('html')).toHaveAttribute('lang', other)
})

test('light and dark follow the device until the reader chooses', async ({ page, language }) => {
  const background = () => page.locator('html').evaluate(html => getComputedStyle(html).backgroundColor)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/${language}/legend`)
  const dark = await background()
  await expectAccessible(page)
  await page.locator('button[name="theme"][value="light"]').click()
  await expect(page).toHaveURL(`/${language}/legend`)
  await expect.poll(background).not.toBe(dark)
  await page.locator('button[name="theme"][value="auto"]').click()
  await expect.poll(background).toBe(dark)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the choice of light is kept, and leads back to the page it was made on', async ({
    page,
    language,
  }) => {
    await page.goto(`/${language}/d/demo-umm-al-rih?q=x`)
    await page.locator('button[name="theme"][value="dark"]').click()
    await expect(page).toHaveURL(`/${language}/d/demo-umm-al-rih?q=x`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

test('an address that leads nowhere says so, and where to go', async ({ page, language, complaints }) => {
  for (const path of [`/${language}/nothing/here`, `/${language}/d/no-such-dossier`, '/xx/whatever']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator(`main a[href="/${language}"]`)).toBeVisible()
    await expectAccessible(page)
  }
  // The browser notes each 404 of a page on its console; that is what was asked for.
  expect(complaints.splice(0).every(complaint => complaint.includes('404'))).toBe(true)
})

test('the first key reaches the content', async ({ page, language }) => {
  await page.goto(`/${language}`)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('pages and plain answers carry their security headers', async ({ request, language }) => {
  const page = (await request.get(`/${language}`)).headers()
  expect(page['x-content-type-options']).toBe('nosniff')
  expect(page['referrer-policy']).toBe('strict-origin-when-cross-origin')
  expect(page['cross-origin-opener-policy']).toBe('same-origin')
  expect(page['permissions-policy']).toContain('camera=()')
  expect(page['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/)
  expect(page['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page['content-security-policy']).not.toContain('unsafe')
  expect(page['strict-transport-security']).toBeUndefined()
  expect(page['x-powered-by']).toBeUndefined()

  const secure = await request.get(`/${language}`, { headers: { 'X-Forwarded-Proto': 'https' } })
  expect(secure.headers()['strict-transport-security']).toContain('max-age=')

  const ready = await request.get('/api/health/ready')
  expect([ready.status(), await ready.json()]).toEqual([200, { status: 'ready' }])
  expect(ready.headers()['content-security-policy']).toContain("default-src 'none'")
})

test('the way back from choosing a light never leaves the site', async ({ request }) => {
  for (const back of ['//evil.example/x', 'https://evil.example', '/\\evil.example']) {
    const answer = await request.post('/theme', { form: { theme: 'dark', back }, maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([303, '/'])
  }
})
