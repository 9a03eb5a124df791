import { defineConfig } from '@playwright/test'
import type { JourneyOptions } from './tests/support/journey'

/**
 * The journeys of a reader, each in Arabic and in English, against the production server that `npm start`
 * serves: a database of its own, freshly seeded. Retries would hide a page that fails now and then.
 */
export default defineConfig<JourneyOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/site.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // No journey is timed: limits are for what hangs, on a machine as slow and busy as may be.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.ISNAD_JOURNEY_URL,
    // A failure tells what stood on the page. A record of every press slows all journeys down, and is made when asked for.
    trace: process.env.ISNAD_TRACE ? 'retain-on-failure' : 'off',
    timezoneId: 'UTC',
    // What waits for something that never comes says for what.
    actionTimeout: 30_000,
    // What scrolls by itself would move what is about to be pressed.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium looks up its maker's servers at every start, and without a network waits for them.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'ar', use: { language: 'ar', locale: 'ar' } },
    { name: 'en', use: { language: 'en', locale: 'en-GB' } },
  ],
})
