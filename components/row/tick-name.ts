import type { Locale } from '@/lib/domain/dossier'
import { intlLocale } from '@/lib/i18n/locale-names'
import type { Tick } from './time-scale'

const DAY_MS = 86_400_000
const shapes = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  monthOfYear: { month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** The name of a calendar mark, with its year where a line begins or a year does. */
export function tickName({ day, unit }: Tick, isFirst: boolean, locale: Locale): string {
  const date = new Date(day * DAY_MS)
  if (unit === 'year') return format('year', locale).format(date)
  if (unit === 'month') {
    return format(isFirst || date.getUTCMonth() === 0 ? 'monthOfYear' : 'month', locale).format(date)
  }
  return format(isFirst ? 'dayOfYear' : 'day', locale).format(date)
}

function format(shape: keyof typeof shapes, locale: Locale): Intl.DateTimeFormat {
  const key = `${shape}/${locale}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(intlLocale[locale], { ...shapes[shape], timeZone: 'UTC' })
  formats.set(key, made)
  return made
}
