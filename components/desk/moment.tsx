'use client'

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => {}
const styles = {
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** An instant on the clock of whoever looks; a server, which cannot know that clock, says it in UTC. */
export function Moment({
  at,
  style = 'full',
}: {
  /** ISO 8601. */
  readonly at: string
  readonly style?: keyof typeof styles
}) {
  const locale = useLocale()
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const options = { ...styles[style], ...(isBrowser ? {} : { timeZone: 'UTC' }) }
  return (
    <time dateTime={at} className="nb">
      {new Intl.DateTimeFormat(locale, options).format(new Date(at))}
    </time>
  )
}
