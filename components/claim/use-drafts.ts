'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { type Draft, type DraftBook, dropped, emptyBook, isEmpty, joined, kept, readBook } from './draft-book'

type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false }

/** The server's side of drafts; one book an article and person. */
export interface DraftDoor {
  save(input: { dossier: Id; subject: string; content: unknown }): Promise<Answer<unknown>>
  read(input: { dossier: Id; subject: string }): Promise<Answer<unknown>>
  drop(input: { dossier: Id; subject: string }): Promise<Answer<unknown>>
}

const PAUSE = 600

function stored(name: string): DraftBook {
  try {
    return readBook(JSON.parse(localStorage.getItem(name) ?? 'null'))
  } catch {
    return emptyBook
  }
}

/** Browsers may refuse storage; the server then holds the only copy. */
function store(name: string, book: DraftBook): void {
  try {
    if (isEmpty(book)) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(book))
  } catch {
    return
  }
}

/** What a service may hand back: the content itself, or a record around it. */
function contentOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'content' in data ? data.content : data
}

/** A new claim that is there by now was saved, though the page went before the server was told to forget its draft. */
function withoutMade(book: DraftBook, isMade: (claim: Id) => boolean): DraftBook {
  return Object.entries(book.forms)
    .filter(([claim, { seen }]) => seen === 0 && isMade(claim))
    .reduce((rest, [claim]) => dropped(rest, claim), book)
}

export interface Drafts {
  /** The claims of which there is a draft. */
  readonly names: readonly Id[]
  /** Null until both places were asked. */
  readonly found: DraftBook | null
  get(name: string): Draft | undefined
  keep(name: string, draft: Draft): void
  drop(name: string): void
  /** When the server last took the book; null before, and while it cannot be reached. */
  readonly savedAt: Date | null
}

/**
 * The drafts of an article: in the browser at every key press, on the server at every pause, so that they are there on
 * another machine, and here without a connection. The later copy of a form wins.
 */
export function useDrafts(
  door: DraftDoor | null,
  dossier: Id,
  subject: string,
  person: string,
  isMade: (claim: Id) => boolean,
): Drafts {
  const name = `isnad-draft/${person}/${dossier}/${subject.replace(/^article:/, '')}`
  const book = useRef<DraftBook>(emptyBook)
  const made = useRef(isMade)
  made.current = isMade
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [found, setFound] = useState<DraftBook | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [names, setNames] = useState<readonly string[]>([])

  useEffect(() => {
    let isGone = false
    const here = stored(name)
    const there = door ? door.read({ dossier, subject }).catch(() => null) : Promise.resolve(null)
    void there.then(answer => {
      if (isGone) return
      const known = withoutMade(
        joined(readBook(answer?.ok ? contentOf(answer.data) : null), here),
        made.current,
      )
      // What was typed while the server was asked is later than both.
      book.current = joined(known, book.current)
      setFound(known)
      setNames(Object.keys(book.current.forms))
    })
    return () => {
      isGone = true
    }
  }, [door, dossier, subject, name])

  const send = useCallback(() => {
    if (!door) return
    const now = book.current
    const sent = isEmpty(now)
      ? door.drop({ dossier, subject })
      : door.save({ dossier, subject, content: now })
    void sent.then(
      answer => setSavedAt(answer.ok ? new Date() : null),
      () => setSavedAt(null),
    )
  }, [door, dossier, subject])

  const write = useCallback(
    (next: DraftBook, pause: number) => {
      book.current = next
      store(name, next)
      const kept = Object.keys(next.forms)
      setNames(before => (before.join() === kept.join() ? before : kept))
      clearTimeout(timer.current)
      timer.current = setTimeout(send, pause)
    },
    [name, send],
  )

  useEffect(() => {
    const flush = () => {
      if (document.visibilityState !== 'hidden' || timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      send()
    }
    document.addEventListener('visibilitychange', flush)
    return () => document.removeEventListener('visibilitychange', flush)
  }, [send])

  return useMemo(
    () => ({
      found,
      names,
      savedAt,
      get: form => book.current.forms[form],
      keep: (form, draft) => write(kept(book.current, form, draft), PAUSE),
      drop: form => write(dropped(book.current, form), 0),
    }),
    [found, names, savedAt, write],
  )
}
