import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { readLocale } from '@/lib/i18n/request-locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.errors' })
  return { title: t('awayTitle'), robots: { index: false } }
}

/** Shown by proxy.ts, with status 503, at the address the reader asked for; trying again is asking for it again. */
export default async function Unavailable() {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.errors' })
  return (
    <EmptyState level={1} title={t('awayTitle')} text={t('awayText')}>
      {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this page again, filters and all. */}
      <a className="btn" href="">
        {t('retry')}
      </a>
    </EmptyState>
  )
}
