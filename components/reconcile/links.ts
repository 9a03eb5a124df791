import type { Id } from '@/lib/domain/dossier'
import type { QueueView } from '@/lib/domain/reconcile/view'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'

/** What a queue is filtered by stands in the address, so that a view can be shared. */
export type View = QueueView

const query = (view: View): string => {
  const words = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== undefined))
  return words.size === 0 ? '' : `?${words}`
}

export const queueHref = (place: DeskPlace, view: View): string => `${toDesk.reconcile(place)}${query(view)}`

export const rowHref = (
  place: DeskPlace,
  row: { readonly event: Id; readonly question: Id },
  view: View,
): string => `${toDesk.reconcileRow(place, row.event, row.question)}${query(view)}`
