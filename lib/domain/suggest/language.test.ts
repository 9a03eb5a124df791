import { describe, expect, it } from 'vitest'
import { documentLanguage, languageOf } from './language'

describe('the language of a text', () => {
  it.each([
    ['Arabic', 'لقاء في الخان', 'ar', 1],
    ['English', 'A meeting at the inn', 'en', 1],
    ['Arabic that names a Latin company', 'قالت شركة Coast إن', 'ar', 10 / 15],
    ['as much of each', 'خان khan كن', 'ar', 5 / 9],
    ['digits and dashes beside it', '12 — خان', 'ar', 1],
  ])('%s', (_, text, language, share) => expect(languageOf(text)).toEqual({ language, share }))

  it.each([[''], ['12:30 — 2026'], ['Москва']])('none is told of %j', text =>
    expect(languageOf(text)).toBeNull(),
  )
})

describe('documentLanguage', () => {
  it.each([
    ['A text', null, 'en'],
    ['A text', 'ar', 'en'],
    ['نصّ', 'en-GB', 'ar'],
    ['نصّ', 'fa', null],
    ['نصّ', 'und', 'ar'],
    ['1 2 3', 'AR_eg', 'ar'],
    ['1 2 3', 'en', 'en'],
    ['1 2 3', '', null],
  ])('%s, declared %s: %s', (text, declared, wanted) => expect(documentLanguage(text, declared)).toBe(wanted))
})
