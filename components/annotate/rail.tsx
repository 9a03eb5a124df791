'use client'

import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
} from 'react'
import type { SentenceState } from '@/lib/domain/anchor/coverage'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { useCoverage, useLayoutOf } from './current-layout'
import { useDeskPart, useDeskStore } from './desk-store'
import type { Sentence } from './lay-out'
import { showSentence } from './use-sentence-keys'

/** What the article's sentences have come to, one mark each; a mark leads to its sentence. */
export function Rail({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const t = useTranslations('ui.annotate.rail')
  const language = useLanguage()
  const counts = useCoverage()
  const n = (number: number) => formatNumber(number, language)
  return (
    <nav className="rail" aria-label={t('label')}>
      <Marks root={root} states={counts.states} />
      <dl>
        <div className="sum">
          <dt>{t('done')}</dt>
          <dd>{t('of', { done: n(counts.inside - counts.unread), all: n(counts.inside) })}</dd>
        </div>
        {(['claimed', 'read', 'unread'] as const).map(state => (
          <div key={state} className={`is-${state}`}>
            <dt>{t(`states.${state}`)}</dt>
            <dd>{n(counts[state])}</dd>
          </div>
        ))}
      </dl>
    </nav>
  )
}

/** The marks follow the reading a moment later: the sentence cursor never waits for them. */
const Marks = memo(function Marks({
  root,
  states,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly states: readonly SentenceState[]
}) {
  const store = useDeskStore()
  const { sentences } = useLayoutOf()
  const shown = useDeferredValue(states)
  const list = useRef<HTMLOListElement>(null)
  useCurrentInSight(list)
  const go = (event: MouseEvent<HTMLElement>) => {
    const mark = event.target instanceof Element ? event.target.closest('a') : null
    const at = Number(mark?.getAttribute('data-at') ?? Number.NaN)
    if (Number.isNaN(at)) return
    event.preventDefault()
    store.acts.setCurrentSentence(at)
    showSentence(root.current, store, at)
  }
  return (
    <ol ref={list} onClick={go} onKeyDown={walk}>
      {sentences.map(sentence => (
        <Mark key={sentence.index} sentence={sentence} state={shown[sentence.index] ?? 'outside'} />
      ))}
    </ol>
  )
})

/** A long rail scrolls by itself, so that the mark of the current sentence is always seen. */
function useCurrentInSight(list: RefObject<HTMLElement | null>): void {
  const { state, subscribe } = useDeskStore()
  useEffect(() => {
    let last = -1
    const follow = () => {
      const { currentSentence } = state()
      if (currentSentence === last) return
      last = currentSentence
      requestAnimationFrame(() => {
        const box = list.current
        const mark = box?.children[currentSentence]
        if (!box || !(mark instanceof HTMLElement)) return
        const top = mark.offsetTop
        if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - mark.clientHeight)
          box.scrollTop = top - box.clientHeight / 2
      })
    }
    follow()
    return subscribe(follow)
  }, [list, state, subscribe])
}

/** One stop for the Tab key; inside, the arrows go from mark to mark. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
  const by = steps[event.key]
  const mark = event.target instanceof Element ? event.target.closest('li') : null
  if (by === undefined || !mark) return
  event.preventDefault()
  const next = by === 1 ? mark.nextElementSibling : mark.previousElementSibling
  next?.querySelector('a')?.focus()
}

const Mark = memo(function Mark({
  sentence,
  state,
}: {
  readonly sentence: Sentence
  readonly state: SentenceState
}) {
  const isCurrent = useDeskPart(now => now.currentSentence === sentence.index)
  const t = useTranslations('ui.annotate.rail')
  const language = useLanguage()
  const number = sentence.number === null ? null : formatNumber(sentence.number, language)
  const word = t(`states.${state}`)
  const title = number === null ? word : t('sentence', { n: number, state: word })
  return (
    <li>
      <a
        className={`is-${state}`}
        href={`#s${sentence.index}`}
        data-at={sentence.index}
        title={title}
        aria-label={title}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
      >
        {number === null ? null : <span aria-hidden="true">{number}</span>}
      </a>
    </li>
  )
})
