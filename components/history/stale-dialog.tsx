'use client'

/*
 * Shown when a change met an item that somebody else had changed meanwhile. Nothing is lost: both versions stand side
 * by side, and the person chooses.
 *
 *   const stale = staleOf(result.error)            // components/history/stale.ts; null for other errors
 *   <StaleDialog stale={stale} names={itemNames({…})}   // lib/domain/history/names.ts; left out, keys are shown
 *     onKeepTheirs={…}                             // drop mine: show the current version
 *     onPutMine={seen => save(stale.yours, seen)}  // write mine over theirs, against the revision now seen
 *     onEdit={…}                                   // optional: back to the form, mine still in it, theirs now seen
 *     onClose={…} />                               // decide later: what was typed must stay where it is
 */
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/desk/dialog'
import { Moment } from '@/components/desk/moment'
import { Who } from '@/components/desk/who'
import type { ItemNames } from '@/lib/domain/history/names'
import { Difference } from './difference'
import type { Stale } from './stale'

export function StaleDialog({
  stale,
  names,
  onKeepTheirs,
  onPutMine,
  onEdit,
  onClose,
}: {
  readonly stale: Stale
  readonly names?: ItemNames | undefined
  readonly onKeepTheirs: () => void
  /** `seen`: the revision to write against. */
  readonly onPutMine: (seen: number) => void | Promise<void>
  readonly onEdit?: ((seen: number) => void) | undefined
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.history.stale')
  const locale = useLocale().startsWith('ar') ? 'ar' : 'en'
  const [isBusy, setBusy] = useState(false)
  const { current, yours, by, at } = stale
  const seen = stale.revision
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      <p>
        {t.rich(current ? 'changed' : 'removed', {
          who: () => <Who name={by} />,
          when: () => <Moment at={at} />,
        })}{' '}
        {yours ? t('nothingLost') : t('youRemove')}
      </p>
      <Difference
        kind={stale.kind}
        before={current?.content ?? null}
        after={yours}
        locale={locale}
        names={names}
        titles={{ before: t('theirs'), after: t('yours') }}
      />
      <div className="act">
        <button type="button" className="b txt start" onClick={onClose}>
          {t('later')}
        </button>
        {onEdit && yours ? (
          <button type="button" className="b" onClick={() => onEdit(seen)}>
            {t('edit')}
          </button>
        ) : null}
        <button type="button" className="b" data-first="" onClick={onKeepTheirs}>
          {t('keepTheirs')}
        </button>
        <button
          type="button"
          className="b pri"
          disabled={isBusy}
          onClick={async () => {
            setBusy(true)
            try {
              await onPutMine(seen)
            } finally {
              setBusy(false)
            }
          }}
        >
          {yours ? t('putMine') : t('removeAnyway')}
        </button>
      </div>
    </Dialog>
  )
}
