'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import type { Entity, Id, NewsEvent, Outlet, Question } from '@/lib/domain/dossier'
import type { Side } from '@/lib/domain/identity/speaks'
import { formatEdtf } from '@/lib/i18n/format'
import { Called } from './called'
import { type Asked, useIdentity } from './identity-context'

const facts = {
  entity: ['kind', 'variants', 'part-of', 'used'],
  event: ['date', 'used'],
  question: ['type', 'options', 'unit', 'used'],
  outlet: ['homepage', 'used'],
} as const
type Fact = (typeof facts)[Asked['of']][number]

/** The two side by side: what each says of itself, and how often it is used. What neither says is left out. */
export function SidesTable({ of, a, b }: Pick<Asked, 'of' | 'a' | 'b'>) {
  const t = useTranslations('ui.identity')
  const { sides } = useIdentity()
  const told = useFacts(of)
  const both = [a, b].map(key => ({ key, side: sides[`${of}/${key}`]?.content }))
  const rows = facts[of].flatMap(fact => {
    const cells = both.map(({ key, side }) => ({ key, says: side ? told(fact, key, side) : null }))
    return cells.every(({ says }) => says === null) ? [] : [{ fact, cells }]
  })
  return (
    <table className="plain id-sides">
      <caption className="sr">{t('beside')}</caption>
      <thead>
        <tr>
          <td />
          {both.map(({ key }) => (
            <th key={key} scope="col">
              <Called of={of} id={key} isLink />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fact, cells }) => (
          <tr key={fact}>
            <th scope="row">{t(`fact.${fact}`)}</th>
            {cells.map(({ key, says }) => (
              <td key={key}>{says ?? <span className="dim">{t('saysNothing')}</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useFacts(of: Asked['of']): (fact: Fact, key: Id, side: Side) => ReactNode | null {
  const { place, names, uses } = useIdentity()
  const { locale } = place
  const h = useTranslations('ui.history.term')
  const registry = useTranslations('ui.registry')
  const list = (words: readonly string[]) =>
    words.length === 0 ? null : words.map(word => `\u2068${word}\u2069`).join(registry('comma'))
  return (fact, key, side) => {
    switch (fact) {
      case 'kind':
        return h(`entity-${(side as Entity).kind}`)
      case 'variants':
        return list((side as Entity).aliases ?? [])
      case 'part-of': {
        const { partOf } = side as Entity
        return partOf ? (
          <Name names={names[`entity/${partOf}`] ?? {}} locale={locale} fallback={partOf} />
        ) : null
      }
      case 'date': {
        const { date } = side as NewsEvent
        return date ? formatEdtf(date, locale) : null
      }
      case 'type':
        return h(`type-${(side as Question).type}`)
      case 'options':
        return list(
          ((side as Question).options ?? []).map(
            ({ id, label }) => label[locale] ?? label.ar ?? label.en ?? id,
          ),
        )
      case 'unit':
        return (side as Question).unit ?? null
      case 'homepage': {
        const { homepage } = side as Outlet
        return homepage ? <bdi className="ltr">{homepage}</bdi> : null
      }
      case 'used': {
        const counts = uses[`${of}/${key}`] ?? {}
        const told = (['claim', 'article', 'entity'] as const).flatMap(kind =>
          counts[kind] ? [registry(`users.${kind}`, { count: counts[kind] })] : [],
        )
        return list(told) ?? registry('unused')
      }
    }
  }
}
