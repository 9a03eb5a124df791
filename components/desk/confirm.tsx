'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Dialog } from './dialog'

/**
 * Asks once before something that cannot be undone by a toast. `typed`: what has to be typed first, for what is lost
 * with it. `onConfirm` may take its time: the button waits for it.
 */
export function Confirm({
  title,
  children,
  act,
  destructive = false,
  typed,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode
  readonly children: ReactNode
  /** The word on the button that does it: a verb, not "OK". */
  readonly act: string
  readonly destructive?: boolean
  readonly typed?: string
  readonly onConfirm: () => void | Promise<void>
  readonly onClose: () => void
}) {
  const t = useTranslations('ui.desk.dialog')
  const field = useId()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isReady = typed === undefined || text.trim() === typed
  return (
    <Dialog title={title} onClose={onClose}>
      <div>{children}</div>
      <form
        className="fields"
        onSubmit={async event => {
          event.preventDefault()
          if (!isReady || isBusy) return
          setBusy(true)
          try {
            await onConfirm()
          } finally {
            setBusy(false)
          }
        }}
      >
        {typed === undefined ? null : (
          <div className="field">
            <label className="lab" htmlFor={field}>
              {t.rich('typeToConfirm', { text: () => <bdi className="typed">{typed}</bdi> })}
            </label>
            <input
              id={field}
              className="f"
              dir="auto"
              autoComplete="off"
              value={text}
              onChange={event => setText(event.target.value)}
            />
          </div>
        )}
        <div className="act">
          <button
            type="button"
            className="b"
            onClick={onClose}
            data-first={destructive && typed === undefined ? '' : undefined}
          >
            {t('cancel')}
          </button>
          <button
            type="submit"
            className={destructive ? 'b pri bad' : 'b pri'}
            disabled={!isReady || isBusy}
            data-first={destructive || typed !== undefined ? undefined : ''}
          >
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
