'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import { type Refused, useFault } from '@/components/desk/use-fault'
import { useWithWay } from '@/components/desk/use-held'
import { Who } from '@/components/desk/who'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { ItemNames } from '@/lib/domain/history/names'
import type { ItemContent, ItemKind, Revision } from '@/lib/domain/item'
import { Difference } from './difference'
import { type Stale, staleOf } from './stale'
import { StaleDialog } from './stale-dialog'

export type Restore = (input: {
  dossier: Id
  kind: ItemKind
  key: Id
  seen: number
  to: number
}) => Promise<{ readonly ok: true; readonly data: { readonly revision: number } } | Refused>

/** Everything an item ever said, newest first, each revision against the one before it. */
export function RevisionList({
  locale,
  dossier,
  kind,
  item,
  revisions,
  names,
  restore,
}: {
  readonly locale: Locale
  readonly dossier: Id
  readonly kind: ItemKind
  readonly item: Id
  readonly revisions: readonly Revision[]
  readonly names: ItemNames
  /** Left out where the reader may not change it. */
  readonly restore?: Restore | undefined
}) {
  const t = useTranslations('ui.history')
  const router = useRouter()
  const fault = useFault()
  const withWay = useWithWay()
  const { show } = useToasts()
  const [stale, setStale] = useState<{ readonly data: Stale; readonly to: number } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const latest = revisions[0]

  async function bring(to: number, seen: number, isUndo = false): Promise<void> {
    if (!restore) return
    setBusy(true)
    const outcome = await restore({ dossier, kind, key: item, seen, to }).catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      const { revision } = outcome.data
      const message = t('restored', { number: to })
      show(isUndo ? { message: t('undone') } : { message, undo: () => bring(seen, revision, true) })
      router.refresh()
      return
    }
    const met = outcome ? staleOf(outcome.error) : null
    if (met) setStale({ data: met, to })
    else show({ message: withWay(fault(outcome), outcome?.error.data), fault: true })
  }

  return (
    <>
      <ol className="revisions" reversed>
        {revisions.map((revision, index) => (
          <RevisionEntry
            key={revision.number}
            locale={locale}
            kind={kind}
            revision={revision}
            before={revisions[index + 1]?.content ?? null}
            names={names}
            isLatest={index === 0}
            isBusy={isBusy}
            onRestore={restore && latest ? () => bring(revision.number, latest.number) : undefined}
          />
        ))}
      </ol>
      {stale ? (
        <StaleDialog
          stale={stale.data}
          names={names}
          onKeepTheirs={() => {
            setStale(null)
            router.refresh()
          }}
          onPutMine={async seen => {
            setStale(null)
            await bring(stale.to, seen)
          }}
          onClose={() => setStale(null)}
        />
      ) : null}
    </>
  )
}

function RevisionEntry({
  locale,
  kind,
  revision,
  before,
  names,
  isLatest,
  isBusy,
  onRestore,
}: {
  readonly locale: Locale
  readonly kind: ItemKind
  readonly revision: Revision
  readonly before: ItemContent | null
  readonly names: ItemNames
  readonly isLatest: boolean
  readonly isBusy: boolean
  readonly onRestore: (() => void) | undefined
}) {
  const t = useTranslations('ui.history')
  const { number, action, by, at, content, note } = revision
  return (
    <li id={`r${number}`}>
      <h2>
        <span>{t('revision', { number })}</span>
        <span className="tag">{t(`action.${action}`)}</span>
        <span className="meta">
          <span>
            <Who name={by} />
          </span>
          <span>
            <Moment at={at} />
          </span>
        </span>
        <span className="act">
          {isLatest ? <span className="tag">{t('current')}</span> : null}
          {onRestore && content && !isLatest ? (
            <button type="button" className="b" disabled={isBusy} onClick={onRestore}>
              {t('restore')}
              <span className="sr"> {t('revision', { number })}</span>
            </button>
          ) : null}
        </span>
      </h2>
      {note === null ? null : (
        <p className="why">
          <bdi>{note}</bdi>
        </p>
      )}
      <Difference kind={kind} before={before} after={content} locale={locale} names={names} />
    </li>
  )
}
