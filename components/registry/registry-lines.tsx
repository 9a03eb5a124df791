'use client'

import { useTranslations } from 'next-intl'
import type { Id } from '@/lib/domain/dossier'
import type { Filter } from './filters'
import { OrderHandle } from './order-handle'
import { useRegistry } from './registry-context'
import { type Line, moveInList, plainName, RegistryLine } from './registry-list'
import type { Lines } from './use-lines'
import type { useReorder } from './use-reorder'
import { type View, viewHref } from './use-view'

type Reorder = ReturnType<typeof useReorder>

/** The list: what answers the search, then what is only near it; empty, it says the next step. */
export function RegistryLines({
  lines: { found, similar },
  q,
  filter,
  view,
  isEmpty,
  reorder,
}: {
  readonly lines: Lines
  readonly q: string
  readonly filter: Filter
  readonly view: View
  readonly isEmpty: boolean
  readonly reorder?: Reorder
}) {
  const t = useTranslations('ui.registry')
  const { kind, open, canWrite } = useRegistry()
  const keys = found.map(({ item }) => item.content.id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys from link to link; the links are the controls
    <div className="reg-lines" onKeyDown={moveInList}>
      <p className="reg-count" role="status">
        {isEmpty
          ? ''
          : q === ''
            ? t(`count.${kind}`, { count: found.length })
            : t('found', { count: found.length })}
      </p>
      {found.length > 0 ? (
        <LineList lines={found} view={view} keys={keys} reorder={reorder} />
      ) : isEmpty ? (
        <div className="reg-empty">
          <p>{t(`empty.${kind}`)}</p>
          {canWrite ? (
            <button type="button" className="b" onClick={() => open('new')}>
              {t(`new.${kind}`)}
            </button>
          ) : null}
        </div>
      ) : (
        <p className="reg-empty">
          {q === '' ? t('noneOfThese') : t.rich('noneFound', { q: () => <bdi dir="auto">{q}</bdi> })}
        </p>
      )}
      {similar.length > 0 ? (
        <section>
          <h2 className="h">
            {t('similarNames')}
            <span className="end">{t('similarHint')}</span>
          </h2>
          <LineList lines={similar} view={view} keys={keys} />
        </section>
      ) : null}
      {reorder ? (
        <p className="sr" role="status">
          {reorder.said}
        </p>
      ) : null}
      {filter === 'alike' ? <p className="hint">{t('alikeHint')}</p> : null}
    </div>
  )
}

function LineList({
  lines,
  view,
  keys,
  reorder,
}: {
  readonly lines: readonly Line[]
  readonly view: View
  readonly keys: readonly Id[]
  readonly reorder?: Reorder | undefined
}) {
  const { locale, uses } = useRegistry()
  return (
    <ul className={reorder ? 'reg-list is-ordered' : 'reg-list'}>
      {lines.map((line, at) => {
        const key = line.item.content.id
        return (
          <RegistryLine
            key={key}
            item={line.item}
            by={line.by}
            href={viewHref({ ...view, item: key })}
            uses={uses[key]}
            isCurrent={view.item === key}
            handle={
              reorder ? (
                <OrderHandle
                  name={plainName(line.item, locale)}
                  place={at + 1}
                  all={keys.length}
                  onStep={step => reorder.step(key, step, keys)}
                  onOver={over => reorder.drag(key, over, keys)}
                  onDrop={() => void reorder.drop()}
                />
              ) : undefined
            }
          />
        )
      })}
    </ul>
  )
}
