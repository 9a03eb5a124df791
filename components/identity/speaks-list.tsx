'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pickName } from '@/components/ui/name'
import type { Speaks } from '@/lib/domain/identity/speaks'
import { useIdentity } from './identity-context'

/** More than so many are counted and not told one by one. */
const mostTold = 3

/** What speaks for two being one, and what against: a heading and a line for each thing. */
export function SpeaksList({
  title,
  none,
  list,
}: {
  readonly title: string
  readonly none: string
  readonly list: readonly Speaks[]
}) {
  return (
    <div>
      <h5>{title}</h5>
      <ul>
        {list.length === 0 ? <li className="dim">{none}</li> : null}
        {list.map(speaks => (
          <li key={`${speaks.by} ${'names' in speaks ? speaks.names.join('/') : ''}`}>
            <One speaks={speaks} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function One({ speaks }: { readonly speaks: Speaks }) {
  const t = useTranslations('ui.identity.speaks')
  const registry = useTranslations('ui.registry')
  const { names, place } = useIdentity()
  // Each isolated, for a name in the other script must not turn the list around.
  const quoted = (words: readonly string[]) =>
    words.map(word => t('quoted', { word: `\u2068${word}\u2069` })).join(registry('comma'))
  switch (speaks.by) {
    case 'name': {
      const [one, other] = speaks.names
      return registry.rich(`like.${speaks.like}`, { one: () => isolated(one), other: () => isolated(other) })
    }
    case 'words':
      return <Told head={t('words')}>{quoted(speaks.words)}</Told>
    case 'other-words':
      return (
        <Told head={t('other-words')}>
          {quoted(speaks.here) || registry('noWords')}
          {' / '}
          {quoted(speaks.there) || registry('noWords')}
        </Told>
      )
    case 'days':
      return registry('daysApart', { count: speaks.days })
    case 'host':
    case 'hosts':
      return (
        <Told head={t(speaks.by)}>
          <bdi className="ltr">{[...new Set(speaks.hosts)].join(' · ')}</bdi>
        </Told>
      )
    case 'options':
      return t('options', { count: speaks.count })
    case 'day':
    case 'kind':
    case 'type':
    case 'unit':
    case 'cumulative':
      return t(speaks.by)
    default: {
      const told = speaks.keys
        .slice(0, mostTold)
        .map(key => pickName(names[`${speaks.of}/${key}`] ?? {}, place.locale)?.text ?? key)
      const more = speaks.keys.length - told.length
      return (
        <Told head={t(speaks.by, { count: speaks.keys.length })}>
          {quoted(told)}
          {more > 0 ? ` ${t('more', { count: more })}` : null}
        </Told>
      )
    }
  }
}

function Told({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  return (
    <>
      {head} {children}
    </>
  )
}

const isolated = (text: string) => <bdi dir="auto">{text}</bdi>
