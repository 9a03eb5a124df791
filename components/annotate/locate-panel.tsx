'use client'

import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { locate, type Match } from '@/lib/domain/anchor/locate'
import { sentenceAt } from '@/lib/domain/text/sentences'
import { direction } from '@/lib/i18n/direction'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { layoutOf } from './current-layout'
import { useDeskPart, useDeskStore } from './desk-store'
import { Key } from './key'
import { placedNodes, selectSpan } from './positions'
import { anchorOf, withAnchor } from './select-words'
import { showSpan } from './show-span'
import { useDeskKeys } from './use-desk-keys'

const shortest = 2

/** Finds a quote that is typed or pasted, also in other spelling, and selects it. `/` opens it, Enter takes what it found. */
export function LocatePanel({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const [isOpen, setOpen] = useState(false)
  useDeskKeys({ locate: () => setOpen(true) })
  if (!isOpen) return null
  return (
    <Search
      root={root}
      onClose={() => {
        setOpen(false)
        root.current?.focus({ preventScroll: true })
      }}
    />
  )
}

function Search({
  root,
  onClose,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.annotate.locate')
  const page = useLanguage()
  const store = useDeskStore()
  const text = useDeskPart(({ data }) => data.text)
  const { language } = useDeskPart(({ data }) => data.article.content)
  const [before] = useState(() => store.state().anchors)
  const [quote, setQuote] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const sought = useDeferredValue(quote.trim())
  const found = useMemo(
    () => (sought.length < shortest ? [] : locate(text, { exact: sought })),
    [text, sought],
  )
  const match = found[at]

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (!match) return
    store.acts.setAnchors([anchorOf(text, match)])
    const { sentences } = layoutOf(store.state().data)
    const here = Math.max(0, sentenceAt(sentences, match.start))
    store.acts.setCurrentSentence(here)
    if (!root.current) return
    const fold = root.current.querySelector(`#s${here}`)?.closest('details')
    if (fold) fold.open = true
    showSpan(placedNodes(root.current), match)
  }, [match, root, store, text])

  const onKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key] ?? 0
    if (event.key === 'Escape') {
      store.acts.setAnchors(before)
      onClose()
    } else if (event.key === 'Enter') {
      if (match) take(match, event.shiftKey)
    } else if (by !== 0 && found.length > 0) setAt((at + by + found.length) % found.length)
    else return
    event.preventDefault()
  }

  function take(span: Match, adds: boolean): void {
    if (adds) store.acts.setAnchors(withAnchor(text, before, span))
    onClose()
    if (root.current) selectSpan(placedNodes(root.current), span)
  }

  return (
    <search className="locate" lang={page} dir={direction(page)}>
      <label className="sr" htmlFor="locate">
        {t('label')}
      </label>
      <input
        ref={field}
        id="locate"
        type="search"
        className="f"
        dir="auto"
        lang={language}
        autoComplete="off"
        placeholder={t('label')}
        value={quote}
        onChange={event => {
          setQuote(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <p role="status" className="sm dim">
        {found.length === 0
          ? t(sought.length < shortest ? 'hint' : 'none')
          : t('found', {
              at: formatNumber(at + 1, page),
              all: formatNumber(found.length, page),
              how: match?.exact ? 'exact' : match?.errors === 0 ? 'spelling' : 'near',
            })}
      </p>
      <button type="button" className="b txt" onClick={onClose}>
        {t('close')} <Key>Esc</Key>
      </button>
    </search>
  )
}
