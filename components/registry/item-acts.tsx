'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/desk/dialog'
import { staleOf } from '@/components/history/stale'
import type { QuestionItem } from '@/lib/domain/item'
import type { ItemReading } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { namesOf } from './naming'
import { PartDialog } from './part-dialog'
import { useRegistry } from './registry-context'
import { UsesList } from './uses-list'
import { UsesWords } from './uses-words'

/** What can be done with an item besides changing it; all of it can be undone. */
export function ItemActs({
  item,
  reading,
  onMerge,
}: {
  readonly item: Item<RegistryKind>
  readonly reading: ItemReading | null
  readonly onMerge: (other: string) => void
}) {
  const t = useTranslations('ui.registry')
  const { kind, canWrite, dossier, doors, perform, write, explain, open, items } = useRegistry()
  const [asking, setAsking] = useState<'part' | 'remove' | null>(null)
  if (!canWrite) return null
  const { content, revision } = item
  const key = content.id
  const archived = (content as Partial<QuestionItem>).archived === true

  async function remove(): Promise<void> {
    if ((reading?.uses.length ?? 0) > 0) return setAsking('remove')
    const change = { kind, key, seen: revision, content: null }
    const answer = await perform(() => write([change]), { key: 'removed', names: namesOf(content) })
    if (answer.ok) open('')
    else if (answer.error.code === 'conflict' || answer.error.faults) setAsking('remove')
    else explain(answer.error)
  }

  async function archive(): Promise<void> {
    const said = { key: archived ? 'offered' : 'archived', names: namesOf(content) } as const
    const answer = await perform(
      () => doors.archive({ dossier, key, seen: revision, archived: !archived }),
      said,
    )
    if (!answer.ok) explain(staleOf(answer.error) ? { code: 'stale' } : answer.error)
  }

  return (
    <div className="act reg-acts">
      {items.length > 1 ? (
        <button type="button" className="b" onClick={() => onMerge('')}>
          {t(kind === 'entity' ? 'joinWithAnother' : 'mergeWithAnother')}
        </button>
      ) : null}
      {kind === 'entity' ? (
        <button type="button" className="b" disabled={reading === null} onClick={() => setAsking('part')}>
          {t('partIt')}
        </button>
      ) : null}
      {kind === 'question' ? (
        <button type="button" className="b" onClick={archive}>
          {t(archived ? 'offerAgain' : 'archive')}
        </button>
      ) : null}
      <button type="button" className="b bad" disabled={reading === null} onClick={remove}>
        {t('remove')}
      </button>
      {asking === 'part' && reading ? (
        <PartDialog item={item as Item<'entity'>} uses={reading.uses} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'remove' && reading ? (
        <StillUsed
          item={item}
          reading={reading}
          onMerge={() => {
            setAsking(null)
            onMerge('')
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  )
}

/** What is used cannot simply go: by what it is used, and the way that loses nothing. */
function StillUsed({
  item,
  reading,
  onMerge,
  onClose,
}: {
  readonly item: Item<RegistryKind>
  readonly reading: ItemReading
  readonly onMerge: () => void
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.registry')
  const { kind, uses, items } = useRegistry()
  return (
    <Dialog title={t('stillUsed')} onClose={onClose}>
      <p>
        {t('stillUsedBy')} <UsesWords uses={uses[item.content.id]} />
      </p>
      <UsesList uses={reading.uses} />
      <div className="act">
        <button type="button" className="b" onClick={onClose}>
          {t('keepIt')}
        </button>
        {items.length > 1 ? (
          <button type="button" className="b pri" data-first="" onClick={onMerge}>
            {t(kind === 'entity' ? 'joinWithAnother' : 'mergeWithAnother')}
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}
