'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { useCoverage, useLayoutOf } from './current-layout'
import { useDeskPart } from './desk-store'
import { useBoundaries } from './use-boundaries'

/** What the cursor stands on, read out: the sentence and its state, or what a boundary on its way would stand before. */
export function SentenceVoice() {
  const t = useTranslations('ui.annotate')
  const page = useLanguage()
  const text = useDeskPart(({ data }) => data.text)
  const at = useDeferredValue(useDeskPart(state => state.currentSentence))
  const moving = useDeskPart(state => state.moving)
  const anchors = useDeferredValue(useDeskPart(state => state.anchors))
  const { sentences } = useLayoutOf()
  const { states } = useCoverage()
  const { pieces } = useBoundaries()
  const sentence = sentences[at]
  const kind = moving ? pieces()[moving.at]?.kind : undefined
  return (
    <p className="sr" aria-live="polite">
      {moving && kind
        ? t('boundary.before', {
            kind: t(`boundary.kinds.${kind}`),
            words: text.slice(moving.offset, moving.offset + 40).split('\n')[0] ?? '',
          })
        : anchors.length > 0
          ? t('selection.said', { words: anchors.map(({ exact }) => exact).join(' … ') })
          : sentence
            ? `${sentence.number === null ? '' : formatNumber(sentence.number, page)} ${t(`rail.states.${states[at] ?? 'outside'}`)}: ${text.slice(sentence.start, sentence.end)}`
            : ''}
    </p>
  )
}
