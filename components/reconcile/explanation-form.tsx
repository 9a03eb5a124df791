'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useSingleKeys } from '@/components/desk/use-single-keys'
import type { AssumptionKind, Id } from '@/lib/domain/dossier'
import type { Doors, Judging } from './doors'
import { useDecide } from './use-decide'

type Answer = 'accepted' | 'rejected'

/** The reason, which has to be there, and the two answers; by key, `y` and `n` choose, and Enter in the reason records. */
export function ExplanationForm({
  judging,
  doors,
  assumption: { claim, kind, to },
  seen,
  status,
  verdictWords,
  hasKeys,
}: {
  readonly judging: Judging
  readonly doors: Pick<Doors, 'decide' | 'undo'>
  readonly assumption: { readonly claim: Id; readonly kind: AssumptionKind; readonly to: string | null }
  /** The revision of the decision that stands on it; 0: none. */
  readonly seen: number
  readonly status: 'proposed' | Answer
  /** What the verdict would be. */
  readonly verdictWords: Readonly<Record<Answer, string>>
  /** Whether `y` and `n` are its keys: they are one assumption's at a time. */
  readonly hasKeys: boolean
}) {
  const t = useTranslations('ui.reconcile')
  const { decide, isBusy, dialog } = useDecide(judging, doors)
  const [reason, setReason] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  async function give(outcome: Answer) {
    setAnswer(outcome)
    if (reason.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setMissing(false)
    const given = {
      act: 'assumption',
      claim,
      assumption: { kind, to },
      outcome,
      seen,
      reason: reason.trim(),
    } as const
    await decide(given, () => {
      setReason('')
      setAnswer(null)
    })
  }
  const choose = (outcome: Answer) => () => {
    if (status === outcome) return
    setAnswer(outcome)
    field.current?.focus()
  }
  useSingleKeys(hasKeys ? { y: choose('accepted'), n: choose('rejected') } : {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const other = status === 'accepted' ? 'rejected' : 'accepted'
    void give(answer ?? other)
  }
  return (
    <form className="rec-answer" onSubmit={submit} noValidate>
      <div className="field">
        <label className="lab" htmlFor={id}>
          {answer === null ? t('reason') : t(`reasonFor.${answer}`)}
        </label>
        <input
          ref={field}
          id={id}
          className="f"
          dir="auto"
          autoComplete="off"
          required
          maxLength={2_000}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          onChange={event => {
            setReason(event.target.value)
            setMissing(false)
          }}
        />
        {isMissing ? (
          <p id={`${id}-fault`} className="fault" role="alert">
            {t('reasonMissing')}
          </p>
        ) : null}
      </div>
      {(['accepted', 'rejected'] as const).map(outcome => (
        <button
          key={outcome}
          type="button"
          className={answer === outcome ? 'b on' : 'b'}
          disabled={isBusy || status === outcome}
          title={t('then', { verdict: verdictWords[outcome] })}
          onClick={() => void give(outcome)}
        >
          {t(`answer.${outcome}`)} {hasKeys ? <kbd>{outcome === 'accepted' ? 'y' : 'n'}</kbd> : null}
        </button>
      ))}
      <p className="rec-then">{t('verdicts', verdictWords)}</p>
      {dialog}
    </form>
  )
}
