import { MissingPage } from '@/components/ui/missing-page'
import { ReaderFrame } from '@/components/ui/reader-frame'
import { readLocale } from '@/lib/i18n/request-locale'
import { currentTheme } from '@/lib/web/current-theme'

export default async function NotFound() {
  return (
    <ReaderFrame locale={await readLocale()} theme={await currentTheme()}>
      <MissingPage />
    </ReaderFrame>
  )
}
