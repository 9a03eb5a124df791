'use client'

import { useEffect, useRef, useState } from 'react'
import type { ItemContent, ItemKind } from '@/lib/domain/item'

/** One entry of the dossier's audit trail, with the items it changed as they now are. */
export interface LiveEntry {
  readonly entry: number
  readonly action: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly items: readonly {
    readonly kind: ItemKind
    readonly key: string
    readonly revision: number
    readonly content: ItemContent | null
  }[]
  /** Too much changed at once to be told: read again what is open. */
  readonly isLarge: boolean
}

export interface Present {
  readonly id: string
  readonly name: string
  readonly at: string | null
}

export interface Live {
  /** Who else has the dossier open, and where. */
  readonly present: readonly Present[]
  readonly state: 'live' | 'polling' | 'away'
}

type Told =
  | { readonly type: 'entry'; readonly entry: LiveEntry }
  | { readonly type: 'present'; readonly people: readonly Present[] }
  | { readonly type: 'state'; readonly state: Live['state'] }

const pollEvery = 4_000
const patience = 8_000

/**
 * Calls back for every entry after `after`, once each and in order, whoever made it. The tabs of a browser share one stream:
 * the one that holds the lock tells the others, since a host is given six connections in all. Where a stream cannot be held, it
 * asks every few seconds. `at` is told to the others as the place where this person is.
 */
export function useLive(
  dossier: string,
  after: number,
  onEntry: (entry: LiveEntry) => void,
  at?: string,
): Live {
  const [live, setLive] = useState<Live>({ present: [], state: 'live' })
  const latest = useRef(onEntry)
  latest.current = onEntry
  const last = useRef(after)
  last.current = Math.max(last.current, after)

  useEffect(() => {
    const hear = (told: Told) => {
      if (told.type === 'present') setLive(was => ({ ...was, present: told.people }))
      else if (told.type === 'state')
        setLive(was => (was.state === told.state ? was : { ...was, state: told.state }))
      else if (told.entry.entry > last.current) {
        last.current = told.entry.entry
        latest.current(told.entry)
      }
    }
    const end = share(dossier, hear, told => openStream(dossier, at, last, told))
    // What was told to the other tabs while this one was loading.
    const timer = setTimeout(() => {
      readEntries(dossier, last.current)
        .then(entries => {
          for (const entry of entries) hear({ type: 'entry', entry })
        })
        .catch(() => {})
    }, 300)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [dossier, at])

  return live
}

/** One tab of those that have the dossier open reads for all of them; when it goes, another takes over. */
function share(
  dossier: string,
  hear: (told: Told) => void,
  open: (tell: (told: Told) => void) => () => void,
) {
  const channel = new BroadcastChannel(`isnad-live-${dossier}`)
  const ended = new AbortController()
  let close: (() => void) | undefined
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data)
  const lead = () =>
    new Promise<void>(resolve => {
      // The lock may be given in the moment in which the page lets go; who is gone must not hold it.
      if (ended.signal.aborted) return resolve()
      close = open(told => {
        // An answer that was on its way when the page let go.
        if (ended.signal.aborted) return
        hear(told)
        channel.postMessage(told)
      })
      ended.signal.addEventListener('abort', () => resolve())
    })
  // A page without locks (plain HTTP beyond this machine) reads for itself.
  if (navigator.locks) {
    navigator.locks.request(`isnad-live-${dossier}`, { signal: ended.signal }, lead).catch(() => {})
  } else void lead()
  return () => {
    ended.abort()
    close?.()
    channel.close()
  }
}

const addressOf = (dossier: string, query: Record<string, string>) =>
  `/api/v1/dossiers/${encodeURIComponent(dossier)}/changes?${new URLSearchParams(query)}`

async function readEntries(dossier: string, after: number): Promise<LiveEntry[]> {
  const answer = await fetch(addressOf(dossier, { after: String(after) }), {
    headers: { accept: 'application/json' },
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as LiveEntry[]
}

function openStream(
  dossier: string,
  at: string | undefined,
  last: { readonly current: number },
  tell: (told: Told) => void,
): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const ask = async () => {
    try {
      const entries = await readEntries(dossier, last.current)
      tell({ type: 'state', state: 'polling' })
      for (const entry of entries) tell({ type: 'entry', entry })
    } catch {
      tell({ type: 'state', state: 'away' })
    }
    if (!isOver) timer = setTimeout(connect, pollEvery)
  }

  const connect = () => {
    if (isOver) return
    source = new EventSource(addressOf(dossier, { after: String(last.current), ...(at ? { at } : {}) }))
    const late = setTimeout(() => fail(), patience)
    const fail = () => {
      clearTimeout(late)
      source?.close()
      if (!isOver) void ask()
    }
    source.addEventListener('open', () => {
      clearTimeout(late)
      tell({ type: 'state', state: 'live' })
    })
    source.addEventListener('entry', ({ data }) =>
      tell({ type: 'entry', entry: JSON.parse(data) as LiveEntry }),
    )
    source.addEventListener('present', ({ data }) =>
      tell({ type: 'present', people: JSON.parse(data) as Present[] }),
    )
    source.addEventListener('error', fail)
  }

  connect()
  return () => {
    isOver = true
    clearTimeout(timer)
    source?.close()
  }
}
