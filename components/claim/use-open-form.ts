'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Anchor, Claim, Id } from '@/lib/domain/dossier'
import type { ClaimItem, Versioned } from '@/lib/domain/item'
import type { Open } from '../annotate/desk-data'
import { useDeskPart, useDeskStore } from '../annotate/desk-store'
import { useToasts } from '../desk/toasts'
import { type Draft, standsIn } from './draft-book'
import { confirmed } from './edits'
import { newKey } from './new-key'
import { quoteOf } from './reading'
import { advance, focusRow, useClaimActs } from './use-claim-acts'
import { type DraftDoor, type Drafts, useDrafts } from './use-drafts'

interface OpenForm {
  readonly open: Open
  readonly item: Versioned<ClaimItem> | null
  readonly claimKey: Id
  readonly drafts: Drafts
  readonly faults: readonly string[]
  onSave(claim: Claim, seen: number): void
  onClose(draft: Draft, isChanged: boolean): void
  onRemove(): void
}

/** A form that was left unsaved when another was opened. */
export interface LeftDraft {
  readonly key: Id
  readonly quote: string
  open(): void
  drop(): void
}

const noFaults: readonly string[] = []

/** The form that is open: its draft, what becomes of it when it is saved, refused, left or reloaded. */
export function useOpenForm(door: DraftDoor | null): {
  readonly open: Open | null
  readonly form: OpenForm | null
  readonly left: readonly LeftDraft[]
} {
  const t = useTranslations('ui.claim')
  const store = useDeskStore()
  const { show } = useToasts()
  const { remove } = useClaimActs()
  const open = useDeskPart(state => state.open)
  const data = useDeskPart(state => state.data)
  const isMade = (claim: Id) => data.claims.some(({ content }) => content.id === claim)
  const subject = data.keptAs ?? `article:${data.article.content.id}`
  const drafts = useDrafts(door, data.dossier.key, subject, data.me.id, isMade)
  const [refused, setRefused] = useState<{ key: Id; faults: readonly string[] } | null>(null)
  // On their way to the server: drafts still, in case it refuses them, and no longer left behind.
  const [saving, setSaving] = useState<readonly Id[]>([])
  // The key of a new claim is chosen when its form opens, and stays while words are added under it.
  const made = useRef<{ readonly key: Id; readonly anchors: readonly Anchor[] } | null>(null)
  if (open?.kind !== 'new') made.current = null

  function reopen(key: Id): void {
    const draft = drafts.get(key)
    const { acts, state } = store
    if (state().data.claims.some(({ content }) => content.id === key)) acts.openClaim(key)
    else if (draft) {
      acts.close()
      const anchors = [...draft.fields.anchors]
      made.current = { key, anchors }
      acts.openNew(anchors)
    }
  }

  // What was open when the page was left is open again.
  const { found } = drafts
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the drafts are known
  useEffect(() => {
    if (!found?.open || store.state().open || !data.canWrite) return
    const draft = found.forms[found.open]
    if (draft && standsIn(data.text, draft.fields.anchors)) reopen(found.open)
    else drafts.drop(found.open)
  }, [found])

  const left = drafts.names.flatMap((key): LeftDraft[] => {
    const draft = drafts.get(key)
    if (!draft || saving.includes(key) || !standsIn(data.text, draft.fields.anchors)) return []
    return [
      { key, quote: quoteOf(draft.fields.anchors), open: () => reopen(key), drop: () => drafts.drop(key) },
    ]
  })
  if (!open || !data.canWrite) return { open: null, form: null, left }
  if (open.kind === 'new' && !made.current?.anchors.every(one => isWithin(one, open.anchors)))
    made.current = { key: newKey('c'), anchors: open.anchors }
  const claimKey = open.kind === 'edit' ? open.key : (made.current?.key ?? '')
  const item =
    open.kind === 'edit' ? (data.claims.find(({ content }) => content.id === open.key) ?? null) : null
  if (open.kind === 'edit' && !item) return { open: null, form: null, left }

  const form: OpenForm = {
    open,
    item,
    claimKey,
    drafts,
    faults: refused?.key === claimKey ? refused.faults : noFaults,
    onSave(claim, seen) {
      const { acts, state } = store
      setRefused(null)
      setSaving(keys => [...keys, claim.id])
      acts.close()
      acts.setAnchors([])
      void acts
        .apply([confirmed(claim, item, seen)], item ? 'claim.done.changed' : 'claim.done.made')
        .then(outcome => {
          setSaving(keys => keys.filter(key => key !== claim.id))
          if (outcome === 'done') return drafts.drop(claim.id)
          if (outcome === 'stale') return
          setRefused({ key: claim.id, faults: state().notice?.faults ?? noFaults })
          reopen(claim.id)
        })
      advance(store, claim.id)
    },
    onClose(draft, isChanged) {
      store.acts.close()
      drafts.drop(claimKey)
      setRefused(null)
      focusRow(item ? claimKey : store.state().currentClaim)
      if (!isChanged) return
      const back = () => {
        drafts.keep(claimKey, { ...draft, at: Date.now() })
        reopen(claimKey)
      }
      show({ message: t('draftLeft'), undo: back, undoWord: t('draftBack') })
    },
    onRemove() {
      if (!item) return
      store.acts.close()
      drafts.drop(claimKey)
      remove(item)
    },
  }
  return { open, form, left: left.filter(({ key }) => key !== claimKey) }
}

const isWithin = (one: Anchor, anchors: readonly Anchor[]) =>
  anchors.some(({ start, end }) => start <= one.start && one.end <= end)
