import type { Locale } from '@/lib/domain/dossier'
import { intlLocale } from '@/lib/i18n/locale-names'

/** The day of the week, for a date that somebody compares with a newspaper's own. */
export function formatWeekday(day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(day * 86_400_000),
  )
}
