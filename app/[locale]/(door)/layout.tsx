import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../styles/desk.css'
import '../../styles/people.css'
import { ToastsProvider } from '@/components/desk/toasts'
import { Words } from '@/components/desk/words'
import { ReaderFrame } from '@/components/ui/reader-frame'
import { deskWords } from '@/lib/i18n/desk-words'
import { readLocale } from '@/lib/i18n/request-locale'
import { currentTheme } from '@/lib/web/current-theme'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** The doors to the desk: signing in, being invited, one's own account, the people of the site. */
export default async function DoorLayout({ children }: { readonly children: ReactNode }) {
  const locale = await readLocale()
  return (
    <ReaderFrame locale={locale} theme={await currentTheme()}>
      <Words locale={locale} messages={deskWords(locale)}>
        <ToastsProvider>
          <div className="door">{children}</div>
        </ToastsProvider>
      </Words>
    </ReaderFrame>
  )
}
