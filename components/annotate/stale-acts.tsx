'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { itemNames } from '@/lib/domain/history/names'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { staleOf } from '../history/stale'
import { StaleDialog } from '../history/stale-dialog'
import { useDeskPart, useDeskStore } from './desk-store'

/** Somebody was faster: both versions side by side, and nothing of either lost. Put off, the decision waits at the foot. */
export function StaleActs() {
  const t = useTranslations('ui.annotate.stale')
  const language = useLanguage()
  const { acts, settle } = useDeskStore()
  const waiting = useDeskPart(state => state.stale)
  const data = useDeskPart(state => state.data)
  const [putOff, setPutOff] = useState<string | null>(null)
  const names = useMemo(() => {
    const contents = <T,>(list: readonly { readonly content: T }[]) => list.map(({ content }) => content)
    return itemNames({
      outlets: contents(data.outlets),
      sources: contents(data.sources),
      entities: contents(data.entities),
      events: contents(data.events),
      questions: contents(data.questions),
      articles: data.articles.map(({ key, title, language: own }) => ({ id: key, title, language: own })),
    })
  }, [data])
  const first = waiting[0]
  const stale = first && staleOf({ code: 'stale', data: first.data })
  if (!first || !stale) return null
  if (putOff === first.act.id)
    return (
      <p className="stale-bar" role="status">
        {t('waiting', { count: waiting.length, n: formatNumber(waiting.length, language) })}
        <button type="button" className="b" onClick={() => setPutOff(null)}>
          {t('decide')}
        </button>
      </p>
    )
  return (
    <StaleDialog
      key={first.act.id}
      stale={stale}
      names={names}
      onKeepTheirs={settle}
      onPutMine={seen => {
        const { changes, label } = first.act
        const again = changes.map(change =>
          change.kind === stale.kind && change.key === stale.key ? { ...change, seen } : change,
        )
        settle()
        void acts.apply(again, label)
      }}
      onClose={() => setPutOff(first.act.id)}
    />
  )
}
