'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pickName } from '@/components/ui/name'
import type { Id, Names } from '@/lib/domain/dossier'
import { toDesk } from '@/lib/i18n/routing'
import { useLanguage } from '../claim/use-language'

const reasons = ['coded', 'blind', 'moved'] as const

/** What a refusal carries where a second coding keeps a claim as it is. */
interface Held {
  readonly reason: (typeof reasons)[number]
  readonly dossier: Id
  readonly question: Id
  readonly article: Id
  readonly names: { readonly question: Names; readonly article: string }
}

function heldOf(data: unknown): Held | null {
  const isHeld = typeof data === 'object' && data !== null && 'reason' in data && 'names' in data
  return isHeld && reasons.some(one => one === data.reason) ? (data as unknown as Held) : null
}

/** Isolated, for a name in the other script must not turn the sentence around. */
const isolated = (name: string) => `\u2068${name}\u2069`

/** The sentence for it; null for any other refusal. */
export function useHeldWords(): (data: unknown) => string | null {
  const t = useTranslations('ui.coding.held')
  const language = useLanguage()
  return data => {
    const held = heldOf(data)
    if (!held) return null
    const { names, reason, question } = held
    const asked = isolated(pickName(names.question, language)?.text ?? question)
    return t(reason, { question: asked, article: isolated(names.article) })
  }
}

/** The words of a refusal; where a second coding keeps a claim as it is, with the way to the codings. */
export function useWithWay(): (words: string, data: unknown) => ReactNode {
  const t = useTranslations('ui.coding.held')
  const locale = useLanguage()
  return (words, data) => {
    const held = heldOf(data)
    if (!held) return words
    return (
      <>
        {words}{' '}
        <Link href={toDesk.codings({ locale, dossier: held.dossier })} prefetch={false}>
          {t('toList')}
        </Link>
      </>
    )
  }
}
