import type { Need } from './outcomes'
import type { QueueRow } from './queue'

/** What a queue is filtered by; left out: everything that waits, whoever has it. */
export interface QueueView {
  readonly need?: Need | undefined
  /** `me` is whoever looks. */
  readonly who?: 'me' | 'nobody' | undefined
  /** Rows that a decision took out of the queue, in the place of those that wait. */
  readonly show?: 'decided' | undefined
}

type ViewedRow = Pick<QueueRow, 'needs' | 'decision'> & {
  readonly assigned: { readonly user: string } | null
}

/** Whether a row waits, or is one that was decided, as the view wants it, and is assigned as it wants it. `me`: null for nobody. */
export function isInView(row: ViewedRow, { need, who, show }: QueueView, me: string | null): boolean {
  const isOf =
    show === 'decided'
      ? row.needs.length === 0 && row.decision !== null
      : row.needs.length > 0 && (need === undefined || row.needs.includes(need))
  if (!isOf || who === undefined) return isOf
  return who === 'nobody' ? row.assigned === null : me !== null && row.assigned?.user === me
}

/** Whether two filters show the same. A reason says nothing of rows that are decided. */
export function isSameView(a: QueueView, b: QueueView): boolean {
  const needOf = ({ need, show }: QueueView) => (show === 'decided' ? undefined : need)
  return a.who === b.who && a.show === b.show && needOf(a) === needOf(b)
}
