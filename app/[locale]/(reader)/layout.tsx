import type { ReactNode } from 'react'
import { ReaderFrame } from '@/components/ui/reader-frame'
import { readLocale } from '@/lib/i18n/request-locale'
import { currentTheme } from '@/lib/web/current-theme'

export default async function ReaderLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ReaderFrame locale={await readLocale()} theme={await currentTheme()}>
      {children}
    </ReaderFrame>
  )
}
