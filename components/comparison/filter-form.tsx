'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { useForm } from 'react-hook-form'

interface Fields {
  readonly q: string
  readonly event: string
}

interface Props {
  readonly fields: Fields
  /** The filters that are links elsewhere on the page, carried along by the form. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
  readonly events: readonly { readonly value: string; readonly label: string }[]
  readonly words: {
    readonly search: string
    readonly event: string
    readonly everyEvent: string
    readonly apply: string
  }
}

/** Long enough that a word in the typing is not searched letter by letter. */
const pause = 250

/** A plain GET form; with script it applies itself as the reader types or chooses, and the typing stays. */
export function FilterForm({ fields, kept, events, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const pathname = usePathname()
  const [isPending, startTransition] = useTransition()
  const { register, subscribe, handleSubmit } = useForm<Fields>({ defaultValues: fields })

  const apply = () => {
    if (!form.current) return
    const given = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    )
    const query = new URLSearchParams(given).toString()
    startTransition(() => router.replace(query ? `${pathname}?${query}` : pathname, { scroll: false }))
  }
  const latest = useRef(apply)
  latest.current = apply

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        if (type !== 'change') return
        clearTimeout(timer)
        timer = setTimeout(() => latest.current(), pause)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [subscribe])

  return (
    <form ref={form} className="find" aria-busy={isPending} onSubmit={handleSubmit(apply)}>
      {kept.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="sr">{words.search}</span>
        <input type="search" dir="auto" maxLength={100} placeholder={words.search} {...register('q')} />
      </label>
      {events.length > 1 ? (
        <label>
          <span className="sr">{words.event}</span>
          <select {...register('event')}>
            <option value="">{words.everyEvent}</option>
            {events.map(event => (
              <option key={event.value} value={event.value}>
                {event.label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="submit">{words.apply}</button>
    </form>
  )
}
