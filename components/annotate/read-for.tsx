'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Article, Id } from '@/lib/domain/dossier'
import { fold } from '@/lib/domain/text/fold'
import { formatNumber, nameIn } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import type { DeskStore } from './create-desk'
import { useCoverage } from './current-layout'
import { useDeskPart, useDeskStore } from './desk-store'
import { useDeskKeys } from './use-desk-keys'

/**
 * What the article was read for: everything, or single questions. Only a person says so, and only where somebody has is an
 * article's silence an answer (semantics §6); the sentence marks of the rail are a reader's own and say nothing.
 */
export function ReadFor() {
  const t = useTranslations('ui.annotate.readFor')
  const store = useDeskStore()
  const language = useLanguage()
  const { unread } = useCoverage()
  const canWrite = useDeskPart(({ data }) => data.canWrite)
  const readFor = useDeskPart(({ data }) => data.article.content.readFor)
  const isAll = readFor === 'all'
  const finish = () => {
    if (!canWrite) return false
    write(store, isAll ? [] : 'all')
    return true
  }
  useDeskKeys({ finish })
  if (!canWrite) return null
  return (
    <div className="read-for">
      <button
        type="button"
        className="b"
        aria-pressed={isAll}
        aria-keyshortcuts="Shift+R"
        title={
          isAll
            ? t('undoAll')
            : unread > 0
              ? t('unread', { count: unread, n: formatNumber(unread, language) })
              : undefined
        }
        onClick={finish}
      >
        {isAll ? t('finished') : t('finish')}
      </button>
      {isAll ? null : <Questions chosen={readFor ?? []} />}
    </div>
  )
}

/** Past so many, a list is searched rather than read. */
const many = 12

function Questions({ chosen }: { readonly chosen: readonly Id[] }) {
  const t = useTranslations('ui.annotate.readFor')
  const store = useDeskStore()
  const language = useLanguage()
  const menu = useRef<HTMLDetailsElement>(null)
  const questions = useDeskPart(({ data }) => data.questions)
  const [sought, setSought] = useState('')
  useCloseOutside(menu)
  const shown = questions.filter(
    ({ content }) =>
      (!content.archived || chosen.includes(content.id)) &&
      fold(nameIn(content.text, language)).includes(fold(sought)),
  )
  const toggle = (key: Id, isOn: boolean) =>
    write(store, isOn ? [...chosen, key] : chosen.filter(one => one !== key))
  return (
    <details ref={menu} className="drop-menu">
      <summary className="b">
        {chosen.length === 0
          ? t('some')
          : t('someCount', { count: chosen.length, n: formatNumber(chosen.length, language) })}
      </summary>
      <fieldset className="menu">
        <legend>{t('legend')}</legend>
        {questions.length > many ? (
          <input
            type="search"
            className="f"
            aria-label={t('search')}
            placeholder={t('search')}
            value={sought}
            onChange={event => setSought(event.currentTarget.value)}
          />
        ) : null}
        <div className="choices">
          {shown.map(({ content }) => (
            <label key={content.id} className="opt">
              <input
                type="checkbox"
                checked={chosen.includes(content.id)}
                onChange={event => toggle(content.id, event.currentTarget.checked)}
              />
              <span>{nameIn(content.text, language)}</span>
            </label>
          ))}
          {shown.length === 0 ? <p className="sm dim">{t('none')}</p> : null}
        </div>
      </fieldset>
    </details>
  )
}

function write({ state, acts }: DeskStore, readFor: NonNullable<Article['readFor']>): void {
  const { content, revision } = state().data.article
  const label = readFor === 'all' ? 'annotate.done.read' : 'annotate.done.readFor'
  void acts.apply(
    [{ kind: 'article', key: content.id, seen: revision, content: { ...content, readFor } }],
    label,
  )
}

/** Escape and a click elsewhere close the menu, as in every menu. */
function useCloseOutside(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      const { current } = menu
      if (current?.open && target instanceof Node && !current.contains(target)) current.open = false
    }
    const onKey = ({ key }: KeyboardEvent) => {
      const { current } = menu
      if (key !== 'Escape' || !current?.open) return
      current.open = false
      current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [menu])
}
