'use client'

import { useHere } from '@/components/ui/use-here'
import type { Locale } from '@/lib/domain/dossier'

const others = {
  ar: { locale: 'en', short: 'EN', name: 'English' },
  en: { locale: 'ar', short: 'ع', name: 'العربية' },
} as const

/** The same page in the other language. */
export function OtherLanguage({ locale }: { readonly locale: Locale }) {
  const here = useHere()
  const other = others[locale]
  return (
    <a
      className="lang"
      href={here.replace(/^\/[^/?]+/, `/${other.locale}`)}
      hrefLang={other.locale}
      lang={other.locale}
      title={other.name}
    >
      <span aria-hidden="true">{other.short}</span>
      <span className="sr">{other.name}</span>
    </a>
  )
}
