'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { Dialog } from '@/components/desk/dialog'
import type { Locale, Segment } from '@/lib/domain/dossier'
import type { KnownCopy } from '@/lib/domain/suggest/article-preview'
import { sentenceKey } from '@/lib/domain/suggest/signature'
import { articleSentences } from '@/lib/domain/text/sentences'
import type { Failure } from '@/lib/errors'
import { direction } from '@/lib/i18n/direction'
import { ask, routesOf } from './api'
import { FailureWords } from './failure-words'
import { useFrame } from './frame'

interface Mine {
  readonly title: string
  readonly text: string
  readonly segments: readonly Segment[]
  readonly language: Locale
}

const keysOf = (words: string, language: Locale, segments: readonly Segment[] = []) =>
  articleSentences(words, language, segments).map(({ start, end }) => {
    const sentence = words.slice(start, end)
    return { start, sentence, key: sentenceKey(sentence) }
  })

/** Both texts side by side by sentence; what stands in both is marked in both. */
export function CompareTexts({
  mine,
  other,
  onClose,
}: {
  readonly mine: Mine
  readonly other: KnownCopy
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.import.compare')
  const { dossier } = useFrame()
  const [text, setText] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let isGone = false
    setFailure(null)
    void ask<{ text: string }>(routesOf(dossier.key).text(other.id)).then(outcome => {
      if (isGone) return
      if (outcome.ok) setText(outcome.data.text)
      else setFailure(outcome.error)
    })
    return () => {
      isGone = true
    }
  }, [dossier.key, other.id, attempt])

  const own = useMemo(() => keysOf(mine.text, mine.language, mine.segments), [mine])
  const theirs = useMemo(() => (text === null ? [] : keysOf(text, mine.language)), [text, mine.language])
  const inOwn = new Set(own.map(({ key }) => key))
  const inTheirs = new Set(theirs.map(({ key }) => key))
  const column = (title: string, list: typeof own, among: ReadonlySet<string | null>) => (
    <section className="compared" aria-label={title}>
      <h3 dir="auto">{title}</h3>
      <div lang={mine.language} dir={direction(mine.language)} className="reading">
        {list.map(({ start, sentence, key }) => {
          const isSame = key !== null && among.has(key)
          return (
            <p key={start} className={isSame ? 'is-same' : undefined}>
              {isSame ? <span className="sr">{t('same')} </span> : null}
              {sentence}
            </p>
          )
        })}
      </div>
    </section>
  )
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      <p className="dim sm">{t('legend')}</p>
      {failure ? <FailureWords failure={failure} retry={() => setAttempt(now => now + 1)} /> : null}
      {text === null && !failure ? <p role="status">{t('loading')}</p> : null}
      {text === null ? null : (
        <div className="two-texts">
          {column(`${t('mine')}: ${mine.title}`, own, inTheirs)}
          {column(`${t('theirs')}: ${other.title}`, theirs, inOwn)}
        </div>
      )}
    </Dialog>
  )
}
