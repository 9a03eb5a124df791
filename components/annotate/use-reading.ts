'use client'

import { useEffect } from 'react'
import type { DraftDoor } from '../claim/use-drafts'
import { useDeskStore } from './desk-store'
import { addRead, type ReadSpans, toReadSpans } from './read-spans'

/** After a pause it goes to the server; milliseconds. */
const pause = 1200

/**
 * Which sentences this person has read, kept like a draft: theirs alone, on the server so that another machine knows it,
 * and in the browser for when the server cannot be had. What the comparison calls read is `readFor`, which only a person
 * says (`read-for.tsx`); these marks say how far somebody is.
 */
export function useReading(kept: unknown, drafts: DraftDoor): void {
  const store = useDeskStore()
  useEffect(() => {
    const { data, read: before } = store.state()
    const name = `isnad-reading/${data.me.id}/${data.dossier.key}/${data.article.content.id}`
    const subject = `reading:${data.article.content.id}`
    const known = [...before, ...toReadSpans(data.text, kept), ...toReadSpans(data.text, stored(name))]
    const all = known.reduce<ReadSpans>((read, span) => addRead(data.text, read, span), [])
    if (all.length > 0) store.acts.setRead(all)

    let timer: ReturnType<typeof setTimeout> | undefined
    let last = store.state().read
    let isKept = true
    const send = () => {
      clearTimeout(timer)
      if (isKept || !data.canWrite) return
      isKept = true
      const content = pairs(last)
      drafts.save({ dossier: data.dossier.key, subject, content }).catch(() => {
        // What the server did not get now, it gets with the next sentence.
        isKept = false
      })
    }
    const left = () => {
      if (document.hidden) send()
    }
    document.addEventListener('visibilitychange', left)
    const end = store.subscribe(() => {
      const { read } = store.state()
      if (read === last) return
      last = read
      isKept = false
      keep(name, pairs(read))
      clearTimeout(timer)
      timer = setTimeout(send, pause)
    })
    return () => {
      document.removeEventListener('visibilitychange', left)
      send()
      clearTimeout(timer)
      end()
    }
  }, [store, kept, drafts])
}

const pairs = (read: ReadSpans) => read.map(({ start, end }) => [start, end])

function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function keep(name: string, content: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(content))
  } catch {
    // Storage may be refused or full; the server has it.
  }
}
