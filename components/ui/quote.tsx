import type { Locale } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'

const marks: Record<Locale, readonly [string, string]> = { ar: ['«', '»'], en: ['“', '”'] }

const quoted = /^[«“"].*[»”"]$/su

/** An article's own words: its language, its direction, its quotation marks, isolated from the page around them. */
export function Quote({ language, children }: { readonly language: Locale; readonly children: string }) {
  const [open, close] = marks[language]
  return (
    <q className="q" lang={language} dir={direction(language)}>
      {quoted.test(children) ? children : `${open}${children}${close}`}
    </q>
  )
}
