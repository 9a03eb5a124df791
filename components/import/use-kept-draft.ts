'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '@/lib/errors'
import { emptyDraft, type ImportDraft, isDraft } from './work'

export interface DraftDoors {
  readonly save: (input: { dossier: string; subject: 'import'; content: unknown }) => Promise<Outcome<void>>
  readonly drop: (input: { dossier: string; subject: 'import' }) => Promise<Outcome<void>>
}

export type Kept = 'nothing' | 'saving' | 'saved' | 'browser'

const subject = 'import'
const pause = 900
/** A server action takes a megabyte; what is longer stays in the browser. */
const mostSent = 900_000

const place = (dossier: string) => `isnad:import:${dossier}`

function inBrowser(dossier: string): ImportDraft | null {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(place(dossier)) ?? 'null')
    return isDraft(content) ? content : null
  } catch {
    return null
  }
}

/** Whether the browser took it: a full or forbidden store keeps nothing, and the server is then the only one. */
function keepInBrowser(dossier: string, draft: ImportDraft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(place(dossier))
    else localStorage.setItem(place(dossier), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/**
 * What somebody is bringing in, kept on every change: at once in the browser, a moment later on the server, where it waits
 * on another machine too. The later of the two is what the page opens with.
 */
export function useKeptDraft(dossier: string, server: unknown, doors: DraftDoors) {
  const [draft, setDraft] = useState<ImportDraft>(isDraft(server) ? server : emptyDraft)
  const [kept, setKept] = useState<Kept>(isDraft(server) ? 'saved' : 'nothing')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(draft)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  useEffect(() => {
    const own = inBrowser(dossier)
    if (own && own.at > latest.current.at) {
      latest.current = own
      setDraft(own)
      setKept('browser')
    }
  }, [dossier])

  const send = useCallback(() => {
    const content = latest.current
    queue.current = queue.current.then(async () => {
      if (content !== latest.current) return
      if (JSON.stringify(content).length > mostSent) return setKept('browser')
      const outcome = await doors.save({ dossier, subject, content }).catch(() => null)
      if (content === latest.current) setKept(outcome?.ok ? 'saved' : 'browser')
    })
  }, [dossier, doors])

  const change = useCallback(
    (update: (draft: ImportDraft) => ImportDraft) => {
      const next = { ...update(latest.current), at: Date.now() }
      latest.current = next
      setDraft(next)
      setKept('saving')
      keepInBrowser(dossier, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(send, pause)
    },
    [dossier, send],
  )

  // What was about to be sent waits in the browser: from another page it would not reach this one's action.
  useEffect(() => () => clearTimeout(timer.current), [])

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    latest.current = emptyDraft
    setDraft(emptyDraft)
    setKept('nothing')
    keepInBrowser(dossier, null)
    queue.current = queue.current.then(() => doors.drop({ dossier, subject }).catch(() => undefined))
  }, [dossier, doors])

  return { draft, kept, change, clear }
}
