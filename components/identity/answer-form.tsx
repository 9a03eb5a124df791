'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { newKey } from '@/components/claim/new-key'
import { MergeEffect } from '@/components/registry/merge-effect'
import { OptionMapping } from '@/components/registry/option-mapping'
import type { Id, JoinDecision } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import { type OptionMap, proposeOptions } from '@/lib/domain/registry/merge-questions'
import type { MergePreview } from '@/lib/domain/registry/told'
import type { MergeInput } from '@/lib/schemas/registry'
import { Called } from './called'
import type { IdentityDoors } from './doors'
import { type Asked, useIdentity } from './identity-context'
import { ReasonField } from './reason-field'
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
  const mapping = useMapping(asked, from, to, answer)
  const map = mapping.map
  const input = useMemo<MergeInput | null>(() => {
    if (answer !== 'same' || over > 0) return null
    const merge = { dossier, kind: of, from, into: to, seen: { from: seen.from, into: seen.to } }
    return map ? { ...merge, mapping: { ...map } } : merge
  }, [answer, over, dossier, of, from, to, seen, map])
  const preview = usePreview(input, doors.preview)
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
      <div role="status">{preview ? <MergeEffect preview={preview} kind={of} /> : null}</div>
      {answer === 'part-of' && of !== 'entity' ? <p className="hint">{t('onlyRecorded')}</p> : null}
      <ReasonField
        label={t(`reasonFor.${answer}`)}
        hint={answer === 'different' || answer === 'unsure' ? t('blocks') : null}
        fault={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={given => {
          setReason(given)
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

/** Of two questions with options: which are one, as proposed and as the person corrects it. */
function useMapping({ of }: Asked, from: Id, to: Id, answer: Answer) {
  const { sides } = useIdentity()
  const [changed, setChanged] = useState<{ readonly of: string; readonly map: OptionMap }>({
    of: '',
    map: {},
  })
  const pair = `${from} ${to}`
  const map = useMemo<OptionMap | null>(() => {
    if (of !== 'question' || answer !== 'same') return null
    const [one, other] = [from, to].map(key => sides[`question/${key}`]?.content as QuestionItem | undefined)
    if (!one || !other || one.type !== other.type || (one.options ?? []).length === 0) return null
    return { ...proposeOptions(one, other), ...(changed.of === pair ? changed.map : {}) }
  }, [of, answer, from, to, sides, changed, pair])
  const change = (option: Id, into: Id | null) =>
    setChanged(was => ({ of: pair, map: { ...(was.of === pair ? was.map : {}), [option]: into } }))
  return { map, change }
}

/** What making them one would come to; null while that is being asked, or is not the question. */
function usePreview(input: MergeInput | null, ask: IdentityDoors['preview']): MergePreview | null {
  const [answer, setAnswer] = useState<{ readonly of: MergeInput; readonly preview: MergePreview } | null>(
    null,
  )
  useEffect(() => {
    if (!input) return
    let isOver = false
    // Where it cannot be asked, the act itself will say why.
    void ask(input).then(
      result => {
        if (!isOver && result.ok) setAnswer({ of: input, preview: result.data })
      },
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [ask, input])
  return answer !== null && answer.of === input ? answer.preview : null
}
