import type { CellState } from '@/lib/domain/compare/comparison'
import type { Id, Locale } from '@/lib/domain/dossier'
import { CampLetter } from '../ui/camp-letter'
import { State } from '../ui/flag'
import { Quote } from '../ui/quote'
import { stateIcons } from '../ui/state-signs'
import type { CellView, PartView } from './view'

/** The words a table of cells needs, looked up once per page and not once per cell. */
export interface CellWords {
  readonly state: Readonly<Record<CellState, string>>
  readonly camp: string
  readonly fitsBoth: string
  readonly notCounted: string
  readonly holderSays: (holder: string) => string
}

export interface CellProps {
  readonly cell: CellView
  readonly outlet: string
  readonly locale: Locale
  readonly words: CellWords
  readonly claimHref: (article: Id, claim: Id) => string
}

/** States of the whole cell that are said in a word of their own; the others are said by what its voices say. */
const spoken: ReadonlySet<CellState> = new Set<CellState>([
  'silent',
  'not-reviewed',
  'not-applicable',
  'self-contradicts',
  'self-varies',
])

const classes: Partial<Record<CellState, string>> = {
  unknown: ' is-unknown',
  declined: ' is-unknown',
  silent: ' is-silent',
  'not-reviewed': ' is-unread',
  'not-applicable': ' is-other',
  'self-contradicts': ' is-self',
}

function className(cell: CellView): string {
  const camp = cell.parts[0]?.camps[0]
  return `cell${classes[cell.state] ?? ''}${camp === undefined ? '' : ` k-${Math.min(camp, 3)}`}`
}

/** A cell with its quotes: what is said, who says it, and the words it stands in. */
export function drawCell({ cell, outlet, locale, words, claimHref }: CellProps) {
  return (
    <td key={cell.article} className={className(cell)} data-o={outlet}>
      {spoken.has(cell.state) ? (
        <p>
          <State icon={stateIcons[cell.state]}>{words.state[cell.state]}</State>
        </p>
      ) : null}
      {cell.parts.map(part => (
        <Part
          key={part.quotes[0]?.claim}
          part={part}
          article={cell.article}
          locale={locale}
          words={words}
          claimHref={claimHref}
        />
      ))}
      {cell.state === 'self-contradicts' ? <p className="by">{words.notCounted}</p> : null}
    </td>
  )
}

function Part({
  part,
  article,
  locale,
  words,
  claimHref,
}: { readonly part: PartView; readonly article: Id } & Pick<CellProps, 'locale' | 'words' | 'claimHref'>) {
  const letters = part.camps.map(camp => (
    <CampLetter key={camp} index={camp} locale={locale} word={words.camp} />
  ))
  return (
    <div className="part">
      {part.holder ? (
        <p className="by" lang={part.holder.language}>
          {words.holderSays(part.holder.text)}
        </p>
      ) : null}
      {part.signs.map(sign => (
        <p key={sign}>
          {part.labels.length === 0 ? letters : null}
          <State icon={stateIcons[sign]}>{words.state[sign]}</State>
        </p>
      ))}
      {part.labels.length > 0 ? (
        <p className="val">
          {letters}
          {part.labels.join(' · ')}
        </p>
      ) : null}
      {part.camps.length > 1 ? <p className="by">{words.fitsBoth}</p> : null}
      {part.quotes.map(quote => (
        <p key={quote.claim}>
          <a className="cite" href={claimHref(article, quote.claim)}>
            <Quote language={quote.language}>{quote.text}</Quote>
          </a>
        </p>
      ))}
    </div>
  )
}
