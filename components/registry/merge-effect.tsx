'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Id } from '@/lib/domain/dossier'
import { isOfCoding } from '@/lib/domain/registry/merge'
import type { MergePreview } from '@/lib/domain/registry/told'
import { toDesk } from '@/lib/i18n/routing'
import type { RegistryKind } from '@/lib/schemas/registry'
import { useLanguage } from '../claim/use-language'

const kinds = ['claim', 'article', 'entity', 'source', 'question'] as const

/** What a merge will move, or everything that a person must settle first. */
export function MergeEffect({
  preview,
  kind,
  dossier,
}: {
  readonly preview: MergePreview
  readonly kind: RegistryKind
  readonly dossier: Id
}) {
  const t = useTranslations('ui.registry')
  const coding = useTranslations('ui.coding.held')
  const locale = useLanguage()
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
        {refusals.some(isOfCoding) ? (
          <Link href={toDesk.codings({ locale, dossier })} prefetch={false}>
            {coding('toList')}
          </Link>
        ) : null}
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
