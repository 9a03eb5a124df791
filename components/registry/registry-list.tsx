'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react'
import { Name, pickName } from '@/components/ui/name'
import type { Locale } from '@/lib/domain/dossier'
import type { UseCounts } from '@/lib/domain/registry/told'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { ItemDetail } from './item-detail'
import { namesOf } from './naming'
import { useRegistry } from './registry-context'
import { UsesWords } from './uses-words'

/** One line of the list: the item, and the name by which it was found where that is not the one shown. */
export interface Line {
  readonly item: Item<RegistryKind>
  readonly by?: string | undefined
}

/** Up and down go from line to line, Home and End to the ends; Tab leaves the list. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -1e9, End: 1e9 }[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('reg-open')) return
  event.preventDefault()
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.reg-open')]
  const to = links.indexOf(event.target) + step
  links[Math.max(0, Math.min(links.length - 1, to))]?.focus()
}

/** An item's line: its name leads to it. Remembered, so that a thousand of them stay quick. */
export const RegistryLine = memo(function RegistryLine({
  item,
  by,
  href,
  uses,
  isCurrent,
  handle,
}: {
  readonly item: Item<RegistryKind>
  /** The name by which it was found. */
  readonly by?: string | undefined
  readonly href: string
  readonly uses: UseCounts | undefined
  readonly isCurrent: boolean
  readonly handle?: ReactNode
}) {
  const t = useTranslations('ui.registry')
  const { locale, open } = useRegistry()
  const { content } = item
  const names = namesOf(content)
  const other = locale === 'ar' ? 'en' : 'ar'
  const isShown = by === undefined || [names.ar, names.en].includes(by)
  return (
    <li className={isCurrent ? 'reg-line is-current' : 'reg-line'} data-key={content.id}>
      {handle}
      <a
        className="reg-open"
        href={href}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          open(content.id)
        }}
      >
        <Name names={names} locale={locale} fallback={content.id} />
      </a>
      {names[locale] && names[other] ? (
        <bdi className="reg-other" lang={other}>
          {names[other]}
        </bdi>
      ) : null}
      <span className="reg-detail">
        <ItemDetail item={item} />
        {isShown ? null : (
          <span className="reg-by">{t.rich('foundBy', { name: () => <bdi dir="auto">{by}</bdi> })}</span>
        )}
      </span>
      <span className="reg-uses">
        <UsesWords uses={uses} />
      </span>
    </li>
  )
})

/** The name of an item as a plain text, for labels and messages. */
export function plainName(item: Item<RegistryKind>, locale: Locale): string {
  return pickName(namesOf(item.content), locale)?.text ?? item.content.id
}
