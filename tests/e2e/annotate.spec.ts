import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { annotateDossier, type Language, quotes } from '../support/annotate-dossier'
import { type JourneyUser, makeDossier, makeUser, signIn } from '../support/desk'
import { test as base, expect, expectAccessibleInBothLights } from '../support/journey'

type State = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>

/** One person signs in for all of these journeys, each of which has a dossier of its own. */
const test = base.extend<
  object,
  { readonly signedIn: { readonly user: JourneyUser; readonly state: State } }
>({
  signedIn: [
    async ({ browser }, use) => {
      const user = await makeUser({ administrator: true })
      const baseURL = process.env.ISNAD_JOURNEY_URL
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
      await signIn(await context.newPage(), user, { language: 'ar' })
      const state = await context.storageState()
      await context.close()
      await use({ user, state })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  storageState: ({ signedIn }, use) => use(signedIn.state),
})

const forward = { ar: 'ArrowLeft', en: 'ArrowRight' } as const
const back = { ar: 'ArrowRight', en: 'ArrowLeft' } as const

type PathOf = (article?: Language) => string

async function makeDesk(language: Language): Promise<{ readonly dossier: string; readonly path: PathOf }> {
  const dossier = await makeDossier(annotateDossier())
  return {
    dossier,
    path: (article = language) => `/${language}/desk/dossiers/${dossier}/annotate/bell-${article}`,
  }
}

async function openDesk(page: Page, language: Language) {
  const desk = await makeDesk(language)
  await page.goto(desk.path())
  await ready(page)
  return desk
}

/** Scripts have taken the page over once the marks are painted; words stay where they are once their letters are there. */
async function ready(page: Page): Promise<void> {
  await expect.poll(() => painted(page, 'confirmed')).not.toBe('')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The words that are painted as this. */
function painted(page: Page, layer: string): Promise<string> {
  return page.evaluate(name => {
    const ranges = [...((CSS.highlights.get(`desk-${name}`) as Iterable<AbstractRange> | undefined) ?? [])]
    return ranges
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      )
      .join('')
  }, layer)
}

const selection = (page: Page) => page.locator('.sel-bar q')
// What a mouse is to reach has to stand on the screen.
test.use({ viewport: { width: 1280, height: 1000 } })

const spanOf = async (page: Page) => selection(page).first().getAttribute('data-span')

/** Where words stand on the screen: on the outer half of their first and of their last letter. */
async function placeOf(page: Page, words: string) {
  // A face that comes late moves the words.
  await page.evaluate(() => document.fonts.ready.then(() => null))
  return page.evaluate(sought => {
    const art = document.querySelector('.art')
    const walker = document.createTreeWalker(art ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      const box = (from: number, to: number) => {
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, to)
        return range.getBoundingClientRect()
      }
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const [first, last] = [box(at, at + 1), box(at + sought.length - 1, at + sought.length)]
      const isRtl = getComputedStyle(node.parentElement as Element).direction === 'rtl'
      return {
        from: {
          x: isRtl ? first.right - first.width / 4 : first.left + first.width / 4,
          y: first.top + first.height / 2,
        },
        to: {
          x: isRtl ? last.left + last.width / 4 : last.right - last.width / 4,
          y: last.top + last.height / 2,
        },
      }
    }
    throw new Error(`nowhere: ${sought}`)
  }, words)
}

async function drag(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

const rail = async (page: Page) => {
  const read = async (state: string) => {
    const said = await page.locator(`.rail dl .is-${state} dd`).textContent()
    const western = (said ?? '').replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    return Number(western)
  }
  return { claimed: await read('claimed'), read: await read('read'), unread: await read('unread') }
}

const saved = (page: Page) => expect(page.locator('.saved:not(.is-offline)')).toHaveText(/\p{Nd}:\p{Nd}/u)
const numbered = (page: Page) => page.locator('.rail a:not(.is-outside)')

test('by keyboard alone: sentences, words, a quote found, and what was read', async ({ page, language }) => {
  await openDesk(page, language)
  const current = page.locator('.s.cur')
  await expect(current).toHaveAttribute('id', 's0')

  // The caption has its turn too; the folded story has not.
  for (const at of [1, 2, 3]) {
    await page.keyboard.press('j')
    await expect(current).toHaveAttribute('id', `s${at}`)
  }
  await page.keyboard.press('k')
  await expect(current).toHaveAttribute('id', 's2')

  await page.keyboard.press(`Shift+${forward[language]}`)
  await page.keyboard.press(`Shift+${forward[language]}`)
  await page.keyboard.press(`Shift+${forward[language]}`)
  await page.keyboard.press(`Shift+${back[language]}`)
  const two = language === 'ar' ? 'قال حارس' : 'The tower’s'
  await expect(selection(page)).toHaveText(two)
  expect(await painted(page, 'selected')).toBe(two)
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(two)

  await page.keyboard.press('Escape')
  await expect(page.locator('.sel-bar')).toHaveCount(0)

  await page.keyboard.press('/')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await field.fill(language === 'ar' ? 'الجرس قرع مرّتين' : 'the BELL rang twice')
  await expect(selection(page)).toHaveText(quotes[language].rang)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(selection(page)).toHaveText(quotes[language].rang)

  await page.keyboard.press('c')
  await expect(page.locator('#claims form')).toBeVisible()
})

test('the same words by key, by mouse and by typing them are the same offsets', async ({
  page,
  language,
}) => {
  await openDesk(page, language)
  const words = quotes[language].silent
  await drag(page, words)
  await expect(selection(page)).toHaveText(words)
  const byMouse = await spanOf(page)
  expect(byMouse).toMatch(/^\d+-\d+$/)

  // A careless drag, that begins and ends beside the words, comes to the same.
  const { from, to } = await placeOf(page, words)
  await page.keyboard.press('Escape')
  await page.mouse.dblclick(from.x, from.y)
  await page.keyboard.down('Shift')
  await page.mouse.click(to.x, to.y)
  await page.keyboard.up('Shift')
  await expect(selection(page)).toHaveText(words)
  expect(await spanOf(page)).toBe(byMouse)

  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill(words)
  await expect(selection(page)).toHaveText(words)
  expect(await spanOf(page)).toBe(byMouse)
  await page.keyboard.press('Escape')

  const first = words.split(' ')[0] ?? ''
  const start = await placeOf(page, first)
  await page.mouse.click(start.from.x, start.from.y)
  await expect(page.locator('.s.cur')).toContainText(first)
  // The words on the bar follow a moment later; what is selected does not.
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press(forward[language])
    if ((await page.evaluate(() => window.getSelection()?.toString())) === first) break
  }
  for (const _ of words.split(' ').slice(1)) await page.keyboard.press(`Shift+${forward[language]}`)
  await expect(selection(page)).toHaveText(words)
  expect(await spanOf(page)).toBe(byMouse)
})

test('several stretches under one claim, with Ctrl and the mouse', async ({ page, language }) => {
  await openDesk(page, language)
  await drag(page, quotes[language].silent)
  await page.keyboard.down('Control')
  await drag(page, quotes[language].cost)
  await page.keyboard.up('Control')
  await expect(selection(page)).toHaveText([quotes[language].silent, quotes[language].cost])
  await page.keyboard.press('c')
  await expect(page.locator('#claims form')).toBeVisible()
  expect(await painted(page, 'current')).toBe(quotes[language].silent + quotes[language].cost)
})

test('a boundary is moved by dragging and by key, changed, split, joined, and taken back', async ({
  page,
  language,
}) => {
  const { path } = await openDesk(page, language)
  const kinds = () =>
    page.locator('select.kind').evaluateAll(all => all.map(one => (one as HTMLSelectElement).value))
  const firstOfFold = () => page.locator('details.fold .s').first().textContent()
  expect(await kinds()).toEqual(['headline', 'caption', 'main', 'related', 'boilerplate'])
  const before = await firstOfFold()

  const handle = page
    .locator('.bound', { has: page.locator('select:has(option[value=related]:checked)') })
    .locator('.handle')
  await handle.evaluate(one => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const from = await handle.boundingBox()
  const target = await page.locator('.s', { hasText: quotes[language].cost }).boundingBox()
  if (!from || !target) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, target.y + 14, { steps: 6 })
  await expect(page.locator('.drop')).toBeVisible()
  await expect.poll(() => painted(page, 'given')).toContain(quotes[language].cost)
  await page.mouse.up()
  await expect.poll(firstOfFold).toContain(quotes[language].cost)
  await saved(page)
  await page.reload()
  await ready(page)
  expect(await firstOfFold()).toContain(quotes[language].cost)

  // The same boundary by key: s takes the one before the cursor, and Tab goes on to the next.
  await page.keyboard.press('s')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(firstOfFold).toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(firstOfFold).toContain(quotes[language].cost)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(firstOfFold).toBe(before)

  await page.locator('select.kind').nth(1).selectOption('boilerplate')
  await page.locator('.rail a[data-at="4"]').click()
  await page.keyboard.press('Shift+s')
  await expect.poll(kinds).toEqual(['headline', 'boilerplate', 'main', 'related', 'related', 'boilerplate'])
  await page.keyboard.press('s')
  await page.keyboard.press('Delete')
  await expect.poll(kinds).toEqual(['headline', 'boilerplate', 'main', 'related', 'boilerplate'])
  await saved(page)
  await page.goto(path())
  await ready(page)
  expect(await kinds()).toEqual(['headline', 'boilerplate', 'main', 'related', 'boilerplate'])
})

test('the rail counts every sentence inside the boundary once, and what was read is kept', async ({
  page,
  language,
}) => {
  await openDesk(page, language)
  const all = await numbered(page).count()
  const sum = ({ claimed, read, unread }: Awaited<ReturnType<typeof rail>>) => claimed + read + unread
  expect(all).toBe(7)
  expect(sum(await rail(page))).toBe(all)
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('j')
  // Two were gone on from, beside the caption and the one with a claim; staying on the third reads it too.
  await expect.poll(() => rail(page)).toEqual({ claimed: 1, read: 3, unread: 3 })
  await page.keyboard.press('r')
  await expect.poll(() => rail(page)).toEqual({ claimed: 1, read: 2, unread: 4 })
  const kept = page.waitForResponse(answer => answer.request().postData()?.includes('reading:') ?? false)
  await page.keyboard.press('r')
  await expect.poll(() => rail(page)).toEqual({ claimed: 1, read: 3, unread: 3 })
  await kept

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await ready(page)
  await expect.poll(async () => (await rail(page)).read).toBe(3)
  expect(sum(await rail(page))).toBe(all)

  const finish = page.locator('.read-for button').first()
  await finish.click()
  await expect(finish).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => rail(page)).toEqual({ claimed: 1, read: 6, unread: 0 })
  await finish.click()
  await page.locator('.read-for summary').click()
  await page.locator('.read-for input[type=checkbox]').first().check()
  await saved(page)
  await page.reload()
  await ready(page)
  await page.locator('.read-for summary').click()
  await expect(page.locator('.read-for input[type=checkbox]').first()).toBeChecked()
})

test('keys work under an Arabic keyboard, stay out of fields, and can be turned off', async ({
  page,
  language,
}) => {
  await openDesk(page, language)
  const current = page.locator('.s.cur')
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', key: 'ت', bubbles: true })),
  )
  await expect(current).toHaveAttribute('id', 's1')

  await page.keyboard.press('/')
  await page.keyboard.type('jjk?')
  await expect(page.getByRole('searchbox')).toHaveValue('jjk?')
  await expect(current).toHaveAttribute('id', 's1')
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  const off = page.getByRole('dialog').getByRole('checkbox')
  await expect(off).toBeChecked()
  await off.uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(current).toHaveAttribute('id', 's1')
  await page.reload()
  await ready(page)
  await page.keyboard.press('j')
  await expect(current).toHaveAttribute('id', 's0')
  await page.keyboard.press(`Shift+${forward[language]}`)
  await expect(selection(page)).toHaveCount(1)
  await page.locator('.keys > .end').click()
  await page.getByRole('dialog').getByRole('checkbox').check()
})

test('[ and ] go from article to article, whose words run the other way', async ({ page, language }) => {
  const { path } = await openDesk(page, language)
  const other = language === 'ar' ? 'en' : 'ar'
  await page.keyboard.press(language === 'ar' ? ']' : '[')
  await page.waitForURL(url => url.pathname === path(other))
  await ready(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press(`Shift+${forward[other]}`)
  await page.keyboard.press(`Shift+${forward[other]}`)
  await expect(selection(page)).toHaveText(other === 'ar' ? 'قال حارس' : 'The tower’s')
  await page.keyboard.press(language === 'ar' ? '[' : ']')
  await page.waitForURL(url => url.pathname === path())
})

/** A browser of its own, whose complaints are nobody's: it is cut off from the network. */
async function elsewhere(browser: Browser, path: string, options: BrowserContextOptions) {
  const baseURL = process.env.ISNAD_JOURNEY_URL
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), ...options })
  const page = await context.newPage()
  await page.goto(path)
  return { context, page }
}

test('what one editor does the other sees, and what both change at once loses nothing', async ({
  page,
  browser,
  signedIn,
  language,
}) => {
  const { dossier, path } = await openDesk(page, language)
  const second = await makeUser({ name: 'Samir Haddad', memberOf: { [dossier]: 'editor' } })
  const other = await elsewhere(browser, path(), { storageState: { cookies: [], origins: [] } })
  await signIn(other.page, second, { language, to: path() })
  await ready(other.page)
  const kind = (of: Page, at: number) => of.locator('select.kind').nth(at)

  // Seen by itself, without moving what the other is doing.
  await other.page.keyboard.press('j')
  await other.page.keyboard.press(`Shift+${forward[language]}`)
  const words = (await selection(other.page).textContent()) ?? ''
  await kind(page, 1).selectOption('boilerplate')
  await expect(kind(other.page, 1)).toHaveValue('boilerplate')
  await expect(selection(other.page)).toHaveText(words)

  // Cut off, they go on; two different fields of one article come together by themselves.
  await other.context.setOffline(true)
  await other.page.locator('.read-for button').first().click()
  await expect(other.page.locator('.saved.is-offline')).toBeVisible()
  await kind(page, 1).selectOption('caption')
  await saved(page)
  await other.context.setOffline(false)
  await saved(other.page)
  await expect(kind(other.page, 1)).toHaveValue('caption')
  await expect(page.locator('.read-for button').first()).toHaveAttribute('aria-pressed', 'true')

  // The same field, though, is for a person to decide.
  await other.context.setOffline(true)
  await kind(other.page, 1).selectOption('main')
  await expect(other.page.locator('.saved.is-offline')).toBeVisible()
  await kind(page, 1).selectOption('related')
  await saved(page)
  await other.context.setOffline(false)
  const dialog = other.page.getByRole('dialog')
  await expect(dialog).toBeVisible({ timeout: 40_000 })
  await expect(dialog).toContainText(signedIn.user.name)
  await dialog.locator('.b.pri').click()
  await expect(dialog).toHaveCount(0)
  await expect(kind(page, 1)).toHaveValue('main')
  await saved(other.page)

  await other.context.close()
})

test('a lost connection loses nothing, not even when the page is closed before it is back', async ({
  browser,
  signedIn,
  language,
}) => {
  const { path } = await makeDesk(language)
  const { context, page } = await elsewhere(browser, path(), { storageState: signedIn.state })
  await ready(page)
  const kind = (of: Page, at: number) => of.locator('select.kind').nth(at)
  await context.setOffline(true)
  await kind(page, 1).selectOption('boilerplate')
  await kind(page, 1).selectOption('related')
  await expect(page.locator('.saved.is-offline')).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(path())
  await ready(again)
  await expect(kind(again, 1)).toHaveValue('related')
  await saved(again)
  await again.reload()
  await ready(again)
  await expect(kind(again, 1)).toHaveValue('related')
  await context.close()
})

test('a finger selects as the browser lets it, and a bar asks what to make of it', async ({
  browser,
  signedIn,
  language,
}) => {
  const { path } = await makeDesk(language)
  const { context, page } = await elsewhere(browser, path(), {
    storageState: signedIn.state,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  })
  await ready(page)
  // A long press and its handles move the document's selection, and nothing else is told.
  await page.evaluate(words => {
    const walker = document.createTreeWalker(
      document.querySelector('.art') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, quotes[language].silent)
  await expect(selection(page)).toHaveText(quotes[language].silent)
  const claim = page.locator('.sel-bar .b.pri')
  expect((await claim.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await claim.tap()
  await expect(page.locator('#claims form')).toBeVisible()
  await context.close()
})

test('the desk is accessible, in light and in dark', async ({ page, language }) => {
  await openDesk(page, language)
  await page.keyboard.press('j')
  await page.keyboard.press(`Shift+${forward[language]}`)
  await expect(selection(page)).toHaveCount(1)
  await expectAccessibleInBothLights(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await expectAccessibleInBothLights(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessibleInBothLights(page)
})
