import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export interface JourneyOptions {
  /** The language of the interface: one project of playwright.config.ts each. */
  readonly language: 'ar' | 'en'
}

interface Journey {
  /** What the browser complained of on any page of this test: console errors, uncaught exceptions, failed loads. */
  readonly complaints: string[]
}

/** Every test fails when its pages complained, whatever else it looked at. */
export const test = base.extend<JourneyOptions & Journey>({
  language: ['ar', { option: true }],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', message => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', error => complaints.push(error.error().stack ?? error.error().message))
      context.on('requestfailed', request => {
        const reason = request.failure()?.errorText ?? ''
        // A navigation away cuts off what was still loading, and with script turned off Chromium refuses preloaded
        // scripts as `csp`: neither is a fault of the page. What a policy truly blocks is said on the console too.
        if (reason !== 'net::ERR_ABORTED' && reason !== 'csp') complaints.push(`${request.url()}: ${reason}`)
      })
      await use(complaints)
      expect(complaints, 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ofColour = ['color-contrast', 'link-in-text-block']

/** WCAG 2.2 AA as far as a machine can tell, with nothing let off. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, axe => axe.withTags(standard))
}

/** The same, and in the dark what can be another there: the rules about colour. */
export async function expectAccessibleInBothLights(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolation(page, axe => axe.withRules(ofColour))
  await page.emulateMedia({ colorScheme: 'light' })
}

async function expectNoViolation(page: Page, by: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // After a navigation without a load, a style sheet that was fetched ahead is applied a moment after its page stands.
  const sheets = page.locator('link[rel=stylesheet]')
  const waiting = () => sheets.evaluateAll(all => all.filter(one => !('sheet' in one && one.sheet)).length)
  await expect.poll(waiting, 'style sheets not yet applied').toBe(0)
  // What is half under the bar at the top after a scroll is no target that anybody aims at.
  await page.evaluate(() => window.scrollTo(0, 0))
  const { violations } = await by(new AxeBuilder({ page })).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  )
  expect(found, 'accessibility').toEqual([])
}
