'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Confirm } from './confirm'
import { useToasts } from './toasts'
import { type Refused, useFault } from './use-fault'

export type Act = (input: { dossier: string }) => Promise<{ readonly ok: true } | Refused>

/**
 * A button that does one thing to a dossier, says that it did, offers to take it back, and shows the page anew. `ask`:
 * what is asked before it does.
 */
export function ActButton({
  dossier,
  act,
  undo,
  done,
  goTo,
  ask,
  className = 'b',
  children,
}: {
  readonly dossier: string
  readonly act: Act
  readonly undo?: Act
  /** What the toast says. */
  readonly done: string
  /** Where one goes after it; left out, one stays. */
  readonly goTo?: string
  readonly ask?: { readonly title: string; readonly text: ReactNode; readonly typed?: string }
  readonly className?: string
  readonly children: string
}) {
  const t = useTranslations('ui.desk')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)

  async function run(what: Act): Promise<boolean> {
    const outcome = await what({ dossier }).catch(() => null)
    if (outcome?.ok) return true
    show({ message: fault(outcome), fault: true })
    return false
  }

  async function perform() {
    setBusy(true)
    const isDone = await run(act)
    setBusy(false)
    setAsking(false)
    if (!isDone) return
    const takeBack = async () => {
      if (undo && (await run(undo))) {
        show({ message: t('undone') })
        router.refresh()
      }
    }
    show(undo ? { message: done, undo: takeBack } : { message: done })
    if (goTo) router.push(goTo)
    router.refresh()
  }

  return (
    <>
      <button
        type="button"
        className={className}
        disabled={isBusy}
        onClick={() => (ask ? setAsking(true) : void perform())}
      >
        {children}
      </button>
      {isAsking && ask ? (
        <Confirm
          title={ask.title}
          act={children}
          destructive
          {...(ask.typed === undefined ? {} : { typed: ask.typed })}
          onConfirm={perform}
          onClose={() => setAsking(false)}
        >
          {ask.text}
        </Confirm>
      ) : null}
    </>
  )
}
