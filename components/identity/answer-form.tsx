'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { newKey } from '@/components/claim/new-key'
import { ReasonField } from '@/components/desk/reason-field'
import { MergeEffect } from '@/components/registry/merge-effect'
import { OptionMapping } from '@/components/registry/option-mapping'
import { useMergePreview } from '@/components/registry/use-merge-preview'
import { useOptionMapping } from '@/components/registry/use-option-mapping'
import type { Id, JoinDecision } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import type { MergeInput } from '@/lib/schemas/registry'
import { Called } from './called'
import type { IdentityDoors } from './doors'
import { type Asked, useIdentity } from './identity-context'
import { useIdentityAct } from './use-identity-act'

export type Answer = JoinDecision['outcome']

/** The reason, without which nothing is decided, and what the answer makes of the two; Enter records, Escape goes back. */
export function AnswerForm({
  asked,
  answer,
  doors,
  onCancel,
  onDone,
}: {
  readonly asked: Asked
  readonly answer: Answer
  readonly doors: IdentityDoors
  readonly onCancel: () => void
  readonly onDone: () => void
}) {
  const t = useTranslations('ui.identity')
  const { place, sides } = useIdentity()
  const { dossier, locale } = place
  const { act, isBusy } = useIdentityAct(dossier, doors.undo)
  const form = useRef<HTMLFormElement>(null)
  // The same until it is done: what is sent again after a lost answer is not made twice.
  const key = useMemo(() => newKey('d'), [])
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { of, over } = asked
  const { to, choose } = useStaying(asked)
  const from = to === asked.a ? asked.b : asked.a
  const seen = useMemo(
    () => ({ from: sides[`${of}/${from}`]?.revision ?? 0, to: sides[`${of}/${to}`]?.revision ?? 0 }),
    [sides, of, from, to],
  )
  const questionOf = (key: Id) =>
    of === 'question' && answer === 'same'
      ? ((sides[`question/${key}`]?.content as QuestionItem) ?? null)
      : null
  const mapping = useOptionMapping(questionOf(from), questionOf(to))
  const map = mapping.map
  const input = useMemo<MergeInput | null>(() => {
    if (answer !== 'same' || over > 0) return null
    const merge = { dossier, kind: of, from, into: to, seen: { from: seen.from, into: seen.to } }
    return map ? { ...merge, mapping: { ...map } } : merge
  }, [answer, over, dossier, of, from, to, seen, map])
  const preview = useMergePreview(input, doors.preview)
  const isRefused = (preview?.refusals.length ?? 0) > 0
  // Asked again with another answer, the same field stays and takes the focus again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the answer
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input.f')?.focus(), [answer])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy || isRefused) return
    if (reason.trim() === '') {
      setMissing(true)
      form.current?.querySelector<HTMLInputElement>('input.f')?.focus()
      return
    }
    const given = { dossier, key, of, from, to, outcome: answer, reason: reason.trim(), seen, over }
    const work = () => doors.decide(answer === 'same' && map ? { ...given, mapping: { ...map } } : given)
    if (await act(work, t(`done.${answer}`))) onDone()
  }

  return (
    <form
      ref={form}
      className="id-answer"
      noValidate
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {answer === 'same' || answer === 'part-of' ? (
        <Direction asked={asked} answer={answer} to={to} onChoose={choose} />
      ) : null}
      {map ? (
        <OptionMapping
          from={sides[`question/${from}`]?.content as QuestionItem}
          into={sides[`question/${to}`]?.content as QuestionItem}
          map={map}
          locale={locale}
          onChange={mapping.change}
        />
      ) : null}
      <div role="status">
        {preview ? <MergeEffect preview={preview} kind={of} dossier={dossier} /> : null}
      </div>
      {answer === 'part-of' && of !== 'entity' ? <p className="hint">{t('onlyRecorded')}</p> : null}
      <ReasonField
        label={t(`reasonFor.${answer}`)}
        hint={answer === 'different' || answer === 'unsure' ? t('blocks') : null}
        fault={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={event => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      <p className="act">
        <button type="submit" className="b pri" disabled={isBusy || isRefused}>
          {t('record')}
        </button>
        <button type="button" className="b txt" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}

/** Which of the two stays, or is the whole: the one that more rests on, unless somebody says otherwise. */
function useStaying({ of, a, b }: Asked) {
  const { uses } = useIdentity()
  const total = (key: Id) => Object.values(uses[`${of}/${key}`] ?? {}).reduce((sum, count) => sum + count, 0)
  const [chosen, setChosen] = useState<Id | null>(null)
  return { to: chosen ?? (total(b) > total(a) ? b : a), choose: setChosen }
}

function Direction({
  asked: { of, a, b },
  answer,
  to,
  onChoose,
}: {
  readonly asked: Asked
  readonly answer: 'same' | 'part-of'
  readonly to: Id
  readonly onChoose: (to: Id) => void
}) {
  const t = useTranslations('ui.identity')
  const name = useId()
  return (
    <fieldset className="field">
      <legend className="lab">{t(`which.${answer}`)}</legend>
      <span className="seg">
        {[a, b].map(key => (
          <label key={key}>
            <input type="radio" name={name} checked={to === key} onChange={() => onChoose(key)} />
            <Called of={of} id={key} />
          </label>
        ))}
      </span>
    </fieldset>
  )
}
