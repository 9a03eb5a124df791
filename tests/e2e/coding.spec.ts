import type { Locator, Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { exportOf, type JourneyUser, makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import {
  expectAccessible,
  expectAccessibleInBothLights,
  expect as expectSoon,
  test,
} from '../support/journey'
import { saltWorks } from '../support/reconcile-dossier'

type Language = 'ar' | 'en'

// A coding is written, the dossier compared anew, and the page read again.
const expect = expectSoon.configure({ timeout: 30_000 })
const messages = { ar, en }
const words = (language: Language) => messages[language].ui.coding
const claims = (language: Language) => messages[language].ui.claim

/** Stands in the first coding, and in no article: wherever it is found, the second coder could have seen it. */
const secret = 'ملاحظة-أولى-لا-يراها-الثاني'

const dossierOf = (id: string) => {
  const dossier = saltWorks(id)
  return {
    ...dossier,
    claims: dossier.claims.map(claim => (claim.id === 'c-trucks-lamp' ? { ...claim, note: secret } : claim)),
  }
}

interface Desk {
  readonly dossier: string
  readonly root: string
  readonly checker: JourneyUser
  readonly coder: JourneyUser
}

async function desk(language: Language): Promise<Desk> {
  const dossier = newDossierId()
  await makeDossier(dossierOf(dossier))
  const checker = await makeUser({ language, name: 'سامي حداد', memberOf: { [dossier]: 'checker' } })
  const coder = await makeUser({ language, name: 'ليلى منصور', memberOf: { [dossier]: 'editor' } })
  return { dossier, root: `/${language}/desk/dossiers/${dossier}`, checker, coder }
}

/** Another person at another machine. */
async function another(page: Page, user: JourneyUser, language: Language, to: string): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('there is no browser')
  const context = await browser.newContext({ locale: language })
  const other = await context.newPage()
  await signIn(other, user, { language, to })
  return other
}

/** The words of the article by their place in it, as a person selects them. */
async function select(page: Page, exact: string): Promise<void> {
  await page.evaluate(words => {
    const root = document.querySelector('#text')
    if (!root) throw new Error('there is no text')
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const selection = window.getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
      return
    }
    throw new Error(`not in the text: ${words}`)
  }, exact)
}

const onePair = /\/codings\/[0-9a-f-]{36}$/
const form = (page: Page): Locator => page.locator('form.form')

async function askFor(page: Page, { root }: Desk, language: Language): Promise<void> {
  const say = words(language).askPage
  await page.goto(`${root}/reconcile/session/trucks`)
  await page.getByRole('link', { name: words(language).askRow }).click()
  await page.waitForURL(/\/codings\/new/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
  await page.getByLabel(say.who).selectOption({ label: 'ليلى منصور' })
  const shore = page.locator('.cod-ask fieldset fieldset', {
    hasText: saltWorks('any').questions[1]?.text[language] ?? '',
  })
  await shore.getByLabel(language === 'ar' ? 'الضفة' : 'The Shore').uncheck()
  await page.getByRole('button', { name: say.send }).click()
  await page.waitForURL(/\/codings$/)
  await expect(page.locator('.cod-list')).toContainText(words(language).state.open)
}

test.describe.configure({ timeout: 300_000 })

test('two coders settle a row', async ({ page, language }) => {
  const say = words(language)
  const made = await desk(language)
  const { dossier, root, checker, coder } = made
  await signIn(page, checker, { language, to: `${root}/codings` })
  await expect(page.locator('.wrap')).toContainText(say.mineNone)
  await expectAccessible(page)
  await askFor(page, made, language)
  const before = await exportOf(dossier)

  const second = await another(page, coder, language, root)
  const received: string[] = []
  second.on('response', answer => {
    const type = answer.headers()['content-type'] ?? ''
    if (!/javascript|css|font|image|event-stream/.test(type))
      void answer.text().then(
        body => received.push(body),
        () => undefined,
      )
  })
  await second.locator('.desks a', { hasText: say.title }).first().click()
  await second.waitForURL(/\/codings$/)
  await second.getByRole('link', { name: say.start }).click()
  await second.waitForURL(/\/code$/)
  await expect(second.locator('.asked')).toContainText(saltWorks('any').questions[1]?.text[language] ?? '')
  await expectAccessibleInBothLights(second)
  // Selected until it is heard: the words are there before the script that makes an anchor of them.
  await expect(async () => {
    await select(second, '12 شاحنة')
    await expect(second.locator('.sel-bar')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await second.locator('.sel-bar').getByRole('button').first().click()
  await form(second).getByRole('textbox').first().fill('13')
  await expectAccessible(second)
  // A value that the quote does not say wants a reason, of a second coder as of a first.
  await form(second)
    .getByRole('button', { name: claims(language).warning.keep })
    .click()
  const note = form(second).locator('.note textarea')
  await note.fill('العدد في النسخة المطبوعة')
  await form(second)
    .getByRole('button', { name: claims(language).make })
    .click()
  await expect(form(second)).toHaveCount(0)
  await expect(second.locator('#claims .cl li')).toHaveCount(1)
  // Kept by the server: the moment stands beside the button.
  await expect(second.locator('.cod-hand .saved')).toContainText(/[0-9٠-٩]/)
  await second.reload()
  await expect(second.locator('#claims .cl li')).toHaveCount(1)
  expect(await exportOf(dossier)).toBe(before)

  await second.goto(`${root}/annotate/lamp`)
  await expect(second.locator('.note-box').first()).toContainText(say.hidden.toWork)
  await second.goto(`${root}/reconcile/session/trucks`)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(say.hidden.title)
  await expectAccessible(second)
  await second.getByRole('link', { name: say.hidden.toWork }).click()
  await second.waitForURL(/\/codings$/)
  await second.getByRole('link', { name: say.continue }).click()
  await second.waitForURL(/\/code$/)
  await second.getByRole('button', { name: say.blind.submit }).click()
  await second.waitForURL(/\/codings$/)
  await expect(second.locator('.cod-list')).toContainText(say.state.submitted)
  const all = received.join('\n')
  expect(all.length).toBeGreaterThan(1_000)
  for (const hidden of [secret, 'c-trucks-lamp', 'c-trucks-shore']) expect(all).not.toContain(hidden)
  await second.close()

  await page.goto(`${root}/reconcile?need=coding-disputed`)
  await expect(page.locator('[data-row="trucks"]')).toBeVisible()
  await page.goto(`${root}/codings`)
  await page.getByRole('link', { name: say.compare }).click()
  await page.waitForURL(onePair)
  await page.getByRole('button', { name: say.pair.reveal }).click()
  await expect(page.locator('.cod-pair')).toContainText(secret)
  await expect(page.locator('.cod-pair .differs').first()).toBeVisible()
  await expectAccessibleInBothLights(page)
  await page.getByRole('button', { name: say.settle.record }).click()
  await expect(page.locator('.cod-settle')).toContainText(say.settle.whichMissing)
  await page.getByLabel(say.settle.way.second).check()
  await page.getByLabel(say.settle.reason).fill('النسخة المطبوعة أصحّ')
  await page.getByRole('button', { name: say.settle.record }).click()
  await expect(page.locator('.toast').last()).toContainText(say.settle.recorded)
  await expect(page.locator('.cod-history')).toContainText(say.settle.said.second)
  const settled = await exportOf(dossier)
  expect(settled).toContain('"recoded"')
  await page.getByRole('button', { name: say.settle.undo }).click()
  await expect(page.locator('.toast').last()).toContainText(say.settle.undone)
  await expect(page.locator('.cod-settle')).toBeVisible()
  expect(await exportOf(dossier)).toBe(before)
})

test('agreement of coders stands beside that of the outlets, before anything is coded twice', async ({
  page,
  language,
}) => {
  const say = words(language).agreement
  const { root, checker } = await desk(language)
  await signIn(page, checker, { language, to: `${root}/agreement` })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.title)
  await expect(page.locator('.cod-agree')).toContainText(say.notTwice)
  await expect(page.locator('.cod-agree')).toContainText(messages[language].ui.verdict.conflict)
  await expectAccessibleInBothLights(page)
})

test('by keyboard alone: an article without an answer is handed in, revealed and settled', async ({
  page,
  language,
}) => {
  test.skip(language !== 'ar', 'the keys are the same in both languages')
  const say = words(language)
  const made = await desk(language)
  const { dossier, root, checker, coder } = made
  await signIn(page, checker, { language, to: `${root}/codings/new?event=session&question=gate` })
  await focus(page, page.getByLabel(say.askPage.who))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel(say.askPage.who)).not.toHaveValue('')
  await press(page, page.getByRole('button', { name: say.askPage.send }), 'Enter')
  await page.waitForURL(/\/codings$/)

  const second = await another(page, coder, language, `${root}/codings`)
  await press(second, second.getByRole('link', { name: say.start }).first(), 'Enter')
  await second.waitForURL(/\/code$/)
  await press(second, second.getByRole('button', { name: say.blind.submit }), 'Enter')
  await expect(second.locator('.cod-hand')).toContainText(say.blind.nothing)
  await press(second, second.getByLabel(say.blind.silent), 'Space')
  await press(second, second.getByRole('button', { name: say.blind.submit }), 'Enter')
  await expect(second.locator('.toast').last()).toContainText(say.blind.doneNext)
  await second.close()

  await page.reload()
  const compare = page.getByRole('link', { name: say.compare }).first()
  await expect(compare).toBeVisible()
  await press(page, compare, 'Enter')
  await page.waitForURL(onePair)
  await press(page, page.getByRole('button', { name: say.pair.reveal }), 'Enter')
  await expect(page.locator('.cod-pair')).toContainText(say.pair.silent)
  const before = await exportOf(dossier)
  await press(page, page.getByLabel(say.settle.way.first), 'Space')
  await focus(page, page.getByLabel(say.settle.reason))
  await page.keyboard.type('الجملة في المقال صريحة')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast').last()).toContainText(say.settle.recorded)
  await expect(page.locator('.cod-history')).toContainText('الجملة في المقال صريحة')
  expect(await exportOf(dossier)).toBe(before)
  await press(page, page.getByRole('button', { name: say.settle.undo }), 'Enter')
  await expect(page.locator('.toast').last()).toContainText(say.settle.undone)
})

/** Reached by Tab, as a person without a mouse reaches it. */
async function focus(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < 120; steps += 1) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('it is not reached by Tab')
}

async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await focus(page, wanted)
  await page.keyboard.press(key)
}
