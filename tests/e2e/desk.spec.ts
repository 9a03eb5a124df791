import type { Page } from '@playwright/test'
import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import {
  isnad,
  journeyPassword,
  makeDossier,
  makeUser,
  newDossierId,
  replaceDossier,
  signIn,
} from '../support/desk'
import { expect, expectAccessibleInBothLights, test } from '../support/journey'
import { tamperWith } from '../support/journey-database'
import { small } from '../support/sample'

/** The words of the two languages that these journeys look for. */
const words = {
  ar: {
    title: 'العنوان بالعربية',
    make: 'أنشئ الملف',
    new: 'ملف جديد',
    template: 'هجوم أو حادث له ضحايا',
    none: 'بلا أسئلة',
    taken: /مأخوذ/,
    save: 'احفظ',
    saved: 'حُفظت الإعدادات.',
    undo: 'تراجع',
    archive: 'إلى الأرشيف',
    archived: /في الأرشيف: يُقرأ/,
    unarchive: 'أخرجه من الأرشيف',
    remove: 'احذف الملف',
    restore: 'استعادة',
    deleted: 'محذوف',
    verify: 'تحقّق من السلسلة',
    whole: /سليم/,
    broken: /مفقود/,
    restoreRevision: /أعد إليها/,
    current: 'القائمة الآن',
    invite: 'ادعُ',
    link: 'رابط الدعوة',
    roleOf: 'دور سالم',
    checker: 'مدقق',
    changed: /صار دور/,
    owner: 'صاحب الملف',
  },
  en: {
    title: 'Title in English',
    make: 'Make the dossier',
    new: 'New dossier',
    template: 'An attack or accident with casualties',
    none: 'No questions',
    taken: /taken/,
    save: 'Save',
    saved: 'The settings are saved.',
    undo: 'Undo',
    archive: 'Archive',
    archived: /archived: it is read/,
    unarchive: 'Take it out of the archive',
    remove: 'Delete the dossier',
    restore: 'Restore',
    deleted: 'deleted',
    verify: 'Verify the chain',
    whole: /sound/,
    broken: /missing/,
    restoreRevision: /Restore/,
    current: 'stands now',
    invite: 'Invite',
    link: 'Link of the invitation',
    roleOf: 'Role of سالم',
    checker: 'checker',
    changed: /is now/,
    owner: 'owner',
  },
} as const

const desk = (language: string, dossier: string, page = '') => `/${language}/desk/dossiers/${dossier}${page}`

test('from an empty desk to a dossier, its settings, the archive, and back from deletion', async ({
  page,
  language,
}) => {
  const say = words[language]
  const key = newDossierId()
  const user = await makeUser({ language })
  await signIn(page, user, { language })
  await expectAccessibleInBothLights(page)

  await page.getByRole('link', { name: say.new }).click()
  await page.getByLabel(say.title).fill(`Port ${key}`)
  // The title proposes a key, which then stays as it was typed.
  await expect(page.locator('input[name="key"]')).toHaveValue(`port-${key}`)
  await page.locator('input[name="key"]').fill(key)
  await page.getByRole('radio', { name: say.template }).check()
  await expectAccessibleInBothLights(page)
  await page.getByRole('button', { name: say.make }).click()
  await page.waitForURL(`**${desk(language, key)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Port ${key}`)
  await expectAccessibleInBothLights(page)

  await page.goto(desk(language, key, '/settings'))
  await page.getByLabel(say.title).fill(`Harbour ${key}`)
  await page.getByRole('button', { name: say.save }).click()
  await page.getByText(say.saved).hover()
  await expect(page.locator('.desk-top .dos')).toContainText(`Harbour ${key}`)
  await page.getByRole('button', { name: say.undo }).click()
  await expect(page.locator('.desk-top .dos')).toContainText(`Port ${key}`)

  await page.getByRole('button', { name: say.archive, exact: true }).click()
  await expect(page.getByText(say.archived).first()).toBeVisible()
  await expectAccessibleInBothLights(page)
  await page.getByRole('button', { name: say.unarchive }).click()
  await expect(page.locator('.note-box')).toHaveCount(0)

  await page.getByRole('button', { name: say.remove }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: say.remove })).toBeDisabled()
  await expectAccessibleInBothLights(page)
  await dialog.getByRole('textbox').fill(key)
  await dialog.getByRole('button', { name: say.remove }).click()
  await page.waitForURL(`**/${language}/desk`)
  const line = page.getByRole('listitem').filter({ hasText: `Port ${key}` })
  await expect(line.getByText(say.deleted, { exact: true })).toBeVisible()
  await line.getByRole('button', { name: say.restore }).click()
  await expect(page.getByRole('link', { name: `Port ${key}` })).toBeVisible()
})

test('a checker publishes an edition, and the same a second time is none', async ({ page, language }) => {
  const key = newDossierId()
  await makeDossier(small(key))
  const say = { ar, en }[language].ui.desk.publish
  const user = await makeUser({ language, memberOf: { [key]: 'checker' } })
  await signIn(page, user, { language, to: desk(language, key, '/settings') })
  await expect(page.getByText(say.none)).toBeVisible()
  const publish = async () => {
    await page.getByRole('button', { name: say.act }).click()
    await expect(page.getByRole('dialog')).toContainText(say.forGood)
    await page.getByRole('dialog').getByRole('button', { name: say.act }).click()
  }
  await page.getByRole('button', { name: say.act }).click()
  await expectAccessibleInBothLights(page)
  await page.keyboard.press('Escape')
  await publish()
  const one = language === 'ar' ? '١' : '1'
  await expect(page.locator('.toast').last()).toContainText(say.done.replace('{n}', one))
  await publish()
  await expect(page.locator('.toast').last()).toContainText(say.nothingNew.replace('{n}', one))
  await page
    .locator('main')
    .getByRole('link', { name: new RegExp(`${one}$`) })
    .click()
  await page.waitForURL(url => url.pathname === `/${language}/d/${key}`)
  await expect(page.locator('.cmp')).toBeVisible()
})

test('a dossier made by the keyboard alone', async ({ page, language }) => {
  const key = newDossierId()
  await signIn(page, await makeUser({ language }), { language })
  const say = words[language]
  const press = async (...keys: readonly string[]) => {
    for (const one of keys) await page.keyboard.press(one)
  }
  const reach = async (locator: ReturnType<Page['locator']>) => {
    for (let step = 0; step < 40; step += 1) {
      if (await locator.evaluate(element => element === document.activeElement)) return
      await press('Tab')
    }
    throw new Error('the keyboard does not reach it')
  }
  await reach(page.getByRole('link', { name: say.new }))
  await press('Enter')
  await page.waitForURL('**/desk/new')
  await reach(page.getByLabel(say.title))
  await page.keyboard.type(`Keys ${key}`)
  await reach(page.locator('input[name="key"]'))
  await press('Control+A')
  await page.keyboard.type(key)
  // One stop for all of the choices; arrows move between them.
  await press('Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('radio', { name: say.none })).toBeChecked()
  await press('Enter')
  // A message is reached from anywhere, stays while one is there, and is closed by its button.
  await expect(page.locator('.toast')).toBeVisible()
  await press('F8')
  await expect(page.locator('.toast button').first()).toBeFocused()
  await page.waitForURL(`**${desk(language, key)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Keys ${key}`)
  await expect(page.locator('.toast')).toBeVisible()
  await page.locator('.toast button').first().press('Enter')
  await expect(page.locator('.toast')).toHaveCount(0)
})

test('a key that is taken is said beside its field, and nothing that was typed is lost', async ({
  page,
  language,
}) => {
  const say = words[language]
  const key = await makeDossier(small(newDossierId()))
  await signIn(page, await makeUser({ language }), { language, to: `/${language}/desk/new` })
  await page.getByLabel(say.title).fill('Port')
  await page.locator('input[name="key"]').fill(key)
  await page.getByRole('button', { name: say.make }).click()
  await expect(page.getByText(say.taken)).toBeVisible()
  await expect(page.locator('input[name="key"]')).toBeFocused()
  await expect(page.getByLabel(say.title)).toHaveValue('Port')
  await expectAccessibleInBothLights(page)
})

test('members: invited by link, given another role, and the last owner kept', async ({ page, language }) => {
  const say = words[language]
  const key = await makeDossier(small(newDossierId()))
  const owner = await makeUser({ language, memberOf: { [key]: 'owner' } })
  await makeUser({ name: 'سالم', language, memberOf: { [key]: 'editor' } })
  await signIn(page, owner, { language, to: desk(language, key, '/members') })
  await page.getByLabel(say.roleOf).selectOption({ label: say.checker })
  await expect(page.getByText(say.changed)).toBeVisible()
  await page.getByRole('button', { name: say.invite, exact: true }).click()
  await expect(page.getByLabel(say.link)).toHaveValue(/\/invite\?token=[\w-]{43}$/)
  await expectAccessibleInBothLights(page)
  // The owner's own row offers neither another role nor the way out.
  const own = page.getByRole('row').filter({ hasText: owner.email })
  await expect(own.getByRole('combobox')).toHaveCount(0)
  await expect(own.getByRole('button')).toHaveCount(0)
  await expect(own).toContainText(say.owner)
})

test('history restored, the trail verified, then broken by hand and named', async ({ page, language }) => {
  test.setTimeout(120_000)
  const say = words[language]
  const file = small(newDossierId())
  const key = await makeDossier(file)
  const user = await makeUser({ language, memberOf: { [key]: 'owner' } })
  const renamed = file.outlets.map(outlet =>
    outlet.id === 'one' ? { ...outlet, name: { en: 'First' } } : outlet,
  )
  await replaceDossier({ ...file, outlets: renamed })

  await signIn(page, user, { language, to: desk(language, key, '/history/outlet/one') })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('First')
  await expect(page.locator('.versions ins').first()).toHaveText('First')
  await expectAccessibleInBothLights(page)
  await page.getByRole('button', { name: say.restoreRevision }).click()
  // A message waits as long as the pointer is at it.
  await page.locator('.toast').hover()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One')
  await expect(page.locator('.revisions > li')).toHaveCount(3)
  await page.getByRole('button', { name: say.undo }).click()
  await expect(page.locator('.revisions > li')).toHaveCount(4)
  await expect(page.locator('.revisions > li').first()).toContainText(say.current)

  await page.goto(desk(language, key, '/activity'))
  await page.getByRole('button', { name: say.verify }).click()
  await expect(page.getByText(say.whole)).toBeVisible()
  await expectAccessibleInBothLights(page)
  expect(await isnad(['audit', 'verify', key])).toContain('whole')

  await tamperWith(
    'DELETE FROM audit_entry WHERE number = 2 AND dossier_id = (SELECT id FROM dossier WHERE key = $1)',
    [key],
  )
  await page.getByRole('button', { name: say.verify }).click()
  await expect(page.getByText(say.broken)).toBeVisible()
  await expect(isnad(['audit', 'verify', key])).rejects.toThrow('ended with 1')
})

test('what one may not see is not there, and who is not signed in signs in first', async ({
  page,
  language,
  complaints,
}) => {
  const key = await makeDossier(small(newDossierId()))
  await page.goto(desk(language, key))
  await expect(page).toHaveURL(new RegExp(`/${language}/sign-in\\?to=`))
  await signIn(page, { email: (await makeUser({ language })).email, password: journeyPassword }, { language })
  for (const path of ['', '/settings', '/members', '/activity', '/history/outlet/one', '/no-such-page']) {
    const answer = await page.goto(desk(language, key, path))
    expect(answer?.status(), path).toBe(404)
    await expect(page.locator('.desk-top .dos')).toHaveCount(0)
  }
  await expectAccessibleInBothLights(page)
  const answer = await page.request.get(`/api/v1/dossiers/${key}/export/dossier.json`)
  expect(answer.status()).toBe(404)
  // The browser tells of each 404 that it was sent to on purpose.
  complaints.splice(0)
})
