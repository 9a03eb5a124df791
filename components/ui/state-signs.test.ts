import { expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/dossier'
import ar from '@/lib/i18n/messages/ar.json'
import en from '@/lib/i18n/messages/en.json'
import { iconPaths } from './icon'
import { signOf, signsOf, stateIcons } from './state-signs'

test.each<[Pick<Claim, 'stance' | 'polarity'>, ReturnType<typeof signOf>]>([
  [{}, null],
  [{ stance: 'asserts', polarity: 'affirms' }, null],
  [{ stance: 'unknown' }, 'unknown'],
  [{ stance: 'declined', polarity: 'denies' }, 'declined'],
  [{ stance: 'none' }, 'none'],
  [{ stance: 'none', polarity: 'denies' }, 'denies'],
  [{ polarity: 'denies' }, 'denies'],
])('%j is signed %s', (claim, sign) => {
  expect(signOf(claim)).toBe(sign)
})

test('each sign stands once', () => {
  const claims = [{}, { stance: 'none' }, { stance: 'none' }, { polarity: 'denies' }] as Claim[]
  expect(signsOf(claims)).toEqual(['none', 'denies'])
})

test('no two states share a sign, a drawing or a word', () => {
  const states = Object.keys(stateIcons) as (keyof typeof stateIcons)[]
  const apart = (texts: readonly string[]) => expect(new Set(texts).size).toBe(states.length)
  apart(Object.values(stateIcons))
  // One circle is drawn dashed: that nobody has read is what is not closed.
  apart(states.map(state => (state === 'not-reviewed' ? 'dashed' : '') + iconPaths[stateIcons[state]]))
  for (const { ui } of [ar, en]) {
    apart(states.map(state => ui.state[state]))
    apart(states.map(state => ui.stateMeaning[state]))
  }
})
