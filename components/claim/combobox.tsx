'use client'

import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Id } from '@/lib/domain/dossier'
import { indexNames, search } from '@/lib/domain/registry/search'

export interface Choice {
  readonly id: Id
  /** As it is shown. */
  readonly name: string
  readonly lang?: string | undefined
  /** Said under the name. */
  readonly more?: string
  /** Everything it is sought by, the shown name among it. */
  readonly names: readonly string[]
}

const MOST_SHOWN = 60
const CREATE = '\u0000create'

interface Props {
  readonly label: string
  readonly labelHidden?: boolean
  readonly choices: readonly Choice[]
  /** The chosen one; empty where the box only adds to a list. */
  readonly value: Id
  onPick(id: Id): void
  /** Makes what was not found; the typed words are offered as its name. */
  readonly create?: { readonly words: (typed: string) => string; readonly act: (typed: string) => void }
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly opensAtOnce?: boolean
  readonly note?: ReactNode
}

/**
 * A combobox after the ARIA pattern: what is typed is sought in both languages with folded Arabic, the best answer is
 * ready for Enter, and the list never takes the focus away from the words.
 */
export function Combobox(props: Props) {
  const { label, labelHidden = false, choices, value, create, describedBy, isInvalid = false } = props
  const t = useTranslations('ui.claim')
  const id = useId()
  const own = useRef<HTMLInputElement>(null)
  const input = props.inputRef ?? own
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(props.opensAtOnce ?? false)
  const [at, setAt] = useState(0)
  const index = useMemo(() => indexNames(choices, ({ names }) => names), [choices])
  const chosen = choices.find(choice => choice.id === value)
  const query = typed?.trim() ?? ''
  const found = query === '' ? choices : search(index, query).map(({ item }) => item)
  const shown = found.slice(0, MOST_SHOWN)
  const options =
    create && query !== '' ? [...shown.map(choice => choice.id), CREATE] : shown.map(one => one.id)
  const active = Math.min(at, options.length - 1)
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active])

  function pick(option: Id | undefined): void {
    if (option === undefined) return
    setOpen(false)
    setTyped(null)
    if (option === CREATE) create?.act(query)
    else props.onPick(option)
  }

  function show(): void {
    setAt(Math.max(0, query === '' ? shown.findIndex(choice => choice.id === value) : 0))
    setOpen(true)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) show()
      else setAt((active + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      pick(options[active])
    } else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
      setTyped(null)
    }
  }

  return (
    <div className="cb">
      <label className={labelHidden ? 'sr' : 'lab'} htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="f"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options.length > 0 ? optionId(active) : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        placeholder={props.placeholder}
        value={typed ?? chosen?.name ?? ''}
        lang={typed === null ? chosen?.lang : undefined}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={event => event.target.select()}
        onClick={() => (isOpen ? undefined : show())}
        onBlur={() => {
          setOpen(false)
          setTyped(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen || options.length === 0}
      >
        {options.map((option, index) => {
          const choice = shown[index]
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus, and its keys pick
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus
            <div
              key={option}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={choice ? undefined : 'make'}
              onPointerDown={event => event.preventDefault()}
              onPointerMove={() => setAt(index)}
              onClick={() => pick(option)}
            >
              {choice ? (
                <>
                  <bdi lang={choice.lang}>{choice.name}</bdi>
                  {choice.more ? <small>{choice.more}</small> : null}
                </>
              ) : (
                (create?.words(query) ?? '')
              )}
            </div>
          )
        })}
      </div>
      <p className="sr" role="status">
        {isOpen && query !== '' ? t('found', { count: found.length }) : ''}
      </p>
      {isOpen && query !== '' && options.length === 0 ? <p className="cb-none">{t('foundNone')}</p> : null}
      {props.note}
    </div>
  )
}
