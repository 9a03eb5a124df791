import type { Metadata } from 'next'
import type { Locale } from '@/lib/domain/dossier'
import { defaultLocale, locales } from '@/lib/i18n/routing'

/** The same page in each language, for search engines; `path` follows the locale. */
export function alternates(locale: Locale, path: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: `/${locale}${path}`,
    languages: {
      ...Object.fromEntries(locales.map(other => [other, `/${other}${path}`])),
      'x-default': `/${defaultLocale}${path}`,
    },
  }
}
