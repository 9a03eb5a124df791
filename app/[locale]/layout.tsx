import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import '../styles/tokens.css'
import '../styles/fonts.css'
import '../styles/base.css'
import '../styles/ui.css'
import { ErrorWordsProvider } from '@/components/ui/error-words'
import { Sprite } from '@/components/ui/sprite'
import { direction } from '@/lib/i18n/direction'
import { defaultLocale, isLocale } from '@/lib/i18n/routing'
import { baseUrl } from '@/lib/web/base-url'
import { currentTheme } from '@/lib/web/current-theme'

/** The faces of the first lines: text and headings. The rest come when something is set in them. */
const firstFaces = {
  ar: ['ui-arabic-400', 'read-arabic-700'],
  en: ['ui-latin-400', 'read-latin-700'],
} as const

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#16150f' },
  ],
}

interface Props {
  readonly params: Promise<{ locale: string }>
  readonly children: ReactNode
}

async function readLocale(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : defaultLocale
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(params), namespace: 'ui.common' })
  return {
    metadataBase: baseUrl(),
    title: { default: t('brand'), template: `%s · ${t('brand')}` },
    description: t('description'),
    openGraph: { siteName: t('brand'), type: 'website' },
  }
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await readLocale(params)
  for (const face of firstFaces[locale])
    preload(`/fonts/1/${face}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const theme = await currentTheme()
  const t = await getTranslations({ locale, namespace: 'ui' })
  const errorWords = {
    title: t('errors.brokenTitle'),
    text: t('errors.brokenText'),
    retry: t('errors.retry'),
  }
  return (
    <html lang={locale} dir={direction(locale)} data-theme={theme === 'auto' ? undefined : theme}>
      <body>
        <Sprite />
        <a className="skip" href="#main">
          {t('common.skip')}
        </a>
        <ErrorWordsProvider words={errorWords}>{children}</ErrorWordsProvider>
      </body>
    </html>
  )
}
