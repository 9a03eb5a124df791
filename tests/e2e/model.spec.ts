import ar from '@/lib/i18n/messages/ar.json' with { type: 'json' }
import en from '@/lib/i18n/messages/en.json' with { type: 'json' }
import { makeDossier, makeUser, newDossierId, signIn } from '../support/desk'
import { harbour, quotes } from '../support/harbour'
import { expect, expectAccessible, test } from '../support/journey'
import { modelName } from '../support/model-of-journeys'

const words = { ar: ar.ui, en: en.ui }

test.describe.configure({ timeout: 90_000 })
test.skip(() => !process.env.ISNAD_MODEL_URL, 'the site that runs already knows no model of the journeys')

test('an owner turns the model on, has it read an article, and confirms what stands in the words', async ({
  page,
  language,
}) => {
  const say = words[language]
  const id = newDossierId()
  await makeDossier(harbour(id))
  const owner = await makeUser({ language, memberOf: { [id]: 'owner' } })
  const desk = `/${language}/desk/dossiers/${id}`
  await signIn(page, owner, { language, to: `${desk}/annotate/a-anchor` })
  const ask = page.getByRole('button', { name: say.model.ask, exact: true })
  await expect(page.locator('.cl > li.ci').first()).toBeVisible()
  await expect(ask).toHaveCount(0)

  await page.goto(`${desk}/settings`)
  const section = page.locator('section.model')
  await expect(section).toContainText(modelName)
  await expect(section).toContainText(say.model.settings.isOff)
  const tokens = section.getByLabel(say.model.settings.tokens)
  const turnOn = section.getByRole('button', { name: say.model.settings.turnOn })
  // Pressed until it is heard: the form is there before the script that reads it.
  await expect(async () => {
    await tokens.fill('7')
    await turnOn.click()
    await expect(section.locator('.fault')).toContainText(say.model.settings.numberFault, { timeout: 2_000 })
  }).toPass()
  await expect(tokens).toHaveValue('7')
  await expectAccessible(page)
  await tokens.fill('200000')
  await turnOn.click()
  await expect(section).toContainText(say.model.settings.isOn)

  await page.goto(`${desk}/annotate/a-anchor`)
  await expect(page.locator('.ask-model')).toContainText('127.0.0.1')
  await expect(page.locator('.keys kbd').first()).toBeAttached()
  await ask.click()
  // A suggestion of the model stands among the others, by its name; the invented words do not.
  const suggested = page.locator('.cl > li.ci', { hasText: modelName })
  await expect(suggested).toHaveCount(1, { timeout: 30_000 })
  await expect(page.locator('.ask-model summary')).toBeVisible()
  await expectAccessible(page)
  await suggested.getByRole('button', { name: say.claim.confirm, exact: true }).click()
  await expect(page.locator('.cl > li.ci.is-confirmed', { hasText: length(language) })).toHaveCount(1)
  await expect(page.locator('#text')).toContainText(quotes.duration)

  await page.goto(`${desk}/settings`)
  await section.getByRole('button', { name: say.model.settings.turnOff }).click()
  await expect(section).toContainText(say.model.settings.isOff)
})

const length = (language: 'ar' | 'en') =>
  harbour('any').questions.find(({ id }) => id === 'length')?.text[language] ?? ''
