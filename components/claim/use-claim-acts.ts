'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { ClaimItem, Versioned } from '@/lib/domain/item'
import type { DeskStore } from '../annotate/create-desk'
import { useDeskStore } from '../annotate/desk-store'
import { useToasts } from '../desk/toasts'
import type { RowActs } from './claim-row'
import { isOutside, removed, withStatus } from './edits'
import { listed, nextSuggestion } from './listing'

/** Puts the focus on a claim's row, so that the next Enter means it. */
export function focusRow(key: Id | null): void {
  if (key === null) return
  requestAnimationFrame(() => {
    const row = document.getElementById(`claim-${key}`)
    row?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })
}

/** Goes on to the next suggestion after a claim, or stays on the claim where none is left. */
export function advance({ state, acts }: DeskStore, after: Id): void {
  const next = nextSuggestion(state().data.claims, after) ?? after
  acts.setCurrentClaim(next)
  focusRow(next)
}

export interface ClaimActs extends RowActs {
  confirmAll(of: readonly Versioned<ClaimItem>[]): void
  rejectAll(of: readonly Versioned<ClaimItem>[]): void
  remove(item: Versioned<ClaimItem>): void
  step(by: 1 | -1): boolean
}

/** Whether a suggestion cannot be confirmed as it stands: its quote lies outside the story and nobody said why. */
function needsReason({ state }: DeskStore, { content }: Versioned<ClaimItem>): boolean {
  return !content.note && isOutside(content, state().data.article.content.segments ?? [])
}

/** What can be done with the claims of the list; each is one act, and can be taken back. */
export function useClaimActs(): ClaimActs {
  const store = useDeskStore()
  const { show } = useToasts()
  const t = useTranslations('ui.claim')
  return useMemo(() => {
    const { acts, state } = store
    return {
      confirm(item) {
        if (needsReason(store, item)) return acts.openClaim(item.content.id)
        void acts.apply([withStatus(item, 'confirmed')], 'claim.done.confirmed')
        advance(store, item.content.id)
      },
      edit: key => acts.openClaim(key),
      reject(item) {
        void acts.apply([withStatus(item, 'rejected')], 'claim.done.rejected')
        advance(store, item.content.id)
      },
      restore(item) {
        void acts.apply([withStatus(item, 'suggested')], 'claim.done.restored')
      },
      look(key) {
        if (state().currentClaim !== key) acts.setCurrentClaim(key)
      },
      confirmAll(of) {
        const ready = of.filter(item => !needsReason(store, item))
        if (ready.length > 0)
          void acts.apply(
            ready.map(item => withStatus(item, 'confirmed')),
            'claim.done.confirmedAll',
          )
        if (ready.length < of.length)
          show({ message: t('leftForReason', { count: of.length - ready.length }) })
      },
      rejectAll(of) {
        void acts.apply(
          of.map(item => withStatus(item, 'rejected')),
          'claim.done.rejectedAll',
        )
      },
      remove(item) {
        void acts.apply([removed(item)], 'claim.done.removed')
      },
      step(by) {
        const order = listed(state().data.claims).filter(({ number }) => number !== null)
        const at = order.findIndex(({ item }) => item.content.id === state().currentClaim)
        const next = order[at < 0 ? (by === 1 ? 0 : order.length - 1) : at + by]
        if (!next) return false
        acts.setCurrentClaim(next.item.content.id)
        focusRow(next.item.content.id)
        return true
      },
    }
  }, [store, show, t])
}
