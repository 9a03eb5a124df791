'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pickName } from '@/components/ui/name'
import type { Id, Locale, Names } from '@/lib/domain/dossier'
import type { Part } from '@/lib/domain/history/fields'
import type { ItemNames } from '@/lib/domain/history/names'
import type { Span } from '@/lib/domain/text/segment'
import { type Naming, valueLabel } from '@/lib/domain/values/label'
import { formatEdtf, formatNumber } from '@/lib/i18n/format'
import { renderMessage } from '@/lib/i18n/render'

/** A list in which everything has a name: what has gone since is called by its key. */
class Called<T> extends Map<Id, T> {
  readonly #make: (id: Id) => T

  constructor(make: (id: Id) => T) {
    super()
    this.#make = make
  }

  override get(id: Id): T {
    return this.#make(id)
  }
}

/** What the engine's labels ask of a dossier, from names alone. */
function namingOf({ items }: ItemNames): Naming {
  const nameOf = (kind: 'entity' | 'event', id: Id): Names => items[kind]?.[id] ?? { en: id }
  return {
    entities: new Called(id => ({ id, kind: 'thing', name: nameOf('entity', id) })),
    events: new Called(id => ({ id, title: nameOf('event', id) })),
    questions: new Map(),
    eventDays: () => null,
  }
}

function Name({
  names,
  id,
  locale,
}: {
  readonly names: Names | undefined
  readonly id: Id
  readonly locale: Locale
}) {
  const name = pickName(names ?? {}, locale)
  return name ? <bdi lang={name.language}>{name.text}</bdi> : <bdi className="ltr dim">{id}</bdi>
}

const arabic = /\p{Script=Arabic}/u

/** The language of words that nothing says it of. */
export function languageOf(part: { readonly text: string; readonly language: Locale | null }): Locale {
  return part.language ?? (arabic.test(part.text) ? 'ar' : 'en')
}

function Marked({
  text,
  spans,
  as: Mark,
}: {
  readonly text: string
  readonly spans: readonly Span[]
  readonly as: 'del' | 'ins'
}) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), <Mark key={start}>{text.slice(start, end)}</Mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}

/** One part of a field in words. `spans`: what of its words differs; `isWhole`: all of it does. */
export function PartWords({
  part,
  names,
  locale,
  side,
  spans = [],
  isWhole = false,
}: {
  readonly part: Part
  readonly names: ItemNames
  readonly locale: Locale
  readonly side: 'del' | 'ins'
  readonly spans?: readonly Span[]
  readonly isWhole?: boolean
}) {
  const Whole = side
  const said = <Said part={part} names={names} locale={locale} side={side} spans={spans} />
  return isWhole ? <Whole>{said}</Whole> : said
}

function Said({
  part,
  names,
  locale,
  side,
  spans,
}: {
  readonly part: Part
  readonly names: ItemNames
  readonly locale: Locale
  readonly side: 'del' | 'ins'
  readonly spans: readonly Span[]
}) {
  const t = useTranslations('ui.history')
  switch (part.as) {
    case 'words':
      return (
        <span lang={languageOf(part)} dir="auto" className="words">
          <Marked text={part.text} spans={spans} as={side} />
        </span>
      )
    case 'term':
      return t(`term.${part.term}` as 'term.flag-yes')
    case 'date':
      return formatEdtf(part.edtf, locale)
    case 'span':
      return t('span', { start: formatNumber(part.start, locale), end: formatNumber(part.end, locale) })
    case 'plain':
      return <bdi>{part.text}</bdi>
    case 'item':
      return <Name names={names.items[part.kind]?.[part.key]} id={part.key} locale={locale} />
    case 'option':
      return <Name names={names.options[part.question]?.[part.option]} id={part.option} locale={locale} />
    case 'value':
      if ('option' in part.value) {
        const { option } = part.value
        return <Name names={names.options[part.question]?.[option]} id={option} locale={locale} />
      }
      return renderMessage(valueLabel(part.value, part.question, namingOf(names)), locale)
    case 'group':
      return part.parts.map((inner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a group have an order and nothing else.
        <span key={index}>
          {index > 0 ? ' · ' : null}
          <Said part={inner} names={names} locale={locale} side={side} spans={[]} />
        </span>
      ))
  }
}
