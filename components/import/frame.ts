'use client'

import { createContext, useContext } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { Outcome } from '@/lib/errors'
import type { FoundFeed, PageWithFeeds } from '@/lib/ingest/feeds'
import type { FeedItem } from '@/lib/ingest/reader/read-feed'
import type { DraftDoors } from './use-kept-draft'
import type { ImportDossier } from './work'

/** A feed that the dossier follows. */
export interface Followed {
  readonly id: Id
  readonly url: string
  readonly title: string | null
  /** ISO 8601 instant; null where nobody has looked yet. */
  readonly checkedAt: string | null
}

/** The server's doors, as the page hands them down. */
export interface ImportDoors {
  readonly drafts: DraftDoors
  readonly readFeed: (input: { dossier: Id; address: string }) => Promise<Outcome<FoundFeed | PageWithFeeds>>
  readonly bringItems: (input: {
    dossier: Id
    feed: string
    title: string | null
    outlet: Id | null
    items: FeedItem[]
  }) => Promise<Outcome<{ batch: Id }>>
  readonly follow: (input: {
    dossier: Id
    address: string
    outlet: Id | null
    everyMinutes: number
    withPresent: boolean
  }) => Promise<Outcome<{ feed: Id }>>
  readonly unfollow: (input: { dossier: Id; feed: Id }) => Promise<Outcome<void>>
  readonly check: (input: { dossier: Id; feed: Id }) => Promise<Outcome<{ items: number }>>
  readonly bringAddresses: (input: {
    dossier: Id
    addresses: string
    outlet: Id | null
  }) => Promise<Outcome<{ batch: Id }>>
  readonly cancel: (input: { dossier: Id; batch: Id }) => Promise<Outcome<unknown>>
  readonly retry: (input: { dossier: Id; batch: Id; anyway?: boolean }) => Promise<Outcome<{ items: number }>>
}

interface Frame {
  readonly dossier: ImportDossier
  readonly doors: ImportDoors
}

export const ImportFrame = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = useContext(ImportFrame)
  if (!frame) throw new Error('the import page stands under its frame')
  return frame
}
