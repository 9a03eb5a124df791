'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { type Pieces, piecesOf } from '@/components/annotate/boundaries'
import type { Id } from '@/lib/domain/dossier'
import type { Failure } from '@/lib/errors'
import type { Staged } from '@/lib/ingest/staged'
import { post, routesOf } from './api'
import { type DraftDoors, useKeptDraft } from './use-kept-draft'
import { usePreview } from './use-preview'
import {
  type Choices,
  type ImportDossier,
  type ImportDraft,
  type Missing,
  missing,
  newKey,
  noChoices,
  proposed,
  publishedOf,
  requestOf,
  type Work,
} from './work'

/** What came of bringing an article in. */
export interface BroughtIn {
  readonly article: Id
  readonly title: string
}

const withoutWork = (draft: ImportDraft, key: Id): ImportDraft => {
  const works = draft.works.filter(work => work.key !== key)
  const { [key]: _choices, ...choices } = draft.choices
  const { [key]: _pieces, ...pieces } = draft.pieces
  const wasPasted = draft.works.find(work => work.key === key)?.isTyped
  return {
    ...draft,
    works,
    choices,
    pieces,
    current: draft.current === key ? (works[0]?.key ?? null) : draft.current,
    pasted: wasPasted ? '' : draft.pasted,
  }
}

/** Everything the import page holds: the texts that wait, what is proposed for the one in front, and what was decided. */
export function useImport(dossier: ImportDossier, serverDraft: unknown, doors: DraftDoors) {
  const { draft, kept, change } = useKeptDraft(dossier.key, serverDraft, doors)
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [fault, setFault] = useState<Missing | null>(null)
  const [isSending, setSending] = useState(false)
  const sending = useRef(false)

  const work = draft.works.find(({ key }) => key === draft.current) ?? null
  const byHand: Partial<Choices> = (work && draft.choices[work.key]) ?? {}
  const state = usePreview(
    dossier.key,
    work,
    {
      outlet: byHand.outlet && byHand.outlet !== 'new' ? byHand.outlet : undefined,
      language: byHand.language,
      published: byHand.date === undefined ? undefined : publishedOf({ ...noChoices, ...byHand }),
    },
    attempt,
  )
  const preview = work && state.of === work.key ? state.preview : null
  const choices: Choices = { ...(preview && work ? proposed(preview, work) : noChoices), ...byHand }
  const edited = work && draft.pieces[work.key]
  const pieces: Pieces = useMemo(() => {
    if (!work) return []
    return edited ?? piecesOf(work.text, preview?.segments ?? [])
  }, [work, edited, preview])
  const copy = preview?.copies[0]

  const choose = useCallback(
    (update: Partial<Choices>) => {
      setFault(null)
      change(now => {
        const key = now.current
        if (key === null) return now
        return { ...now, choices: { ...now.choices, [key]: { ...now.choices[key], ...update } } }
      })
    },
    [change],
  )

  const cut = useCallback(
    (next: Pieces) =>
      change(now =>
        now.current === null ? now : { ...now, pieces: { ...now.pieces, [now.current]: next } },
      ),
    [change],
  )

  /** Pasted words are one work, whose text changes as they do; what was decided by hand stays. */
  const paste = useCallback(
    (pasted: string) =>
      change(now => {
        const own = now.works.find(({ isTyped }) => isTyped)
        const others = now.works.filter(one => one !== own)
        if (pasted.trim() === '') {
          return own ? { ...withoutWork(now, own.key), pasted } : { ...now, pasted }
        }
        const key = own?.key ?? newKey()
        const next: Work = {
          key,
          given: { pasted, url: null },
          text: pasted,
          name: '',
          isTyped: true,
          staged: null,
        }
        const { [key]: _cut, ...rest } = now.pieces
        return { ...now, pasted, works: [next, ...others], current: key, pieces: rest }
      }),
    [change],
  )

  /** Texts the server has read join the others; the first of them comes in front. */
  const take = useCallback(
    (came: readonly Staged[]) => {
      const works = came.map(
        (staged): Work => ({
          key: newKey(),
          given: { staged: staged.id },
          text: staged.text,
          name: staged.title ?? staged.from ?? '',
          isTyped: false,
          staged,
        }),
      )
      const [first] = works
      if (first) change(now => ({ ...now, works: [...now.works, ...works], current: first.key }))
    },
    [change],
  )

  const leave = useCallback((key: Id) => change(now => withoutWork(now, key)), [change])

  const open = useCallback((key: Id) => change(now => ({ ...now, current: key })), [change])

  /** A story that was glued on becomes a text of its own, to be brought in next. */
  const setApart = useCallback(
    (text: string) =>
      change(now => {
        const work: Work = {
          key: newKey(),
          given: { pasted: text, url: null },
          text,
          name: text.split('\n', 1)[0]?.slice(0, 80) ?? '',
          isTyped: false,
          staged: null,
        }
        return { ...now, works: [...now.works, work] }
      }),
    [change],
  )

  const bringIn = async (): Promise<BroughtIn | null> => {
    if (!work || !preview || sending.current) return null
    const lacking = missing(choices)
    setFault(lacking)
    if (lacking) return null
    sending.current = true
    setSending(true)
    setFailure(null)
    const body = requestOf(dossier.key, work, choices, pieces, copy?.id)
    const { dossier: _path, ...rest } = body
    const outcome = await post<{ article: Id }>(routesOf(dossier.key).articles, rest)
    sending.current = false
    setSending(false)
    if (!outcome.ok) {
      setFailure(outcome.error)
      return null
    }
    change(now => withoutWork(now, work.key))
    return { article: outcome.data.article, title: body.title }
  }

  return {
    draft,
    kept,
    work,
    preview,
    isPreviewing: state.isBusy,
    previewFailure: state.failure,
    askAgain: () => setAttempt(now => now + 1),
    choices,
    choose,
    pieces,
    cut,
    isCutByHand: edited !== undefined && edited !== null,
    paste,
    take,
    leave,
    open,
    setApart,
    bringIn,
    isSending,
    failure,
    fault,
    change,
  }
}

export type Import = ReturnType<typeof useImport>
