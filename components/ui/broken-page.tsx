'use client'

import { EmptyState } from './empty-state'
import { useErrorWords } from './error-words'

const digestOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null

/** What a reader sees when a page could not be made: what to do, and the number that finds it in the log. */
export function BrokenPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const words = useErrorWords()
  if (!words) return null
  const digest = digestOf(error)
  return (
    <EmptyState level={1} title={words.title} text={words.text}>
      <button type="button" className="btn" onClick={() => retry()}>
        {words.retry}
      </button>
      {digest ? (
        <p className="note-line" dir="ltr">
          {digest}
        </p>
      ) : null}
    </EmptyState>
  )
}
