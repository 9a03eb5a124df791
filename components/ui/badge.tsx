import type { Verdict } from '@/lib/domain/compare/comparison'
import { Icon } from './icon'

/** A verdict: its icon and its word, in its colour. */
export function Badge({
  verdict,
  word,
  big = false,
}: {
  readonly verdict: Verdict
  readonly word: string
  readonly big?: boolean
}) {
  return (
    <span className={`badge v-${verdict}${big ? ' big' : ''}`}>
      <Icon name={verdict} />
      {word}
    </span>
  )
}

/** The verdict's pattern as a strip; its parent is positioned and sizes it. */
export function Tape({ verdict }: { readonly verdict: Verdict }) {
  return <span className={`tape v-${verdict}`} aria-hidden="true" />
}
