import { describe, expect, it } from 'vitest'
import { findChromium, installCommand } from './chromium.mjs'

const machine = (platform, env, ...files) => ({ platform, env, exists: file => files.includes(file) })

describe('findChromium', () => {
  it('takes CHROMIUM_PATH before anything else', () => {
    const here = machine(
      'linux',
      { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' },
      '/opt/c',
      '/usr/bin/chromium',
    )
    expect(findChromium('', here)).toBe('/opt/c')
  })

  it('does not quietly take another when CHROMIUM_PATH is wrong', () => {
    const here = machine('linux', { CHROMIUM_PATH: '/opt/c' }, '/usr/bin/chromium')
    expect(() => findChromium('', here)).toThrow('CHROMIUM_PATH names /opt/c')
  })

  it.each([
    ['linux', { PATH: '/home/u/bin:/usr/bin' }, '/home/u/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['linux', { PATH: '' }, '/opt/google/chrome/chrome'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/u' }, '/Users/u/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Chromium\\Application\\chrome.exe'],
  ])('finds it on %s with %j at %s', (platform, env, file) => {
    expect(findChromium('/cache/playwright/chrome', machine(platform, env, file))).toBe(file)
  })

  it("takes Playwright's own when nothing else is there", () => {
    expect(findChromium('/cache/chrome', machine('linux', {}, '/cache/chrome'))).toBe('/cache/chrome')
  })

  it('says so when there is none', () => {
    expect(findChromium('/cache/chrome', machine('linux', { PATH: '/usr/bin' }))).toBeNull()
  })
})

it('names one command for each system', () => {
  expect(installCommand({ platform: 'linux', isDebian: true })).toContain('apt-get install -y chromium')
  expect(installCommand({ platform: 'linux', isDebian: false })).toBe('npx playwright install chromium')
  expect(installCommand({ platform: 'darwin', isDebian: false })).toContain('brew')
  expect(installCommand({ platform: 'win32', isDebian: false })).toContain('winget')
})
