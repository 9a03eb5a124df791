import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import { Masthead } from './masthead'

/** What stands around the pages of readers, and around the doors to the desk (sign-in, invitations). */
export async function ReaderFrame({
  locale,
  theme,
  children,
}: {
  readonly locale: Locale
  readonly theme: 'light' | 'dark' | 'auto'
  readonly children: ReactNode
}) {
  const t = await getTranslations({ locale, namespace: 'ui.common' })
  return (
    <div className="page">
      <Masthead locale={locale} theme={theme} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{t('footer')}</p>
      </footer>
    </div>
  )
}
