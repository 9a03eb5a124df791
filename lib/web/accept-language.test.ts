import { expect, test } from 'vitest'
import { preferredLocale } from './accept-language'

test.each([
  ['nothing asked: Arabic', null, 'ar'],
  ['an unknown language: Arabic', 'fr-FR,fr', 'ar'],
  ['English first', 'en-GB,en;q=0.9,ar;q=0.8', 'en'],
  ['the weight decides, not the place', 'en;q=0.3, ar-EG;q=0.7', 'ar'],
  ['equal weights: the first', 'en,ar', 'en'],
  ['a weight of zero is a refusal', 'en;q=0,de', 'ar'],
  ['any case and spacing', ' FR ; q=1 , EN-us ; Q=0.5 ', 'en'],
  ['rubbish', ';;;,q=,=en', 'ar'],
])('%s', (_, header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
