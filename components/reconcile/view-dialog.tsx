'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Dialog } from '@/components/desk/dialog'
import { Field } from '@/components/desk/field'
import { useFault } from '@/components/desk/use-fault'
import type { Outcome } from '@/lib/errors'

interface Named {
  readonly name: string
  readonly isShared: boolean
}

const faults = ['missing', 'taken', 'tooLong', 'tooMany', 'unreadable'] as const

/** The name of a view, and whether everybody in the dossier sees it. */
export function ViewDialog({
  initial,
  isNew,
  canShare,
  send,
  onDone,
  onRemove,
  onClose,
}: {
  readonly initial: Named
  readonly isNew: boolean
  readonly canShare: boolean
  readonly send: (input: Named) => Promise<Outcome<unknown>>
  readonly onDone: () => void
  readonly onRemove?: () => void
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.reconcile.views')
  const say = useFault()
  const [name, setName] = useState(initial.name)
  const [isShared, setShared] = useState(initial.isShared)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function save(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') {
      setFault(t('fault.missing'))
      return
    }
    setBusy(true)
    const outcome = await send({ name: name.trim(), isShared }).catch(() => null)
    setBusy(false)
    if (outcome?.ok) return onDone()
    const [, word] = /^name: (\w+)$/.exec(outcome?.error.faults?.[0] ?? '') ?? []
    const known = faults.find(one => one === word)
    setFault(known ? t(`fault.${known}`) : say(outcome))
  }
  return (
    <Dialog title={isNew ? t('saveThis') : t('changeTitle')} onClose={onClose}>
      <form className="fields" onSubmit={save} noValidate>
        <Field label={t('name')} fault={fault ?? undefined}>
          {props => (
            <input
              {...props}
              className="f"
              dir="auto"
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={event => {
                setName(event.target.value)
                setFault(null)
              }}
            />
          )}
        </Field>
        {canShare ? (
          <label className="opt">
            <input type="checkbox" checked={isShared} onChange={event => setShared(event.target.checked)} />
            <span>{t('share')}</span>
          </label>
        ) : null}
        <p className="hint">{t('hint')}</p>
        <div className="act">
          {onRemove ? (
            <button type="button" className="b bad start" onClick={onRemove}>
              {t('remove')}
            </button>
          ) : null}
          <button type="submit" className="b pri" disabled={isBusy}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
