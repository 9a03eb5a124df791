'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'

/** The other spellings of a name: each a line of its own, as data. Enter adds what was typed; several at once by commas. */
export function Variants({
  values,
  onChange,
}: {
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
}) {
  const t = useTranslations('ui.registry')
  const fields = useTranslations('ui.history.fields')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')

  function take(): void {
    const said = typed.split(/[،,;؛\n]/u).map(one => one.trim())
    const fresh = said.filter((one, at) => one !== '' && !values.includes(one) && said.indexOf(one) === at)
    if (fresh.length > 0) onChange([...values, ...fresh])
    setTyped('')
  }

  function add(): void {
    take()
    input.current?.focus()
  }

  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {fields('aliases')}
      </label>
      {values.length > 0 ? (
        <ul className="reg-chips">
          {values.map(value => (
            <li key={value}>
              <bdi dir="auto">{value}</bdi>
              <button
                type="button"
                className="b txt"
                aria-label={t('takeOut', { name: value })}
                onClick={() => {
                  onChange(values.filter(one => one !== value))
                  input.current?.focus()
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <span className="reg-with">
        <input
          ref={input}
          id={id}
          className="f"
          dir="auto"
          autoComplete="off"
          value={typed}
          placeholder={t('variantHint')}
          onChange={event => setTyped(event.target.value)}
          // What stands in the box when one leaves it is meant, not lost.
          onBlur={take}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
            event.preventDefault()
            add()
          }}
        />
        <button type="button" className="b" onPointerDown={event => event.preventDefault()} onClick={add}>
          {t('addVariant')}
        </button>
      </span>
    </div>
  )
}
