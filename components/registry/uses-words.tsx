'use client'

import { useTranslations } from 'next-intl'
import type { UseCounts } from '@/lib/domain/registry/told'

const told = ['claim', 'article', 'entity', 'source', 'question', 'decision'] as const

/** “12 claims · 3 articles”, or that nothing names it. */
export function UsesWords({ uses }: { readonly uses: UseCounts | undefined }) {
  const t = useTranslations('ui.registry')
  const parts = told.flatMap(kind => {
    const count = uses?.[kind]
    return count ? [t(`users.${kind}`, { count })] : []
  })
  return parts.length === 0 ? t('unused') : parts.join(' · ')
}
