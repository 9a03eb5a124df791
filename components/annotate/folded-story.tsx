'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { direction } from '@/lib/i18n/direction'
import { useLanguage } from '../claim/use-language'
import { useDeskPart } from './desk-store'
import type { Block } from './lay-out'

/** A story that was glued to the article: folded, unless a claim stands in it. */
export function FoldedStory({
  block,
  text,
  hasNotes,
  children,
}: {
  readonly block: Block
  readonly text: string
  readonly hasNotes: boolean
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.annotate.fold')
  const language = useLanguage()
  const { language: own } = useDeskPart(({ data }) => data.article.content)
  const [isOpen, setOpen] = useState(hasNotes)
  const first = block.paragraphs[0]
  const title = first ? shortened(text.slice(first.start, first.end)) : ''
  return (
    <details className="fold" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary lang={language} dir={direction(language)}>
        <span>
          <b>{t('title')}</b> <bdi lang={own}>«{title}»</bdi> · {t('sentences', { count: block.sentences })}
        </span>
        <span className="end">
          {isOpen ? t('close') : t('open')} <kbd>o</kbd>
        </span>
      </summary>
      {children}
    </details>
  )
}

const shortened = (line: string) =>
  line.length <= 70 ? line : `${line.slice(0, Math.max(line.lastIndexOf(' ', 70), 40))} …`
