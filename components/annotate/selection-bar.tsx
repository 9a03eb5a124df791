'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { direction } from '@/lib/i18n/direction'
import { useLanguage } from '../claim/use-language'
import type { DeskStore } from './create-desk'
import { useIsOutsideBoundary } from './current-layout'
import { useDeskPart, useDeskStore } from './desk-store'
import { Key } from './key'
import { withAnchor } from './select-words'
import { useDeskKeys } from './use-desk-keys'

/** What is selected and what can be made of it: at the foot of the page, where a thumb reaches and nothing of the text is covered. */
export function SelectionBar() {
  const t = useTranslations('ui.annotate.selection')
  const store = useDeskStore()
  const page = useLanguage()
  const canWrite = useDeskPart(({ data }) => data.canWrite)
  const { language } = useDeskPart(({ data }) => data.article.content)
  const anchors = useDeferredValue(useDeskPart(state => state.anchors))
  const open = useDeskPart(state => state.open)
  const isOutside = useIsOutsideBoundary()
  useDeskKeys({
    claim: () => claimSelection(store),
    addAnchor: () => addToOpen(store),
  })
  if (!canWrite || anchors.length === 0) return null
  return (
    <section className="sel-bar" aria-label={t('label')} lang={page} dir={direction(page)}>
      <p className="sel-q" lang={language} dir={direction(language)}>
        {anchors.map(({ start, end, exact }) => (
          <q key={start} data-span={`${start}-${end}`}>
            {shortened(exact)}
          </q>
        ))}
      </p>
      {anchors.some(isOutside) ? <p className="sm dim">{t('outside')}</p> : null}
      <div className="act">
        <button type="button" className="b pri" aria-keyshortcuts="C" onClick={() => claimSelection(store)}>
          {t('claim')} <Key>c</Key>
        </button>
        {open ? (
          <button type="button" className="b" aria-keyshortcuts="Shift+C" onClick={() => addToOpen(store)}>
            {t('add')} <Key>⇧ c</Key>
          </button>
        ) : null}
        <button type="button" className="b txt" onClick={() => drop(store)}>
          {t('clear')} <Key>Esc</Key>
        </button>
      </div>
    </section>
  )
}

const shortened = (quote: string) =>
  quote.length <= 90 ? quote : `${quote.slice(0, 42)} … ${quote.slice(-42)}`

function drop({ acts }: DeskStore): void {
  acts.setAnchors([])
  window.getSelection()?.removeAllRanges()
}

function claimSelection(store: DeskStore): boolean {
  const { anchors, data } = store.state()
  if (anchors.length === 0 || !data.canWrite) return false
  store.acts.openNew(anchors)
  drop(store)
  return true
}

/** Several stretches under one claim: what is selected joins those of the claim on the form. */
function addToOpen(store: DeskStore): boolean {
  const { anchors, open, data } = store.state()
  if (!open || anchors.length === 0 || !data.canWrite) return false
  const own =
    open.kind === 'edit' ? data.claims.find(({ content }) => content.id === open.key)?.content.anchors : []
  const joined = anchors.reduce(
    (all, anchor) => withAnchor(data.text, all, anchor),
    open.anchors ?? own ?? [],
  )
  store.acts.setOpenAnchors(joined)
  drop(store)
  return true
}
