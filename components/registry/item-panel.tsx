'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Name } from '@/components/ui/name'
import type { ItemReading } from '@/lib/domain/registry/told'
import { toDesk } from '@/lib/i18n/routing'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { EntityForm } from './entity-form'
import { EntityLookAlikes } from './entity-look-alikes'
import { EventForm } from './event-form'
import { EventLookAlikes } from './event-look-alikes'
import { ItemActs } from './item-acts'
import { MergeDialog } from './merge-dialog'
import { namesOf } from './naming'
import { OutletForm } from './outlet-form'
import { QuestionForm } from './question-form'
import { useRegistry } from './registry-context'
import { SourceForm } from './source-form'
import { useReading } from './use-reading'
import { UsesList } from './uses-list'

/** The open item beside the list, or a new one: its form, what can be done with it, where it is used, what it resembles. */
export function ItemPanel({ item }: { readonly item: Item<RegistryKind> | null }) {
  const t = useTranslations('ui.registry')
  const { kind, locale, dossier, open } = useRegistry()
  const heading = useRef<HTMLHeadingElement>(null)
  const reading = useReading(item)
  const [merging, setMerging] = useState<string | null>(null)
  const key = item?.content.id ?? 'new'

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes to each item once, when it is opened
  useEffect(() => heading.current?.focus(), [key])

  return (
    <section
      className="reg-panel"
      aria-labelledby="reg-panel-name"
      onKeyDown={event => {
        // A dialog over the panel, and a list that is open in it, close by themselves.
        if (event.key !== 'Escape' || event.defaultPrevented) return
        if (event.target instanceof HTMLElement && event.target.closest('dialog')) return
        open('')
        const line = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] .reg-open`)
        const back = line ?? document.querySelector<HTMLElement>('.reg-new')
        back?.focus()
      }}
    >
      <header>
        <h2 id="reg-panel-name" ref={heading} tabIndex={-1}>
          {item ? <Name names={namesOf(item.content)} locale={locale} fallback={key} /> : t(`new.${kind}`)}
        </h2>
        <button type="button" className="b txt" onClick={() => open('')}>
          {t('close')}
        </button>
      </header>
      <Form kind={kind} item={item} reading={reading} />
      {item ? (
        <>
          <ItemActs item={item} reading={reading} onMerge={setMerging} />
          {reading && kind === 'entity' ? <EntityLookAlikes reading={reading} onJoin={setMerging} /> : null}
          {reading && kind === 'event' ? (
            <EventLookAlikes item={item as Item<'event'>} reading={reading} onJoin={setMerging} />
          ) : null}
          <section>
            <h3 className="h">
              {t('whereUsed')}
              <Link className="end" href={toDesk.history({ locale, dossier }, kind, key)} prefetch={false}>
                {t('history')}
              </Link>
            </h3>
            {reading ? <UsesList uses={reading.uses} /> : <p className="reg-skeleton" aria-hidden="true" />}
          </section>
        </>
      ) : null}
      {item && merging !== null ? (
        <MergeDialog item={item} other={merging} onClose={() => setMerging(null)} />
      ) : null}
    </section>
  )
}

function Form({
  kind,
  item,
  reading,
}: {
  readonly kind: RegistryKind
  readonly item: Item<RegistryKind> | null
  readonly reading: ItemReading | null
}) {
  // The page's kind is that of its items.
  if (kind === 'entity') return <EntityForm item={item as Item<'entity'> | null} />
  if (kind === 'source') return <SourceForm item={item as Item<'source'> | null} />
  if (kind === 'outlet') return <OutletForm item={item as Item<'outlet'> | null} />
  if (kind === 'event') return <EventForm item={item as Item<'event'> | null} />
  return <QuestionForm item={item as Item<'question'> | null} chosen={reading?.options ?? {}} />
}
