'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useDeferredValue, useId, useMemo } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Doors, RegistryData } from './doors'
import { entityKinds } from './entity-kinds'
import { type Filter, filterOf, filtersOf } from './filters'
import { ItemPanel } from './item-panel'
import { RegistryProvider } from './registry-context'
import { RegistryLines } from './registry-lines'
import { sourceKinds } from './source-kinds'
import { useFresh } from './use-fresh'
import { useLines } from './use-lines'
import { useRegistryState } from './use-registry-state'
import { useReorder } from './use-reorder'
import { useView, viewHref } from './use-view'

/** One registry of a dossier: sought and filtered at the start side, the open item at the end side. */
export function RegistryScreen({
  data: given,
  doors,
}: {
  readonly data: RegistryData<RegistryKind>
  readonly doors: Doors
}) {
  const t = useTranslations('ui.registry')
  const locale: Locale = useLocale().startsWith('ar') ? 'ar' : 'en'
  const { view, type, go } = useView()
  const open = useCallback((item: string) => go({ item }), [go])
  const [data, refresh] = useFresh(given, doors)
  const state = useRegistryState(data, doors, locale, open, refresh)
  const reorder = useReorder(state, data.items)
  const search = useId()
  const { kind } = data
  const filter = filterOf(kind, view.show)
  const q = useDeferredValue(view.q.trim())
  const lines = useLines(kind, reorder.ordered, filter, q, data.uses)
  const current = useMemo(
    () => state.items.find(({ content }) => content.id === view.item) ?? null,
    [state.items, view.item],
  )
  const isNew = view.item === 'new' && data.canWrite
  const isOpen = current !== null || isNew
  return (
    <RegistryProvider value={state}>
      <div className="ph">
        <div>
          <h1>{t(`title.${kind}`)}</h1>
          <p className="meta">{t(`about.${kind}`)}</p>
        </div>
        {data.canWrite ? (
          <div className="end">
            <button type="button" className="b pri reg-new" onClick={() => open('new')}>
              {t(`new.${kind}`)}
            </button>
          </div>
        ) : null}
      </div>
      <div className={isOpen ? 'registry is-open' : 'registry'}>
        <div className="reg-side">
          <search className="reg-search">
            <label className="lab" htmlFor={search}>
              {t(`seek.${kind}`)}
            </label>
            <input
              id={search}
              className="f"
              type="search"
              dir="auto"
              autoComplete="off"
              value={view.q}
              onChange={event => type(event.target.value)}
              onKeyDown={event => {
                if (event.key !== 'ArrowDown') return
                event.preventDefault()
                document.querySelector<HTMLElement>('.reg-lines .reg-open')?.focus()
              }}
            />
            <nav aria-label={t('filters')} className="reg-filters">
              {filtersOf(kind).map(one => (
                <a
                  key={one}
                  className={one === filter ? 'b txt on' : 'b txt'}
                  href={viewHref({ ...view, show: one })}
                  aria-current={one === filter ? 'true' : undefined}
                  onClick={event => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    go({ show: one })
                  }}
                >
                  <FilterName kind={kind} filter={one} />
                </a>
              ))}
            </nav>
          </search>
          <RegistryLines
            lines={lines}
            q={q}
            filter={filter}
            view={view}
            isEmpty={state.items.length === 0}
            {...(kind === 'question' && data.canWrite && q === '' ? { reorder } : {})}
          />
        </div>
        {isOpen ? <ItemPanel key={current?.content.id ?? 'new'} item={current} /> : null}
      </div>
    </RegistryProvider>
  )
}

const own = ['all', 'open', 'archived', 'alike', 'unused', 'undated'] as const

function FilterName({ kind, filter }: { readonly kind: RegistryKind; readonly filter: Filter }) {
  const t = useTranslations('ui.registry.filter')
  const h = useTranslations('ui.history.term')
  const standing = own.find(one => one === filter)
  if (standing) return t(standing)
  const source = sourceKinds.find(one => one === filter)
  if (kind === 'source' && source) return h(`source-${source}`)
  const entity = entityKinds.find(one => one === filter)
  return entity ? h(`entity-${entity}`) : null
}
