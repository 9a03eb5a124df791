'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { type SingleKey, useSingleKeys } from '@/components/desk/use-single-keys'
import type { ArticleFault, Id } from '@/lib/domain/dossier'
import type { Doors, Given, Judging } from './doors'
import { ErrsFields, SplitFields } from './outcome-fields'
import { useDecide } from './use-decide'

export type Choice = 'again' | 'conflict' | 'article-errs' | 'split' | 'recoded'

/** A claim of the row, as it is chosen from. */
export interface ChosenFrom {
  readonly claim: Id
  readonly article: Id
  /** The article's outlet, in the page's language. */
  readonly outlet: string
  readonly quote: string
  readonly language: 'ar' | 'en'
  /** Where the claim is seen in its article. */
  readonly href: string
}

export interface Filled {
  readonly reason: string
  readonly article: Id | ''
  readonly fault: ArticleFault | ''
  readonly ar: string
  readonly en: string
  readonly moved: readonly Id[]
}

const empty: Filled = { reason: '', article: '', fault: '', ar: '', en: '', moved: [] }

/** What a person says came of the row; the choices stand together, and the one that is taken opens its fields. */
export function OutcomeForm({
  judging,
  doors,
  choices,
  claims,
  hasProposals,
}: {
  readonly judging: Judging
  readonly doors: Pick<Doors, 'decide' | 'undo'>
  readonly choices: readonly Choice[]
  readonly claims: readonly ChosenFrom[]
  /** Whether assumptions are proposed that a declared conflict rejects. */
  readonly hasProposals: boolean
}) {
  const t = useTranslations('ui.reconcile')
  const { decide, isBusy, dialog } = useDecide(judging, doors)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [filled, setFilled] = useState<Filled>(empty)
  const [isTried, setTried] = useState(false)
  const reason = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const change = (some: Partial<Filled>) => setFilled(before => ({ ...before, ...some }))
  const choose = (one: Choice) => {
    setChoice(one)
    setTried(false)
  }
  const keys = choices.map((one, at) => {
    const pick = () => {
      choose(one)
      document.getElementById(`${id}-${one}`)?.focus()
    }
    return [String(at + 1) as SingleKey, pick] as const
  })
  useSingleKeys(Object.fromEntries(keys))

  async function record() {
    setTried(true)
    const given = choice === null ? null : givenOf(choice, filled)
    if (given === null) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-outcome="${id}"] [aria-invalid="true"]`)?.focus(),
      )
      return
    }
    await decide(given, () => {
      setFilled(empty)
      setChoice(null)
      setTried(false)
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void record()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void record()
  }
  const isMissing = isTried && filled.reason.trim() === ''
  return (
    <form className="rec-outcome" data-outcome={id} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <fieldset className="rec-choices">
        <legend className="sr">{t('whichOutcome')}</legend>
        {choices.map((one, at) => (
          <label key={one} className="opt">
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-outcome`}
              value={one}
              checked={choice === one}
              onChange={() => choose(one)}
            />
            <span>
              <b>{t(`outcome.${one}`)}</b>
              <small>{t(`outcomeNote.${one}`)}</small>
            </span>
            <kbd>{at + 1}</kbd>
          </label>
        ))}
      </fieldset>
      {choice === null ? null : (
        <div className="rec-fields fields">
          {choice === 'article-errs' ? (
            <ErrsFields claims={claims} filled={filled} change={change} isTried={isTried} />
          ) : null}
          {choice === 'split' ? (
            <SplitFields claims={claims} filled={filled} change={change} isTried={isTried} />
          ) : null}
          {choice === 'recoded' ? <CodingLinks claims={claims} /> : null}
          {choice === 'conflict' && hasProposals ? <p className="sm">{t('rejectsProposals')}</p> : null}
          <div className="field">
            <label className="lab" htmlFor={`${id}-reason`}>
              {t('reason')}
            </label>
            <textarea
              ref={reason}
              id={`${id}-reason`}
              className="f"
              dir="auto"
              rows={2}
              required
              maxLength={2_000}
              value={filled.reason}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? `${id}-fault` : undefined}
              onChange={event => change({ reason: event.target.value })}
            />
            {isMissing ? (
              <p id={`${id}-fault`} className="fault" role="alert">
                {t('reasonMissing')}
              </p>
            ) : null}
          </div>
          <div className="act">
            <button type="submit" className="b pri" disabled={isBusy}>
              {t('record')} <kbd>Ctrl Enter</kbd>
            </button>
            <span className="sm dim">{t('canBeUndone')}</span>
          </div>
        </div>
      )}
      {dialog}
    </form>
  )
}

/** The articles in which the claims are mended, each a new page, so that what is written here stays. */
function CodingLinks({ claims }: { readonly claims: readonly ChosenFrom[] }) {
  const t = useTranslations('ui.reconcile')
  const articles = [...new Map(claims.map(one => [one.article, one])).values()]
  return (
    <p className="sm row2">
      {t('mendIn')}
      {articles.map(({ article, outlet, href }) => (
        <a key={article} href={href} target="_blank" rel="noreferrer">
          <bdi>{outlet}</bdi>
        </a>
      ))}
    </p>
  )
}

/** The decision, or null while something is missing that it needs. */
function givenOf(choice: Choice, { reason: said, article, fault, ar, en, moved }: Filled): Given | null {
  const reason = said.trim()
  if (reason === '') return null
  if (choice === 'article-errs') {
    return article === '' || fault === '' ? null : { act: choice, article, fault, reason }
  }
  if (choice !== 'split') return { act: choice, reason }
  const text = {
    ...(ar.trim() === '' ? {} : { ar: ar.trim() }),
    ...(en.trim() === '' ? {} : { en: en.trim() }),
  }
  if (Object.keys(text).length === 0 || moved.length === 0) return null
  return { act: choice, text, claims: [...moved], reason }
}
