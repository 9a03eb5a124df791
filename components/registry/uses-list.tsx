'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Name, pickName } from '@/components/ui/name'
import type { UseLine } from '@/lib/domain/registry/told'
import { toDesk } from '@/lib/i18n/routing'
import { useRegistry } from './registry-context'

const atFirst = 8

/** Where an item is used: every line leads there. */
export function UsesList({ uses }: { readonly uses: readonly UseLine[] }) {
  const t = useTranslations('ui.registry')
  const [isWhole, setWhole] = useState(false)
  if (uses.length === 0) return <p className="dim">{t('unusedHere')}</p>
  const shown = isWhole ? uses : uses.slice(0, atFirst)
  return (
    <>
      <ul className="reg-uses-list">
        {shown.map(line => (
          <UseItem key={`${line.kind}/${line.key}`} line={line} />
        ))}
      </ul>
      {uses.length > atFirst ? (
        <button type="button" className="b txt" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('allUses', { count: uses.length })}
        </button>
      ) : null}
    </>
  )
}

function UseItem({ line }: { readonly line: UseLine }) {
  const t = useTranslations('ui.registry')
  const { dossier, locale } = useRegistry()
  const place = { dossier, locale }
  const roles = line.roles.map(role => t(`role.${role}`)).join(t('comma'))
  if (line.claim) {
    const { article, title, question } = line.claim
    const quote = pickName(line.label, locale)
    return (
      <li>
        <Link
          href={`${toDesk.annotate(place, article)}?claim=${encodeURIComponent(line.key)}`}
          prefetch={false}
        >
          <q lang={quote?.language} dir="auto">
            {quote?.text}
          </q>
        </Link>
        <small>
          <Name names={question} locale={locale} /> · <bdi dir="auto">{title}</bdi> · {roles}
        </small>
      </li>
    )
  }
  return (
    <li>
      <Link href={hrefOf(line, place)} prefetch={false}>
        <Name names={line.label} locale={locale} fallback={line.key} />
      </Link>
      <small>
        {t(`noun.${line.kind}`)} · {roles}
      </small>
    </li>
  )
}

function hrefOf({ kind, key }: UseLine, place: { dossier: string; locale: 'ar' | 'en' }): string {
  if (kind === 'article') return toDesk.annotate(place, key)
  const page = kind === 'entity' ? toDesk.entities(place) : toDesk.sources(place)
  return `${page}?item=${encodeURIComponent(key)}`
}
