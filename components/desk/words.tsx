'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import { intlLocale } from '@/lib/i18n/locale-names'

type Some = { readonly [Space in keyof Messages]?: Partial<Messages[Space]> }

/** Messages for the client components beneath it: `useTranslations('ui.…')`, digits and dates as on the server. */
export function Words({
  locale,
  messages,
  children,
}: {
  readonly locale: Locale
  readonly messages: Some
  readonly children: ReactNode
}) {
  return (
    <NextIntlClientProvider locale={intlLocale[locale]} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
