import { describe, expect, it } from 'vitest'
import type { Arg, Message } from '@/lib/domain/message'
import { formatMessage } from './icu'
import { renderMessage } from './render'

const between = (start: Arg, end: Arg): Message => ({ key: 'format.between', args: { start, end } })

describe('renderMessage', () => {
  it('writes numbers in the digits of the language', () => {
    expect(renderMessage(between(1200, 0.5), 'en')).toBe('1,200 – 0.5')
    expect(renderMessage(between(1200, 0.5), 'ar')).toBe('١٬٢٠٠ – ٠٫٥')
  })

  it('writes days, messages and lists inside one another', () => {
    const list: Arg = { join: 'or', list: [{ days: [0, 0] }, between(1, 2)] }
    expect(renderMessage(between(list, 'x'), 'en')).toBe('1 January 1970 or 1 – 2 – x')
    expect(renderMessage(between(list, 'س'), 'ar')).toBe('١ يناير ١٩٧٠ أو ١ – ٢ – س')
  })

  it('isolates only what runs against the sentence', () => {
    const names: Arg = { names: { ar: 'مسقط', en: 'Muscat' } }
    expect(renderMessage(between(names, { names: { ar: 'مسقط' } }), 'en')).toBe('Muscat – \u2068مسقط\u2069')
    expect(renderMessage(between(names, 'Reuters'), 'ar')).toBe('مسقط – \u2068Reuters\u2069')
  })

  it('takes braces, tags and apostrophes in a name as they are', () => {
    expect(renderMessage(between("{x} <b>'", '{end, plural}'), 'en')).toBe("{x} <b>' – {end, plural}")
  })

  it('throws where a message is missing, since that is a bug', () => {
    expect(() => renderMessage({ key: 'format.nothing', args: {} }, 'ar')).toThrow(
      'no message format.nothing in ar.json',
    )
    expect(() => renderMessage({ key: 'constructor.name', args: {} }, 'ar')).toThrow('no message')
    expect(() => formatMessage('format.until', { raw: {}, shown: {} }, 'en')).toThrow(/day/)
  })
})
