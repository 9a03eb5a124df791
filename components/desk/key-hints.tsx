'use client'

import { Fragment, type ReactNode } from 'react'
import { useKeys } from '@/components/article/use-keys'

/** Keys beside each other, or the first and last of some with a dash between. */
export function Keys({ of, between = ' ' }: { readonly of: readonly string[]; readonly between?: string }) {
  return of.map((key, at) => (
    <Fragment key={key}>
      {at > 0 ? between : null}
      <kbd>{key}</kbd>
    </Fragment>
  ))
}

/** The keys of a list, above it, and the switch that turns single keys off (WCAG 2.1.4). */
export function KeyHints({
  hints,
  off,
  on,
}: {
  readonly hints: readonly { readonly keys: ReactNode; readonly word: string }[]
  /** The words of the switch while keys are on, and while they are off. */
  readonly off: string
  readonly on: string
}) {
  const { isOn, isReady, toggle } = useKeys()
  if (!isReady) return null
  return (
    <p className="key-hints row2 sm dim">
      {isOn
        ? hints.map(({ keys, word }) => (
            <span key={word}>
              {keys} {word}
            </span>
          ))
        : null}
      <button type="button" className="b txt" onClick={toggle}>
        {isOn ? off : on}
      </button>
    </p>
  )
}
