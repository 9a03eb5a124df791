'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ReasonField } from '@/components/desk/reason-field'
import type { Id } from '@/lib/domain/dossier'
import type { Edge } from '@/lib/domain/provenance/derivation'
import type { OriginDoors } from './doors'
import type { Outcome } from './suggested-origin'
import { useOriginAct } from './use-origin-act'

/** The reason, without which nothing is decided; Enter decides, Escape goes back. */
export function DecideForm({
  edge,
  outcome,
  dossier,
  doors,
  hint,
  onCancel,
  onDone,
}: {
  readonly edge: Edge
  readonly outcome: Outcome
  readonly dossier: Id
  readonly doors: Pick<OriginDoors, 'decide' | 'undo'>
  readonly hint: string | null
  onCancel(): void
  onDone(): void
}) {
  const t = useTranslations('ui.origins')
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { act, isBusy } = useOriginAct(dossier, doors.undo)
  const isAccepted = outcome === 'accepted'
  // Asked again with the other outcome, the same field stays and takes the focus again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the outcome
  useEffect(() => form.current?.querySelector('input')?.focus(), [outcome])

  function goBack() {
    form.current?.closest('li')?.focus()
    onCancel()
  }

  return (
    <form
      ref={form}
      className="og-decide"
      onKeyDown={event => {
        if (event.key === 'Escape') goBack()
      }}
      onSubmit={async event => {
        event.preventDefault()
        if (isBusy) return
        if (reason.trim() === '') {
          setMissing(true)
          form.current?.querySelector('input')?.focus()
          return
        }
        const input = { dossier, ...edge, outcome, reason: reason.trim(), seen: 0 }
        if (await act(() => doors.decide(input), t(outcome))) onDone()
      }}
    >
      <ReasonField
        label={isAccepted ? t('acceptTitle') : t('rejectTitle')}
        hint={hint}
        fault={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={event => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      <p className="act">
        <button type="submit" className={isAccepted ? 'b pri' : 'b bad'} disabled={isBusy}>
          {isAccepted ? t('acceptIt') : t('rejectIt')}
        </button>
        <button type="button" className="b txt" onClick={goBack}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}
