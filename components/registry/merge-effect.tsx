'use client'

import { useTranslations } from 'next-intl'
import type { MergePreview } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'

const kinds = ['claim', 'article', 'entity', 'source', 'question'] as const

/** What a merge will move, or everything that a person must settle first. */
export function MergeEffect({
  preview,
  kind,
}: {
  readonly preview: MergePreview
  readonly kind: RegistryKind
}) {
  const t = useTranslations('ui.registry')
  const { counts, refusals } = preview
  if (refusals.length > 0) {
    return (
      <div className="warn">
        <b>{t('cannotYet')}</b>
        <ul>
          {refusals.map(({ reason, keys }) => (
            <li key={reason}>{t(`refusal.${reason}`, { count: keys.length, kind })}</li>
          ))}
        </ul>
      </div>
    )
  }
  const moved = kinds.flatMap(one => {
    const count = counts[one]
    return count ? [t(`users.${one}`, { count })] : []
  })
  return (
    <p>
      {moved.length === 0 ? t('movesNothing') : t('moves', { what: moved.join(t('comma')) })} {t('undoLater')}
    </p>
  )
}
