'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form'

/**
 * A form inside the claim's own, which HTML does not allow to be one: Enter makes the thing, Escape leaves it, and
 * neither reaches the form around it.
 */
export function SubForm({
  title,
  make,
  onMake,
  onClose,
  children,
}: {
  readonly title: string
  readonly make: string
  onMake(): void
  onClose(): void
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.claim')
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const around = box.current?.closest('form')
    const name = before instanceof HTMLInputElement ? called(before) : null
    box.current?.querySelector<HTMLElement>('[data-first], input, select')?.focus()
    // What was made or left goes, and the focus with it: it goes back to where it came from, unless somebody has placed it.
    return () => {
      if (document.activeElement !== document.body || !(before instanceof HTMLInputElement)) return
      const again = () => [...(around?.querySelectorAll('input') ?? [])].find(one => called(one) === name)
      const field = before.isConnected ? before : again()
      field?.focus()
    }
  }, [])
  return (
    <fieldset
      ref={box}
      className="sub fields"
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onClose()
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          event.stopPropagation()
          onMake()
        }
      }}
    >
      <legend>{title}</legend>
      {children}
      <div className="act">
        <button type="button" className="b on" onClick={onMake}>
          {make}
        </button>
        <button type="button" className="b txt" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  )
}

/** What a field is called; a list that is written anew has its fields anew, under the same names. */
const called = (one: HTMLInputElement): string =>
  one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.name

export function SubFault({ error, id }: { readonly error: FieldError | undefined; readonly id: string }) {
  const t = useTranslations('ui.claim.fault')
  return error ? (
    <p className="fault" id={id} role="alert">
      {t('required')}
    </p>
  ) : null
}

/** A name in both languages; one of them is enough. */
export function NamesFields({
  ar,
  en,
  error,
  id,
}: {
  readonly ar: UseFormRegisterReturn
  readonly en: UseFormRegisterReturn
  readonly error: FieldError | undefined
  readonly id: string
}) {
  const t = useTranslations('ui.claim')
  const fault = {
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? id : undefined,
  } as const
  return (
    <div className="pair">
      <label className="field">
        <span className="lab">{t('inArabic')}</span>
        <input className="f" lang="ar" dir="rtl" autoComplete="off" {...ar} {...fault} />
      </label>
      <label className="field">
        <span className="lab">{t('inEnglish')}</span>
        <input className="f" lang="en" dir="ltr" autoComplete="off" {...en} {...fault} />
      </label>
      <SubFault error={error} id={id} />
    </div>
  )
}
