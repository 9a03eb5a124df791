'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { statusOf } from '../claim/listing'
import { useLanguage } from '../claim/use-language'
import { useDeskPart } from './desk-store'

const parts = ['text', 'claims', 'others'] as const
type Part = (typeof parts)[number]

/** On a phone: the parts of the page, and which of them is in sight. */
export function JumpTabs() {
  const t = useTranslations('ui.annotate.jump')
  const language = useLanguage()
  const claims = useDeskPart(({ data }) => data.claims)
  const standing = claims.filter(({ content }) => statusOf(content) !== 'rejected').length
  const current = useInSight()
  return (
    <nav className="jump-tabs" aria-label={t('label')}>
      {parts.map(part => (
        <a key={part} href={`#${part}`} aria-current={part === current ? 'true' : undefined}>
          {part === 'claims' ? t('claims', { n: formatNumber(standing, language) }) : t(part)}
        </a>
      ))}
    </nav>
  )
}

/** The last part whose head has passed the upper third of the window. */
function useInSight(): Part {
  const [current, setCurrent] = useState<Part>('text')
  useEffect(() => {
    const seen = new Map<string, boolean>()
    const observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) seen.set(target.id, isIntersecting)
        setCurrent(parts.findLast(part => seen.get(part)) ?? 'text')
      },
      { rootMargin: '-30% 0px -60% 0px' },
    )
    for (const part of parts) {
      const element = document.getElementById(part)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [])
  return current
}
