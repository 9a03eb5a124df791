import { getRequestConfig } from 'next-intl/server'
import { intlLocale } from './locale-names'
import { defaultLocale, isLocale } from './routing'

/**
 * Pages name their locale when they ask for words, because root params reach neither route handlers nor actions; the
 * fallback serves addresses whose first part is no locale at all. Messages are formatted for Intl's longer name of the
 * locale, which carries our choice of digits and calendar.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : defaultLocale
  const messages = locale === 'ar' ? await import('./messages/ar.json') : await import('./messages/en.json')
  return { locale: intlLocale[locale], messages: messages.default, timeZone: 'UTC' }
})
