'use client'

import type { CellState } from '@/lib/domain/compare/comparison'
import { type DenseCell, type DensePart, unpackRow } from './dense-row'
import { RowHead, type RowHeadProps } from './row-head'

export interface DenseTable {
  /** Id and label of each column's article. */
  readonly articles: readonly (readonly [id: string, label: string])[]
  readonly states: Readonly<Record<CellState, string>>
  /** The address of an article is `before`, its id, `after`. */
  readonly before: string
  readonly after: string
}

const classes: Partial<Record<CellState, string>> = {
  silent: 'is-silent',
  'not-reviewed': 'is-unread',
  'not-applicable': 'is-other',
  unknown: 'is-unknown',
  declined: 'is-unknown',
  'self-contradicts': 'is-self',
}

export interface DenseRowProps {
  readonly key: string
  readonly head: RowHeadProps
  readonly packed: string
}

/**
 * The rows of a large table: values alone, each the way to its quote. It holds no state; it is a client component so
 * that its thousands of cells travel as lines of text and not as elements (dense-row.ts).
 */
export function DenseRows({
  rows,
  table,
}: {
  readonly rows: readonly DenseRowProps[]
  readonly table: DenseTable
}) {
  return rows.map(({ key, head, packed }) => (
    <tr className={`row v-${head.verdict}`} key={key}>
      <RowHead {...head} />
      {unpackRow(packed).map((cell, index) => drawCell(cell, index, table))}
    </tr>
  ))
}

function drawCell(cell: DenseCell, index: number, table: DenseTable) {
  const [id = '', label = ''] = table.articles[index] ?? []
  if (cell.parts.length === 0) {
    return (
      <td key={id} className={classes[cell.state]}>
        {table.states[cell.state]}
      </td>
    )
  }
  const camp = cell.camp === '' ? undefined : `k-${Math.min(Number(cell.camp), 3)}`
  return (
    <td key={id} className={classes[cell.state] ?? camp} data-o={label}>
      {cell.parts.map(part => drawPart(part, cell.state, id, table))}
    </td>
  )
}

function drawPart(
  { letters, claim, text, sign }: DensePart,
  state: CellState,
  article: string,
  table: DenseTable,
) {
  const kind = state === 'self-contradicts' ? state : sign
  const said = [kind === '' ? '' : table.states[kind], text].filter(Boolean).join(': ') || table.states[state]
  return (
    <a key={claim} href={`${table.before}${article}${table.after}#c-${claim}`} data-c={letters || undefined}>
      {said}
    </a>
  )
}
