'use client'

import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import { BrokenPage } from '@/components/ui/broken-page'
import { ErrorWordsProvider } from '@/components/ui/error-words'

/** Both languages at once: here even the layout, which knows the reader's, has failed. */
const words = {
  title: 'تعذّر عرض هذه الصفحة · This page could not be shown',
  text: 'الخلل من جهتنا، ولم يضع شيء. The fault is on our side and nothing is lost.',
  retry: 'إعادة المحاولة · Try again',
}

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <title>{words.title}</title>
        <main className="page">
          <ErrorWordsProvider words={words}>
            <BrokenPage error={error} retry={retry} />
          </ErrorWordsProvider>
        </main>
      </body>
    </html>
  )
}
