import Papa from 'papaparse'
import type { CodingDifference } from '@/lib/domain/agreement/differences'
import type { Claim, Id } from '@/lib/domain/dossier'
import { formula } from './comparison-csv'

/** Two codings of one cell (interchange, "Coding pairs"). */
export interface CodingPairLine extends CodingDifference {
  readonly event: Id
  readonly question: Id
  readonly article: Id
  readonly coder: string
  /** ISO 8601 instant. */
  readonly submitted: string
  /** Whether the pair counts as agreement of two coders. */
  readonly counts: boolean
  readonly sameHand: boolean
  readonly sawFirst: boolean
  /** Null where nobody had coded the cell any more; empty where the article was read and holds no answer. */
  readonly first: readonly Claim[] | null
  readonly second: readonly Claim[]
  readonly settled: {
    readonly way: 'first' | 'second' | 'anew'
    readonly reason: string
    readonly by: string
    readonly at: string
  } | null
}

export interface CodingPairFile {
  readonly isnad: 1
  readonly dossier: Id
  readonly pairs: readonly CodingPairLine[]
}

const columns = [
  'event',
  'question',
  'article',
  'coder',
  'submitted',
  'counts',
  'first',
  'second',
  'position',
  'parts',
  'settled',
  'reason',
] as const

const answers = (claims: readonly Claim[] | null) =>
  claims === null
    ? ''
    : claims.length === 0
      ? 'silent'
      : claims
          .map(({ stance, polarity, value }) => said(stance ?? 'asserts', polarity ?? 'affirms', value))
          .join(' | ')

const said = (stance: string, polarity: string, value: unknown) =>
  stance === 'asserts' ? `${polarity === 'denies' ? 'not ' : ''}${JSON.stringify(value)}` : stance

/** One line a pair, for a spreadsheet or a program that computes agreement by its own rules. */
export function codingPairsCsv({ pairs }: CodingPairFile): string {
  const data = pairs.map(pair => [
    pair.event,
    pair.question,
    pair.article,
    pair.coder,
    pair.submitted,
    pair.counts ? 'yes' : 'no',
    answers(pair.first),
    answers(pair.second),
    pair.position,
    pair.parts.join(' '),
    pair.settled?.way ?? '',
    pair.settled?.reason ?? '',
  ])
  const csv = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula })
  return `\uFEFF${csv}\r\n`
}
