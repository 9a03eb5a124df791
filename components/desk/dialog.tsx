'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/**
 * A modal dialog, the browser's own: the rest of the page is inert, Escape closes, the focus goes back to where it was.
 * Render it when it is wanted: `{isOpen ? <Dialog title={…} onClose={…}>…</Dialog> : null}`. The focus comes to what
 * carries `data-first`, else to the first field, else to the title.
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.desk.dialog')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    // The browser would take the first button, which closes: what the dialog is about comes first.
    const first =
      element.querySelector<HTMLElement>('[data-first]') ??
      element.querySelector<HTMLElement>('.body input, .body select, .body textarea') ??
      element.querySelector<HTMLElement>('h2')
    first?.focus()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dlg wide' : 'dlg'}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="b txt" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      <div className="body">{children}</div>
    </dialog>
  )
}
