import { Badge, Tape } from '../ui/badge'
import { Flag, type FlagKind } from '../ui/flag'
import type { RowView } from './view'

export interface FlagView {
  readonly kind: FlagKind
  readonly text: string
}

/** The verdict, why, and what to know beside it; on a phone also who did not speak. */
export function VerdictCell({
  row,
  word,
  flags,
  folded,
}: {
  readonly row: RowView
  readonly word: string
  readonly flags: readonly FlagView[]
  readonly folded: readonly string[]
}) {
  return (
    <td className="ver">
      <Tape verdict={row.verdict} />
      <Badge verdict={row.verdict} word={word} />
      <p className="why">{row.sentence}</p>
      {flags.map(flag => (
        <Flag key={flag.kind} kind={flag.kind}>
          {flag.text}
        </Flag>
      ))}
      {folded.length > 0 ? <p className="fold">{folded.join(' · ')}</p> : null}
    </td>
  )
}
