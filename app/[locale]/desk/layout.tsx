import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../styles/desk.css'
import '../../styles/history.css'
import { ToastsProvider } from '@/components/desk/toasts'
import { Words } from '@/components/desk/words'
import { deskWords } from '@/lib/i18n/desk-words'
import { readLocale } from '@/lib/i18n/request-locale'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** What every page of the desk stands in: its words, its style, its messages. The bars stand in the layouts beneath. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const locale = await readLocale()
  return (
    <Words locale={locale} messages={deskWords(locale)}>
      <ToastsProvider>{children}</ToastsProvider>
    </Words>
  )
}
