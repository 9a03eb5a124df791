import type { Id } from '@/lib/domain/dossier'
import type { Need } from '@/lib/domain/reconcile/outcomes'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'

/** What a queue is filtered by; it stands in the address, so that a view can be shared. */
export interface View {
  readonly need?: Need | undefined
  readonly who?: 'me' | 'nobody' | undefined
  readonly show?: 'decided' | undefined
}

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
