import type { Page } from '@playwright/test'
import { annotateDossier } from '../support/annotate-dossier'
import { makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { expect, expectAccessible, test } from '../support/journey'
import { wireStories } from '../support/wire'

type Language = 'ar' | 'en'

/** What the page says, by the language of the interface. */
const words = {
  ar: {
    ways: { file: 'ملفّ', address: 'عنوان', feed: 'خلاصة', bulk: 'دفعة' },
    paste: 'النصّ كما نُشر',
    outlet: 'ابحث عن وسيلة، أو أضف جديدة',
    bring: /^أدخِل المقال/,
    brought: 'إلى الملفّ.',
    kind: 'نوع المقطع',
    move: /^حدّ «/,
    address: 'عنوان المقال',
    fetch: 'اجلبه',
    published: '٤ مارس ٢٠٢٦',
    place: 'بيانات الصفحة',
    open: 'افتحه',
    download: /^نزّل الأصل/,
    feed: 'عنوان الخلاصة أو الموقع',
    read: 'اقرأها',
    bringTwo: 'أدخِل مقالين',
    finished: 'انتهت الدفعة: أُدخل ٢ من ٢.',
    addresses: 'عنوان في كلّ سطر',
    many: 'أدخِلها',
    duplicates: 'مكرّران',
    rows: 'صفّان',
    kept: 'المسوّدة محفوظة، ويمكنك العودة إليها',
    same: 'هذا النصّ موجود في الملفّ',
    compare: 'قارن النصّين',
    compared: 'النصّان جنبًا إلى جنب',
    close: 'إغلاق',
    openThat: /^افتح المقال الموجود/,
    unreachable: 'انقطع الاتصال',
    again: 'أعد المحاولة',
  },
  en: {
    ways: { file: 'File', address: 'Address', feed: 'Feed', bulk: 'Many' },
    paste: 'The text as it was published',
    outlet: 'Search for an outlet, or add a new one',
    bring: /^Bring the article in/,
    brought: 'is in the dossier.',
    kind: 'Kind of part',
    move: /^Start of “/,
    address: 'Address of the article',
    fetch: 'Fetch it',
    published: '4 March 2026',
    place: 'the page’s data',
    open: 'Open it',
    download: /^Download the original/,
    feed: 'Address of the feed, or of the site',
    read: 'Read it',
    bringTwo: 'Bring 2 articles in',
    finished: 'The batch is done: 2 of 2 brought in.',
    addresses: 'One address a line',
    many: 'Bring them in',
    duplicates: '2 copies',
    rows: '2 rows',
    kept: 'The draft is kept; you can come back to it',
    same: 'This text is in the dossier',
    compare: 'Compare both texts',
    compared: 'Both texts side by side',
    close: 'Close',
    openThat: /^Open the one that is here/,
    unreachable: 'The server cannot be reached',
    again: 'Try again',
  },
} as const

const wire = () => process.env.ISNAD_JOURNEY_WIRE ?? ''
const textOf = (language: Language) => {
  const { title, date, body, also } = wireStories[language]
  return [title, date, ...body, also].join('\n\n')
}

/** An editor before the import page of a dossier with articles of other matters. */
async function openImport(page: Page, language: Language): Promise<string> {
  const dossier = await makeDossier({
    ...annotateDossier(),
    dossier: { ...annotateDossier().dossier, id: newDossierId() },
  })
  const user = await makeUser({ language, memberOf: { [dossier]: 'editor' } })
  await signIn(page, user, { language, to: `/${language}/desk/dossiers/${dossier}/import` })
  await ready(page, language)
  return dossier
}

/** Scripts have taken the page over once a way that is chosen shows its field. */
async function ready(page: Page, language: Language): Promise<void> {
  await expect(async () => {
    await page
      .getByRole('radio', { name: words[language].ways.address, exact: true })
      .check({ force: true, timeout: 1000 })
    await expect(page.locator('input[inputmode="url"]').first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('radio').first().check({ force: true })
}

async function newOutlet(page: Page, language: Language, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: words[language].outlet })
  await box.focus()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
}

const parts = (page: Page) => page.locator('.piece select')
const kindsShown = (page: Page) =>
  parts(page).evaluateAll(all => all.map(one => (one as HTMLSelectElement).value))

test.describe.configure({ timeout: 120_000 })

test('an article is pasted, its parts corrected and brought in, by keyboard alone', async ({
  page,
  language,
}) => {
  const say = words[language]
  await openImport(page, language)
  await page.getByLabel(say.paste).focus()
  await page.keyboard.insertText(textOf(language))
  await expect.poll(() => kindsShown(page)).toEqual(['headline', 'boilerplate', 'main', 'related'])
  await expect(page.getByRole('radio', { name: new RegExp(say.published) })).toBeChecked()

  // The link's boundary goes up by one sentence, and back.
  const boundary = page.getByRole('button', { name: say.move }).last()
  const { body } = wireStories[language]
  const last = page.locator('.piece').last()
  await boundary.focus()
  await page.keyboard.press('ArrowUp')
  await expect(last).toContainText(body[2])
  await page.keyboard.press('ArrowDown')
  await expect(last).not.toContainText(body[2])
  await parts(page).last().focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => kindsShown(page)).toEqual(['headline', 'boilerplate', 'main', 'boilerplate'])

  // Nothing is brought in without its outlet, and the focus goes where it is missing.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: say.outlet })).toBeFocused()
  await newOutlet(page, language, wireStories[language].name)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText(say.brought)
  await expect(page.getByLabel(say.paste)).toHaveValue('')
})

test('a file and an address come in with what says so, and their originals are given back', async ({
  page,
  language,
  complaints,
}) => {
  const say = words[language]
  const dossier = await openImport(page, language)
  const { second, secondBody } = wireStories[language]
  await page.getByRole('radio', { name: say.ways.file, exact: true }).check({ force: true })
  const bytes = Buffer.from([second, ...secondBody].join('\n\n'))
  await page.locator('input[type=file]').setInputFiles([
    { name: 'wheat.txt', mimeType: 'text/plain', buffer: bytes },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await expect(page.locator('.refused')).toContainText('empty.txt')
  // The empty file is refused on purpose; the browser says so once.
  await expect.poll(() => complaints.length).toBe(1)
  complaints.length = 0
  await expect.poll(() => kindsShown(page)).toEqual(['headline', 'main'])
  await newOutlet(page, language, wireStories[language].name)
  await page.getByRole('button', { name: say.bring }).click()
  await expect(page.locator('.toast')).toContainText(say.brought)

  await page.getByRole('radio', { name: say.ways.address, exact: true }).check({ force: true })
  await page.getByLabel(say.address).first().fill(`${wire()}/${language}/gates`)
  await page.getByRole('button', { name: say.fetch }).click()
  await expect(page.getByRole('radio', { name: new RegExp(say.published) })).toBeChecked()
  await expect(page.getByText(say.place).first()).toBeVisible()
  await expect.poll(() => kindsShown(page)).toContain('caption')
  // The outlet that was made a moment ago is proposed by its name.
  await expect(
    page.getByRole('radio', { name: new RegExp(wireStories[language].name) }).first(),
  ).toBeChecked()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.getByRole('button', { name: say.bring }).click()
  await expect(page.locator('.toast')).toHaveCount(2)
  await page.waitForLoadState('networkidle')
  await page.locator('.toast').last().getByRole('button', { name: say.open }).click()
  await page.waitForURL(`**/desk/dossiers/${dossier}/articles/*`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wireStories[language].title)
  await expectAccessible(page)
  const original = page.getByRole('link', { name: say.download })
  const response = await page.request.get((await original.getAttribute('href')) ?? '')
  expect(response.headers()).toMatchObject({
    'content-disposition': expect.stringContaining('attachment'),
    'x-content-type-options': 'nosniff',
  })
  expect(await response.text()).toContain('article:published_time')
})

test('a feed, a list of addresses and a table bring several in, with counts and faults by row', async ({
  page,
  language,
}) => {
  const say = words[language]
  await openImport(page, language)
  await page.getByRole('radio', { name: say.ways.feed, exact: true }).check({ force: true })
  await page.getByLabel(say.feed).fill(`${wire()}/${language}/feed.xml`)
  await page.getByRole('button', { name: say.read, exact: true }).click()
  for (const title of [wireStories[language].title, wireStories[language].second])
    await page.getByRole('checkbox', { name: new RegExp(title) }).check()
  await page.getByRole('button', { name: say.bringTwo }).click()
  await expect(page.getByText(say.finished)).toBeAttached({ timeout: 60_000 })

  await page.getByRole('radio', { name: say.ways.bulk, exact: true }).check({ force: true })
  await page.getByLabel(say.addresses).fill(`${wire()}/${language}/gates\n${wire()}/${language}/wheat`)
  await page.getByRole('button', { name: say.many, exact: true }).click()
  await expect(page.locator('.batch')).toContainText(say.duplicates, { timeout: 60_000 })

  const rows = [
    'title,text,outlet',
    `"one","${'A report of the first kind, told at some length. '.repeat(4)}",Wire`,
    `"two","${'Another matter altogether, and nothing like it. '.repeat(4)}",Wire`,
    ',,',
  ]
  await page.locator('input[type=file]').setInputFiles({
    name: 'rows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await expect(page.getByText(say.rows)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: say.bringTwo }).click()
  await expect(page.getByText(say.finished)).toBeAttached({ timeout: 60_000 })
})

test('a copy is recognised, and what was typed outlives a broken connection and a reload', async ({
  page,
  language,
  complaints,
}) => {
  const say = words[language]
  await openImport(page, language)
  const field = page.getByLabel(say.paste)
  await field.fill(textOf(language))
  await expect.poll(() => kindsShown(page)).toContain('related')
  await newOutlet(page, language, wireStories[language].name)
  await page.route('**/api/v1/**/articles', route => route.abort('connectionfailed'))
  await page.getByRole('button', { name: say.bring }).click()
  await expect(page.locator('.go')).toContainText(say.unreachable)
  await expect(field).toHaveValue(textOf(language))
  await page.unroute('**/api/v1/**/articles')
  // The connection was cut on purpose; the browser says so once.
  complaints.length = 0
  await expect(page.getByText(say.kept)).toBeVisible()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(field).toHaveValue(textOf(language))
  await page.getByRole('button', { name: say.bring }).click()
  await expect(page.locator('.toast')).toContainText(say.brought)

  await field.fill(textOf(language))
  await expect(page.getByText(say.same)).toBeVisible()
  await page.getByRole('button', { name: say.compare }).first().click()
  await expect(page.getByRole('dialog', { name: say.compared }).locator('.is-same').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say.openThat }).click()
  await page.waitForURL('**/articles/*')
})
