import { locale as rootLocale } from 'next/root-params'
import type { Locale } from '@/lib/domain/dossier'
import { defaultLocale, isLocale } from './routing'

/** The page's locale where no props say it: components deep in a page, and the 404. */
export async function readLocale(): Promise<Locale> {
  const value = await rootLocale()
  return isLocale(value) ? value : defaultLocale
}
