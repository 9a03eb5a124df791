'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import { isSameView, type QueueView } from '@/lib/domain/reconcile/view'
import type { DeskPlace } from '@/lib/i18n/routing'
import type { ViewDoors } from './doors'
import { queueHref } from './links'
import { ViewDialog } from './view-dialog'

export interface SavedViewLine {
  readonly id: Id
  readonly name: string
  readonly view: QueueView
  readonly isShared: boolean
  readonly isMine: boolean
  readonly canChange: boolean
  readonly count: number
}

/** The filters that have a name, each with its count, and the way to give one to the filter of now. */
export function SavedViews({
  place,
  views,
  view,
  canShare,
  doors,
}: {
  readonly place: DeskPlace
  readonly views: readonly SavedViewLine[]
  /** What the queue shows now. */
  readonly view: QueueView
  readonly canShare: boolean
  readonly doors: ViewDoors
}) {
  const t = useTranslations('ui.reconcile.views')
  const number = useTranslations('ui.reconcile')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [open, setOpen] = useState<SavedViewLine | 'new' | null>(null)
  const { dossier } = place
  const isPlain = isSameView(view, {})
  const isSaved = views.some(one => isSameView(one.view, view))

  async function remove({ id, name, view: was, isShared, isMine }: SavedViewLine): Promise<void> {
    setOpen(null)
    const outcome = await doors.remove({ dossier, view: id }).catch(() => null)
    const undo = async () => {
      const back = await doors.save({ dossier, name, view: was, isShared }).catch(() => null)
      if (!back?.ok) show({ message: fault(back), fault: true })
      router.refresh()
    }
    // Somebody else's would come back as mine.
    if (outcome?.ok) show(isMine ? { message: t('removed'), undo } : { message: t('removed') })
    else show({ message: fault(outcome), fault: true })
    router.refresh()
  }

  if (views.length === 0 && isPlain) return null
  return (
    <section className="rec-views" aria-label={t('title')}>
      {views.length > 0 ? (
        <ul>
          {views.map(one => (
            <li key={one.id}>
              <Link
                href={queueHref(place, one.view)}
                prefetch={false}
                aria-current={isSameView(one.view, view) ? 'true' : undefined}
              >
                <span>
                  <bdi>{one.name}</bdi> {one.isShared ? <small>{t('shared')}</small> : null}
                </span>{' '}
                <span className="n">{number('number', { count: one.count })}</span>
              </Link>
              {one.canChange ? (
                <button
                  type="button"
                  className="b txt"
                  aria-label={t('changeNamed', { name: one.name })}
                  onClick={() => setOpen(one)}
                >
                  {t('change')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isPlain || isSaved ? null : (
        <button type="button" className="b txt rec-save" onClick={() => setOpen('new')}>
          {t('saveThis')}
        </button>
      )}
      {open === null ? null : (
        <ViewDialog
          initial={open === 'new' ? { name: '', isShared: false } : open}
          isNew={open === 'new'}
          canShare={canShare}
          send={input =>
            open === 'new'
              ? doors.save({ dossier, view, ...input })
              : doors.change({ dossier, view: open.id, ...input })
          }
          onDone={() => {
            setOpen(null)
            show({ message: t('saved') })
            router.refresh()
          }}
          {...(open === 'new' ? {} : { onRemove: () => void remove(open) })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
