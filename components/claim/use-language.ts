'use client'

import { useLocale } from 'next-intl'
import type { Locale } from '@/lib/domain/dossier'

/** The page's language; the provider's locale also carries our digits and calendar. */
export function useLanguage(): Locale {
  return useLocale().startsWith('ar') ? 'ar' : 'en'
}
