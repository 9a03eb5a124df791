'use client'

import type { Locale } from '@/lib/domain/dossier'
import { useHere } from './use-here'

const languages = [
  { locale: 'ar', short: 'ع', name: 'العربية' },
  { locale: 'en', short: 'EN', name: 'English' },
] as const

/** The same page, with the same filters, in the other language. */
export function LanguageLinks({ locale, label }: { readonly locale: Locale; readonly label: string }) {
  const here = useHere()
  return (
    <nav aria-label={label}>
      <ul className="langs">
        {languages.map(language => (
          <li key={language.locale}>
            <a
              href={here.replace(/^\/[^/?]+/, `/${language.locale}`)}
              hrefLang={language.locale}
              lang={language.locale}
              aria-current={language.locale === locale ? 'true' : undefined}
            >
              <span aria-hidden="true">{language.short}</span>
              <span className="sr">{language.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
