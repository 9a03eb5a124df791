import type { Flags, Verdict } from '@/lib/domain/compare/comparison'
import type { Id } from '@/lib/domain/dossier'
import { searchKey } from './search-key'

/** The flags a reader can filter by, as the address spells them. */
export const flagFilters = [
  'one-root',
  'self',
  'party',
  'transmission',
  'coding',
  'tainted',
  'stale',
] as const
export type FlagFilter = (typeof flagFilters)[number]

const verdicts: readonly Verdict[] = [
  'none',
  'unresolved',
  'single',
  'agree',
  'compatible',
  'reconcilable',
  'conflict',
  'unassessed',
]

/** What the address asks of a comparison; what it does not know is left out, never an error. */
export interface ComparisonQuery {
  readonly event: Id | null
  readonly verdicts: readonly Verdict[]
  readonly flag: FlagFilter | null
  readonly onlyDisagreements: boolean
  readonly q: string
  readonly page: number
  readonly viewAll: boolean
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

const first = (value: SearchParams[string]) => (typeof value === 'string' ? value : value?.[0])

export function parseQuery(params: SearchParams): ComparisonQuery {
  const asked = params.verdict === undefined ? [] : [params.verdict].flat()
  const page = Number(first(params.page))
  return {
    event: first(params.event) || null,
    verdicts: verdicts.filter(verdict => asked.includes(verdict)),
    flag: flagFilters.find(flag => flag === first(params.flag)) ?? null,
    onlyDisagreements: first(params.only) === 'disagreements',
    q: (first(params.q) ?? '').trim().slice(0, 100),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
    viewAll: first(params.view) === 'all',
  }
}

/** The query as an address writes it, shortest form; a change to any filter goes back to the first page. */
export function queryHref(
  path: string,
  query: ComparisonQuery,
  change: Partial<ComparisonQuery> = {},
): string {
  const next = { ...query, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.event) params.set('event', next.event)
  for (const verdict of next.verdicts) params.append('verdict', verdict)
  if (next.flag) params.set('flag', next.flag)
  if (next.onlyDisagreements) params.set('only', 'disagreements')
  if (next.q) params.set('q', next.q)
  if (next.viewAll) params.set('view', 'all')
  else if (next.page > 1) params.set('page', String(next.page))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

export function isFiltered(query: ComparisonQuery): boolean {
  return Boolean(
    query.event || query.verdicts.length > 0 || query.flag || query.onlyDisagreements || query.q !== '',
  )
}

/** What a row must show to be found. */
export interface Findable {
  readonly event: Id
  readonly verdict: Verdict
  readonly flags: Flags
  /** The question in every language it is asked in, folded. */
  readonly folded: string
}

/** A disagreement is a row that conflicts, or would without an assumption. */
export function isDisagreement(verdict: Verdict): boolean {
  return verdict === 'conflict' || verdict === 'reconcilable'
}

export function hasFlag(flags: Flags, flag: FlagFilter): boolean {
  switch (flag) {
    case 'one-root':
      return flags.singleRoot
    case 'self':
      return flags.selfContradicted.length > 0
    case 'party':
      return flags.partyDispute
    case 'transmission':
      return flags.transmission
    case 'coding':
      return flags.codingDisputed
    case 'tainted':
      return flags.tainted
    case 'stale':
      return flags.stale
  }
}

export function filterRows<R extends Findable>(rows: readonly R[], query: ComparisonQuery): readonly R[] {
  const wanted = searchKey(query.q)
  return rows.filter(
    row =>
      (!query.event || row.event === query.event) &&
      (query.verdicts.length === 0 || query.verdicts.includes(row.verdict)) &&
      (!query.flag || hasFlag(row.flags, query.flag)) &&
      (!query.onlyDisagreements || isDisagreement(row.verdict)) &&
      row.folded.includes(wanted),
  )
}

/** Rows on a page of the comparison. */
const pageSize = 40

export interface Page<R> {
  readonly rows: readonly R[]
  readonly number: number
  readonly count: number
}

/** The asked page; past the last one, the last. */
export function pageOf<R>(rows: readonly R[], query: ComparisonQuery): Page<R> {
  if (query.viewAll) return { rows, number: 1, count: 1 }
  const count = Math.max(1, Math.ceil(rows.length / pageSize))
  const number = Math.min(query.page, count)
  return { rows: rows.slice((number - 1) * pageSize, number * pageSize), number, count }
}
