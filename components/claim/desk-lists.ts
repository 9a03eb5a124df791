'use client'

import { useMemo } from 'react'
import { pickName } from '@/components/ui/name'
import type { Entity, Id, Locale, Names, NewsEvent, Source } from '@/lib/domain/dossier'
import type { Versioned } from '@/lib/domain/item'
import { useDeskPart } from '../annotate/desk-store'
import type { Choice } from './combobox'
import { useLanguage } from './use-language'

/** A thing as a combobox offers it: its name in the page's language, sought by every name it has. */
export function choiceOf(
  id: Id,
  names: Names,
  locale: Locale,
  more?: string,
  others: readonly string[] = [],
): Choice {
  const name = pickName(names, locale)
  return {
    id,
    name: name?.text ?? id,
    ...(name && name.language !== locale ? { lang: name.language } : {}),
    ...(more ? { more } : {}),
    names: [names.ar, names.en, ...others].filter(one => one !== undefined),
  }
}

function useChoices<T extends { readonly id: Id }>(
  list: readonly Versioned<T>[],
  of: (item: T, locale: Locale) => Choice,
): readonly Choice[] {
  const locale = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is a constant of its module
  return useMemo(() => list.map(({ content }) => of(content, locale)), [list, locale])
}

const entityChoice = ({ id, name, aliases = [] }: Entity, locale: Locale): Choice =>
  choiceOf(id, name, locale, aliases.join(locale === 'ar' ? '، ' : ', '), aliases)
const sourceChoice = ({ id, name }: Source, locale: Locale): Choice => choiceOf(id, name, locale)

export function useEntityChoices(): readonly Choice[] {
  return useChoices(
    useDeskPart(state => state.data.entities),
    entityChoice,
  )
}

export function useSourceChoices(): readonly Choice[] {
  return useChoices(
    useDeskPart(state => state.data.sources),
    sourceChoice,
  )
}

/** The events; what an event's day is, tells look-alikes apart. */
export function useEventChoices(dayOf: (event: NewsEvent) => string): readonly Choice[] {
  const locale = useLanguage()
  const events = useDeskPart(state => state.data.events)
  return useMemo(
    () => events.map(({ content }) => choiceOf(content.id, content.title, locale, dayOf(content))),
    [events, locale, dayOf],
  )
}
