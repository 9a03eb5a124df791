'use client'

import { useMemo } from 'react'
import { Combobox } from '@/components/claim/combobox'
import { pickName } from '@/components/ui/name'
import type { Id } from '@/lib/domain/dossier'
import { namesOf, soughtBy } from './naming'
import { useRegistry } from './registry-context'

/** One of the list's items, found by typing in either script. `except`: those it may not be. */
export function ItemPicker({
  label,
  value,
  except,
  onPick,
  placeholder,
  labelHidden = false,
}: {
  readonly label: string
  readonly value: Id
  readonly except: readonly Id[]
  readonly onPick: (id: Id) => void
  readonly placeholder?: string
  readonly labelHidden?: boolean
}) {
  const { items, kind, locale } = useRegistry()
  const choices = useMemo(
    () =>
      items
        .filter(({ content }) => !except.includes(content.id))
        .map(({ content }) => {
          const names = namesOf(content)
          const name = pickName(names, locale)
          const other = names[locale] ? names[locale === 'ar' ? 'en' : 'ar'] : undefined
          return {
            id: content.id,
            name: name?.text ?? content.id,
            lang: name?.language,
            ...(other ? { more: other } : {}),
            names: soughtBy(kind, content),
          }
        }),
    [items, kind, locale, except],
  )
  return (
    <Combobox
      label={label}
      labelHidden={labelHidden}
      choices={choices}
      value={value}
      onPick={onPick}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  )
}
