import type { Locale } from '@/lib/domain/dossier'

/** What Intl is asked for: Arabic with its own digits, English with the day before the month; Gregorian in both. */
export const intlLocale: Readonly<Record<Locale, string>> = {
  ar: 'ar-u-ca-gregory-nu-arab',
  en: 'en-GB-u-ca-gregory',
}
