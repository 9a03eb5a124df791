'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { Field } from '@/components/desk/field'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type { CodingAct, SettleDoor } from './doors'

const ways = ['first', 'second', 'anew'] as const
type Way = (typeof ways)[number]

const known: Readonly<Record<string, 'unchanged' | 'settledMeanwhile' | 'changed' | 'keyTaken'>> = {
  unchanged: 'unchanged',
  settled: 'settledMeanwhile',
  'coding-changed': 'changed',
  'key-taken': 'keyTaken',
}

/** Which of two codings stands, and why. */
export function SettleForm({
  dossier,
  coding,
  seen,
  annotate,
  settle,
  undo,
}: {
  readonly dossier: Id
  readonly coding: string
  readonly seen: number
  /** The article at the annotation desk. */
  readonly annotate: string
  readonly settle: SettleDoor
  readonly undo: CodingAct
}) {
  const t = useTranslations('ui.coding.settle')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [way, setWay] = useState<Way | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  async function takeBack() {
    const outcome = await undo({ dossier }).catch(() => null)
    show(outcome?.ok ? { message: t('undone') } : { message: fault(outcome), fault: true })
    router.refresh()
  }
  async function record() {
    setTried(true)
    if (way === null || reason.trim() === '') {
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(
            way === null ? '.cod-settle input' : '.cod-settle [aria-invalid="true"]',
          )
          ?.focus(),
      )
      return
    }
    setBusy(true)
    const outcome = await settle({ dossier, coding, seen, way, reason: reason.trim() }).catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      show({ message: t('recorded'), undo: takeBack })
      document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
      router.refresh()
      return
    }
    const why = known[String(outcome?.error.data?.reason)]
    show({ message: why ? t(why) : fault(outcome), fault: true })
    if (why && why !== 'unchanged') router.refresh()
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
  const isMissing = isTried && way === null
  return (
    <form className="cod-settle fields" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <fieldset aria-describedby={isMissing ? `${id}-way` : undefined}>
        <legend className="lab">{t('which')}</legend>
        {ways.map(one => (
          <label key={one} className="opt">
            <input type="radio" name={id} value={one} checked={way === one} onChange={() => setWay(one)} />
            <span>
              <b>{t(`way.${one}`)}</b> <small>{t(`note.${one}`)}</small>
            </span>
          </label>
        ))}
        {isMissing ? (
          <p className="fault" role="alert" id={`${id}-way`}>
            {t('whichMissing')}
          </p>
        ) : null}
      </fieldset>
      {way === 'anew' ? (
        <p className="sm">
          <a href={annotate} target="_blank" rel="noreferrer">
            {t('mend')}
          </a>
        </p>
      ) : null}
      <Field label={t('reason')} fault={isTried && reason.trim() === '' ? t('reasonMissing') : undefined}>
        {props => (
          <textarea
            className="f"
            rows={2}
            dir="auto"
            required
            maxLength={2_000}
            {...props}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="act">
        <button type="submit" className="b pri" disabled={isBusy}>
          {t('record')} <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </form>
  )
}
