'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { ReasonField } from '@/components/desk/reason-field'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { MoveInput } from '@/lib/schemas/identity'
import type { MoveDoors } from './doors'
import { useIdentityAct } from './use-identity-act'

/** Why they move, without which they do not; what is done is what stands above. */
export function MoveForm({
  place,
  move,
  digest,
  count,
  doors,
}: {
  readonly place: DeskPlace
  readonly move: Omit<MoveInput, 'dossier'>
  readonly digest: string
  readonly count: number
  readonly doors: MoveDoors
}) {
  const t = useTranslations('ui.identity')
  const router = useRouter()
  const { act, isBusy } = useIdentityAct(place.dossier, doors.undo)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (reason.trim() === '') {
      setMissing(true)
      form.current?.querySelector<HTMLInputElement>('input.f')?.focus()
      return
    }
    const input = { dossier: place.dossier, ...move, reason: reason.trim(), seen: digest }
    const { article, from, to } = move
    if (await act(() => doors.move(input), t('done.moved')))
      router.push(toDesk.move(place, { article, from, to }))
  }

  return (
    <form ref={form} className="id-answer" noValidate onSubmit={submit}>
      <ReasonField
        label={t('move.reason')}
        fault={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={event => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      <p className="act">
        <button type="submit" className="b pri" disabled={isBusy}>
          {t('move.now', { count })}
        </button>
      </p>
    </form>
  )
}
