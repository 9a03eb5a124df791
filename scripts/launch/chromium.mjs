import { existsSync } from 'node:fs'
import path from 'node:path'
import { LaunchError } from '../launch-error.mjs'
import { mustSucceed, step } from './steps.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, exists: (file: string) => boolean }} Machine */

/** @type {Machine} */
const here = { platform: process.platform, env: process.env, exists: existsSync }

/** @param {Machine} machine @returns {string[]} */
function candidates({ platform, env }) {
  if (platform === 'darwin') {
    const homes = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
    return homes.flatMap(home => MAC.map(app => `${home}/${app}`))
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      home => home !== undefined,
    )
    return homes.flatMap(home => WINDOWS.map(app => `${home}\\${app}`))
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [
    ...NAMES.flatMap(name => folders.map(folder => path.posix.join(folder, name))),
    '/opt/google/chrome/chrome',
  ]
}

/**
 * The browser of the journeys: CHROMIUM_PATH, then where systems put it, then where Playwright would have.
 * @param {string} playwrights the path Playwright would download to
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findChromium(playwrights, machine = here) {
  const chosen = machine.env.CHROMIUM_PATH
  if (chosen) {
    if (machine.exists(chosen)) return chosen
    throw new LaunchError(`CHROMIUM_PATH names ${chosen}, and there is no such file.`)
  }
  return [...candidates(machine), playwrights].find(file => file !== '' && machine.exists(file)) ?? null
}

/** @param {{ platform: NodeJS.Platform, isDebian: boolean }} system @returns {string} the one command to run */
export function installCommand({ platform, isDebian }) {
  if (isDebian) return 'sudo apt-get install -y chromium fonts-noto-core'
  if (platform === 'darwin') return 'brew install --cask chromium'
  if (platform === 'win32') return 'winget install Google.Chrome'
  return 'npx playwright install chromium'
}

const isDebian = existsSync('/etc/debian_version')

async function installOnDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await mustSucceed('apt-get', ['update', '-qq'], { env })
  await mustSucceed(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    { env },
  )
}

/** @returns {Promise<string>} */
export async function provideChromium() {
  const { chromium } = await import('@playwright/test')
  const playwrights = chromium.executablePath()
  const found = findChromium(playwrights)
  if (found) return found
  if (isDebian && process.getuid?.() === 0) {
    await step('Installing Chromium with apt-get', installOnDebian)
    const installed = findChromium(playwrights)
    if (installed) return installed
  }
  const command = installCommand({ platform: process.platform, isDebian })
  throw new LaunchError(
    `The browser journeys need Chromium. Install it with:\n\n  ${command}\n\nor set CHROMIUM_PATH.`,
  )
}
