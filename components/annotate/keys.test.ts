import { describe, expect, it } from 'vitest'
import { isAlwaysOn, keyName } from './keys'

const pressed = (
  code: string,
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => keyName({ code, key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('a key of the desk', () => {
  it.each([
    ['KeyJ', 'j', 'nextSentence'],
    ['KeyJ', 'ت', 'nextSentence'],
    ['KeyC', 'ؤ', 'claim'],
    ['KeyS', 'س', 'boundary'],
    ['BracketLeft', 'ج', 'previousArticle'],
    ['BracketRight', 'د', 'nextArticle'],
    ['Slash', 'ظ', 'locate'],
    ['Enter', 'Enter', 'confirm'],
    ['KeyB', 'b', null],
  ])('%s is taken whatever it writes: %s', (code, key, name) => {
    expect(pressed(code, key)).toBe(name)
  })

  it('is taken by its Latin letter or its sign on keyboards that lay them elsewhere', () => {
    expect(pressed('KeyL', 'n')).toBe('nextClaim')
    expect(pressed('Digit7', '/', { shiftKey: true })).toBe('locate')
    expect(pressed('Minus', '?', { shiftKey: true })).toBe('help')
  })

  it('with Shift is another one', () => {
    expect(pressed('KeyC', 'C', { shiftKey: true })).toBe('addAnchor')
    expect(pressed('Slash', '؟', { shiftKey: true })).toBe('help')
    expect(pressed('KeyJ', 'J', { shiftKey: true })).toBeNull()
  })

  it('is left to the browser with Ctrl, Alt or ⌘, but for undo and redo', () => {
    expect(pressed('KeyC', 'c', { ctrlKey: true })).toBeNull()
    expect(pressed('KeyC', 'c', { altKey: true })).toBeNull()
    expect(pressed('KeyZ', 'ئ', { ctrlKey: true })).toBe('undo')
    expect(pressed('KeyZ', 'Z', { metaKey: true, shiftKey: true })).toBe('redo')
    expect(pressed('KeyY', 'y', { ctrlKey: true })).toBe('redo')
    expect(pressed('KeyY', 'y', { metaKey: true })).toBeNull()
  })

  it('stays on while single keys are off only where it is no single key', () => {
    expect([isAlwaysOn('undo'), isAlwaysOn('redo'), isAlwaysOn('claim')]).toEqual([true, true, false])
  })
})
