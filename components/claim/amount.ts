import type { Locale } from '@/lib/domain/dossier'
import { intlLocale } from '@/lib/i18n/locale-names'

const zeros = [0x0660, 0x06f0]

/** Arabic and Persian digits as 0 to 9. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (zeros.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}

const decimal = /^[-+]?(\d+\.?\d*|\.\d+)$/

/**
 * The number that a person typed, in either language's digits and marks, or null. A comma before three digits groups
 * them; any other comma is not a number to guess at.
 */
export function readAmount(typed: string): number | null {
  const plain = westernDigits(typed)
    .replaceAll('٫', '.')
    .replaceAll('−', '-')
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace(/(?<=\d)[,٬،](?=\d{3}(?!\d))/g, '')
  return decimal.test(plain) ? Number(plain) : null
}

const plain: Partial<Record<Locale, Intl.NumberFormat>> = {}

/** A number as a field shows it: the reader's digits, nothing grouped. */
export function amountText(amount: number, locale: Locale): string {
  plain[locale] ??= new Intl.NumberFormat(intlLocale[locale], {
    useGrouping: false,
    maximumFractionDigits: 12,
  })
  // Arabic prints a mark of direction before a sign, which no one could type.
  return plain[locale].format(amount).replace(/[\u200e\u200f\u061c]/g, '')
}
