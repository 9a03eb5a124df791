import { Fragment } from 'react'
import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Locale } from '@/lib/domain/dossier'
import { Badge, Tape } from '../ui/badge'
import { Flag, type FlagKind } from '../ui/flag'

export interface FlagView {
  readonly kind: FlagKind
  readonly text: string
  /** What more there is to say of it here. */
  readonly note?: string | undefined
}

export interface RowHeadProps {
  readonly href: string
  readonly number: string
  readonly question: string
  /** The question's language, where it is not the page's. */
  readonly language: Locale | undefined
  readonly verdict: Verdict
  readonly word: string
  readonly why: string
  readonly flags: readonly FlagView[]
  readonly folded: readonly string[]
}

/** The question, its verdict, why, and what to know beside it; on a phone also who did not speak. */
export function RowHead({
  href,
  number,
  question,
  language,
  verdict,
  word,
  why,
  flags,
  folded,
}: RowHeadProps) {
  return (
    <>
      <th scope="row" className="q-h">
        <span className="num">{number}</span>
        <a href={href} lang={language}>
          {question}
        </a>
      </th>
      <td className="ver">
        <Tape verdict={verdict} />
        <Badge verdict={verdict} word={word} />
        <p className="why">{why}</p>
        {flags.map(flag => (
          <Fragment key={flag.kind}>
            <Flag kind={flag.kind}>{flag.text}</Flag>
            {flag.note ? <p className="approved">{flag.note}</p> : null}
          </Fragment>
        ))}
        {folded.length > 0 ? <p className="fold">{folded.join(' · ')}</p> : null}
      </td>
    </>
  )
}
