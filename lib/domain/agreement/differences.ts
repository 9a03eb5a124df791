import type { Claim, Dossier, Id } from '../dossier'
import { stableText } from '../stable-text'
import { type Coding, codingDisputed } from './codings'
import type { CellKey } from './second-coding'

/** A part of a claim that two coders may have filled in differently. */
export const codedParts = [
  'value',
  'stance',
  'polarity',
  'mood',
  'holder',
  'asOf',
  'attribution',
  'level',
  'quotes',
] as const
export type CodedPart = (typeof codedParts)[number]

/**
 * How two codings of one cell stand to each other. `open`: free words that nobody grouped are not judged. `parts`: what was
 * filled in differently; two codings may take one position with different quotes.
 */
export interface CodingDifference {
  readonly position: 'same' | 'different' | 'open'
  readonly parts: readonly CodedPart[]
}

type Compared = Parameters<typeof codingDisputed>[1]

const partOf: Readonly<Record<CodedPart, (claim: Claim) => unknown>> = {
  value: ({ stance, value }) => ((stance ?? 'asserts') === 'asserts' ? value : null),
  stance: ({ stance }) => stance ?? 'asserts',
  polarity: ({ polarity }) => polarity ?? 'affirms',
  mood: ({ mood }) => mood ?? 'actual',
  holder: ({ holder }) => holder ?? null,
  asOf: ({ asOf }) => asOf ?? null,
  attribution: ({ attribution }) => attribution ?? [],
  level: ({ level }) => level ?? 'textual',
  quotes: ({ anchors }) => anchors.map(({ start, end }) => [start, end]),
}

/** What differs between two codings of a cell; the order of their claims does not matter. */
export function codingDifference(
  cell: CellKey,
  first: readonly Claim[],
  second: readonly Claim[],
  dossier: Compared,
): CodingDifference {
  const said = (claims: readonly Claim[], part: CodedPart) =>
    claims
      .map(claim => stableText(partOf[part](claim)))
      .sort()
      .join(' | ')
  const parts = codedParts.filter(part => said(first, part) !== said(second, part))
  const isFree = [...first, ...second].some(({ value }) => value.type === 'text' && !value.group)
  const codings = codingsOf(cell, first, second)
  const isDisputed = codingDisputed(codings, dossier).length > 0
  return { position: isDisputed ? 'different' : isFree ? 'open' : 'same', parts }
}

/** The two codings of a cell under names that never meet: the dossier's own has none of a person's. */
function codingsOf(cell: CellKey, first: readonly Claim[], second: readonly Claim[]): readonly Coding[] {
  return [
    { ...cell, coder: 'first', claims: first },
    { ...cell, coder: 'second', claims: second },
  ]
}

/** A second coding that was handed in and that nobody has settled. */
export interface OpenCoding extends CellKey {
  readonly coder: Id
  readonly claims: readonly Claim[]
}

/**
 * The cells in which a second coding that waits to be settled takes another position than the dossier does today, or than
 * another one that waits. Where the dossier's claims were mended until all agree, nothing is left to settle.
 */
export function disputedCells(
  dossier: Dossier,
  waiting: readonly OpenCoding[],
  firstOf: (cell: CellKey) => readonly Claim[] | null,
): readonly CellKey[] {
  const codings = waiting.flatMap(({ event, question, article, coder, claims }) => {
    const cell = { event, question, article }
    const first = firstOf(cell)
    return first === null
      ? []
      : [
          { ...cell, coder: 'first', claims: first },
          { ...cell, coder, claims },
        ]
  })
  return codingDisputed(codings, dossier).map(({ event, question, article }) => ({
    event,
    question,
    article,
  }))
}
