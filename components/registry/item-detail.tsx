'use client'

import { useTranslations } from 'next-intl'
import { Name } from '@/components/ui/name'
import type { Entity, NewsEvent, Outlet, Source } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import { formatEdtf } from '@/lib/i18n/format'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Item } from './doors'
import { namesOf } from './naming'
import { useRegistry } from './registry-context'

/** What stands under a name in the list: enough to tell it from others of that name. */
export function ItemDetail({ item }: { readonly item: Item<RegistryKind> }) {
  const { kind } = useRegistry()
  // The page's kind is that of its items.
  if (kind === 'entity') return <EntityDetail entity={item.content as Entity} />
  if (kind === 'source') return <SourceDetail source={item.content as Source} />
  if (kind === 'question') return <QuestionDetail question={item.content as QuestionItem} />
  if (kind === 'event') return <EventDetail event={item.content as NewsEvent} />
  return <bdi dir="ltr">{(item.content as Outlet).homepage?.replace(/^https?:\/\//, '')}</bdi>
}

function EntityDetail({ entity }: { readonly entity: Entity }) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { items, locale } = useRegistry()
  const whole = items.find(({ content }) => content.id === entity.partOf)
  const variants = entity.aliases?.length ?? 0
  return (
    <>
      <span>{h(`term.entity-${entity.kind}`)}</span>
      {whole ? (
        <span>
          {t('partOf')} <Name names={namesOf(whole.content)} locale={locale} />
        </span>
      ) : null}
      {variants > 0 ? <span>{t('variants', { count: variants })}</span> : null}
    </>
  )
}

function SourceDetail({ source }: { readonly source: Source }) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { locale } = useRegistry()
  const { kind, class: group, published, derivedFrom = [] } = source
  return (
    <>
      <span>{h(`term.source-${kind}`)}</span>
      {group ? <bdi dir="ltr">{group}</bdi> : null}
      {published ? <span>{formatEdtf(published, locale)}</span> : null}
      {derivedFrom.length > 0 ? <span>{t('derives', { count: derivedFrom.length })}</span> : null}
    </>
  )
}

function QuestionDetail({ question }: { readonly question: QuestionItem }) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const options = question.options?.length ?? 0
  return (
    <>
      <span>{h(`term.type-${question.type}`)}</span>
      {question.unit ? <bdi dir="auto">{question.unit}</bdi> : null}
      {options > 0 ? <span>{t('optionCount', { count: options })}</span> : null}
      {question.archived ? <span className="tag">{h('fields.archived')}</span> : null}
    </>
  )
}

function EventDetail({ event }: { readonly event: NewsEvent }) {
  const t = useTranslations('ui.registry')
  const { locale } = useRegistry()
  return <span>{event.date ? formatEdtf(event.date, locale) : t('undated')}</span>
}
