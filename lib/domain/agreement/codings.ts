import { makeContext } from '../compare/context'
import { type Standing, standingOf } from '../compare/standing'
import type { Claim, Dossier, Id } from '../dossier'
import type { DayRange } from '../message'
import type { Interval } from '../values/interval'
import type { ValueType } from '../values/value'
import { krippendorff, type Metric, numbered, type Unit } from './alpha'
import { type AlphaInterval, alphaInterval, type BootstrapOptions } from './bootstrap'

/** What one coder found of one article on one question: claims, or none where the article is silent to them. */
export interface Coding {
  readonly coder: Id
  readonly article: Id
  readonly event: Id
  readonly question: Id
  readonly claims: readonly Claim[]
}

/** A cell that coders read differently. */
export interface CodingDispute {
  readonly event: Id
  readonly question: Id
  readonly article: Id
  /** By coder. */
  readonly codings: readonly Coding[]
}

/** One of the two numbers of agreement on a question; never a verdict on the outlets. */
export interface CoderAgreement {
  readonly metric: Metric
  readonly alpha: number | null
  readonly interval: AlphaInterval | null
  readonly units: number
  readonly values: number
}

export interface QuestionAgreement {
  readonly question: Id
  /** Cells that two coders or more coded, and how many of them are disputed. */
  readonly coded: number
  readonly disputed: number
  readonly nominal: CoderAgreement
  /** Of amounts, lengths of time and dates, in their own unit or in days; null for other questions. */
  readonly interval: CoderAgreement | null
}

type Coded = Pick<Dossier, 'events' | 'questions' | 'entities' | 'articles' | 'sources'> & Partial<Dossier>

interface Cell {
  readonly question: Id
  readonly codings: readonly Coding[]
  /** The position of each coding; null where its words are free and nobody grouped them. */
  readonly positions: readonly (string | null)[]
  readonly numbers: readonly (number | null)[]
}

/**
 * Where coders differ: the same article, event and question, two coders or more, and not the same position. Positions are
 * compared as the engine compares claims (semantics §4, `equal`), so a denied "no" and a "yes" are one; free words that
 * nobody grouped are not judged. In the order of the codings given, coders by id.
 */
export function codingDisputed(codings: readonly Coding[], dossier: Coded): CodingDispute[] {
  return cellsOf(codings, dossier)
    .filter(isDisputed)
    .map(({ codings: theirs }) => {
      const { event, question, article } = theirs[0] as Coding
      return { event, question, article, codings: theirs }
    })
}

/** Krippendorff's alpha of each question that was coded twice somewhere, with its bootstrap interval; by question id. */
export function agreementByQuestion(
  codings: readonly Coding[],
  dossier: Coded,
  options: BootstrapOptions = {},
): QuestionAgreement[] {
  const byQuestion = groupBy(cellsOf(codings, dossier), ({ question }) => question)
  return [...byQuestion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, cells]) => {
      const words = numbered(cells.map(({ positions }) => positions.filter(one => one !== null)))
      const numbers = cells.map(cell => cell.numbers.filter(one => one !== null))
      return {
        question,
        coded: cells.length,
        disputed: cells.filter(isDisputed).length,
        nominal: measured(words, 'nominal', options),
        interval: numbers.some(unit => unit.length > 1) ? measured(numbers, 'interval', options) : null,
      }
    })
}

function measured(units: readonly Unit[], metric: Metric, options: BootstrapOptions): CoderAgreement {
  const { alpha, units: paired, values } = krippendorff(units, metric)
  return { metric, alpha, interval: alphaInterval(units, metric, options), units: paired, values }
}

function isDisputed({ positions }: Cell): boolean {
  return new Set(positions.filter(one => one !== null)).size > 1
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The cells that two coders or more coded. */
function cellsOf(codings: readonly Coding[], dossier: Coded): Cell[] {
  const context = makeContext({
    isnad: 1,
    dossier: { id: '', title: {} },
    outlets: [],
    claims: [],
    decisions: [],
    ...dossier,
  })
  const byCell = groupBy(codings, ({ event, question, article }) => `${event} ${question} ${article}`)
  return [...byCell.values()].flatMap(unordered => {
    const theirs = [...new Map(unordered.map(coding => [coding.coder, coding])).values()].sort((a, b) =>
      a.coder < b.coder ? -1 : 1,
    )
    if (theirs.length < 2) return []
    const standings = theirs.map(({ claims }) => claims.map(claim => standingOf(claim, context)))
    return {
      question: (theirs[0] as Coding).question,
      codings: theirs,
      positions: standings.map(positionOf),
      numbers: standings.map(numberOf),
    }
  })
}

const silent = 'silent'

/** All that a coder says the article holds, whatever the order of the claims. */
function positionOf(standings: readonly Standing[]): string | null {
  if (standings.some(({ isFree }) => isFree)) return null
  if (standings.length === 0) return silent
  return [...new Set(standings.map(stanceKey))].sort().join(' | ')
}

function stanceKey({ claim, sense, takesPosition, holder, mood, denies }: Standing): string {
  // A value that no date resolves yet is compared as it is written.
  const said = sense?.key ?? `${denies} ${JSON.stringify(claim.value)}`
  return JSON.stringify([takesPosition ? said : claim.stance, holder, mood, claim.asOf ?? null])
}

/** The number of a coding that is one amount, length or date: the middle of what it admits; null for any other. */
function numberOf(standings: readonly Standing[]): number | null {
  const [only, ...more] = standings
  const affirmed = more.length === 0 ? only?.sense?.affirmed : null
  const [min, max] = boundsOf(only?.claim.value.type, affirmed)
  return min !== null && max !== null ? (min + max) / 2 : null
}

function boundsOf(type: ValueType | undefined, affirmed: unknown): DayRange {
  if (affirmed == null) return [null, null]
  if (type === 'date' || type === 'since') return affirmed as DayRange
  if (type !== 'quantity' && type !== 'duration') return [null, null]
  const { min, max } = affirmed as Interval
  return [min, max]
}
