'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { itemNames } from '@/lib/domain/history/names'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { Dialog } from '../desk/dialog'
import { useHeldWords } from '../desk/use-held'
import { staleOf } from '../history/stale'
import { StaleDialog } from '../history/stale-dialog'
import type { StaleAct } from './desk-state'
import { useDeskPart, useDeskStore } from './desk-store'

/** Made without a connection, and refused when it came: said with its words, to be sent again or let go. */
function RefusedAct({ refused, onClose }: { readonly refused: StaleAct; readonly onClose: () => void }) {
  const t = useTranslations('ui.annotate.stale')
  // The labels of acts come from all over the desk, and the codes from the server: their keys are known when they run.
  const say = useTranslations() as unknown as (key: string) => string
  const { acts, settle } = useDeskStore()
  const held = useHeldWords()
  const { act, code, data } = refused
  const quotes = act.changes.flatMap(({ content }) =>
    content && 'anchors' in content ? content.anchors.map(({ exact }) => exact) : [],
  )
  return (
    <Dialog title={t('refused')} onClose={onClose}>
      <p>{t('refusedWhy', { act: say(`ui.${act.label}`), why: held(data) ?? say(`errors.${code}`) })}</p>
      {quotes.map(quote => (
        <blockquote key={quote} dir="auto">
          {quote}
        </blockquote>
      ))}
      <div className="act">
        <button type="button" className="b" onClick={settle}>
          {t('letGo')}
        </button>
        <button
          type="button"
          className="b pri"
          onClick={() => {
            settle()
            void acts.apply(act.changes, act.label)
          }}
        >
          {t('again')}
        </button>
      </div>
    </Dialog>
  )
}

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
  const stale = first ? staleOf(first) : null
  if (!first) return null
  if (putOff === first.act.id)
    return (
      <p className="stale-bar" role="status">
        {t('waiting', { count: waiting.length, n: formatNumber(waiting.length, language) })}
        <button type="button" className="b" onClick={() => setPutOff(null)}>
          {t('decide')}
        </button>
      </p>
    )
  if (!stale) return <RefusedAct key={first.act.id} refused={first} onClose={() => setPutOff(first.act.id)} />
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
