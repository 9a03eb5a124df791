'use client'

import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

export interface Toast {
  readonly message: ReactNode
  /** A fault stays until it is closed: nobody should miss why something did not happen. */
  readonly fault?: boolean
  readonly undo?: () => void | Promise<void>
  /** The word on the button, where it is not "undo". */
  readonly undoWord?: string
}

interface Shown extends Toast {
  readonly id: number
}

export interface Toasts {
  /** Shows it beside the others; answers its number, for `close`. */
  readonly show: (toast: Toast) => number
  readonly close: (id: number) => void
}

const Context = createContext<Toasts | null>(null)

/** `const { show } = useToasts(); show({ message: t('removed'), undo: () => … })` anywhere under the desk's layout. */
export function useToasts(): Toasts {
  const toasts = useContext(Context)
  if (!toasts) throw new Error('toasts are shown under <ToastsProvider>')
  return toasts
}

const lifetime = 8_000
/** Time to read it, and to decide to take it back. */
const lifetimeWithUndo = 20_000
const mostAtOnce = 4

/**
 * The messages at the foot of the desk. They are read out as they come, wait while the pointer or the focus is among
 * them, and are reached from the keyboard with F8, from anywhere; Escape goes back to where the focus was.
 */
export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const next = useRef(1)
  const close = useCallback((id: number) => setToasts(shown => shown.filter(toast => toast.id !== id)), [])
  const show = useCallback((toast: Toast) => {
    const id = next.current++
    setToasts(shown => [...shown, { ...toast, id }].slice(-mostAtOnce))
    return id
  }, [])
  const value = useMemo(() => ({ show, close }), [show, close])
  return (
    <Context value={value}>
      {children}
      <ToastList toasts={toasts} close={close} />
    </Context>
  )
}

function ToastList({
  toasts,
  close,
}: {
  readonly toasts: readonly Shown[]
  readonly close: (id: number) => void
}) {
  const t = useTranslations('ui.desk.toasts')
  const list = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const [held, setHeld] = useState(false)
  const goBack = useCallback(() => {
    if (before.current?.isConnected) before.current.focus()
    before.current = null
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || !list.current?.querySelector('button')) return
      event.preventDefault()
      if (document.activeElement instanceof HTMLElement) before.current = document.activeElement
      list.current.querySelector('button')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <section
      ref={list}
      className="toasts"
      aria-label={t('label')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') goBack()
      }}
    >
      <div role="status" aria-live="polite" aria-atomic="false" className="toast-list">
        {toasts.map(toast => (
          <ToastLine
            key={toast.id}
            toast={toast}
            held={held}
            onClose={hadFocus => {
              close(toast.id)
              if (hadFocus) goBack()
              if (toasts.length === 1) setHeld(false)
            }}
          />
        ))}
      </div>
    </section>
  )
}

function ToastLine({
  toast,
  held,
  onClose,
}: {
  readonly toast: Shown
  readonly held: boolean
  readonly onClose: (hadFocus: boolean) => void
}) {
  const t = useTranslations('ui.desk.toasts')
  const line = useRef<HTMLDivElement>(null)
  const closing = useRef(onClose)
  closing.current = onClose
  const { undo } = toast
  const canUndo = undo !== undefined
  const end = useCallback(() => closing.current(line.current?.contains(document.activeElement) ?? false), [])

  useEffect(() => {
    if (held || toast.fault) return
    const timer = setTimeout(end, canUndo ? lifetimeWithUndo : lifetime)
    return () => clearTimeout(timer)
  }, [held, toast.fault, canUndo, end])

  return (
    <div ref={line} className={toast.fault ? 'toast is-fault' : 'toast'}>
      <p>{toast.message}</p>
      {undo ? (
        <button
          type="button"
          className="b"
          onClick={() => {
            end()
            void undo()
          }}
        >
          {toast.undoWord ?? t('undo')}
        </button>
      ) : null}
      <button type="button" className="b close" aria-label={t('close')} title={t('close')} onClick={end}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
