'use client'

import { useMemo } from 'react'
import type { SuggestDoor } from '../claim/ask-rules'
import { ClaimsPanel } from '../claim/claims-panel'
import { OthersPanel } from '../claim/others-panel'
import type { DraftDoor } from '../claim/use-drafts'
import { useLive } from '../desk/use-live'
import type { AskableModel } from '../model/reading'
import type { ArticleLinks } from './annotate-head'
import { AnnotateScreen } from './annotate-screen'
import type { DeskData } from './desk-data'
import { DeskProvider, useDeskPart, useDeskStore } from './desk-store'
import type { WriteItems } from './sender'
import { useReading } from './use-reading'

/** What the desk asks of the server. */
export interface Doors {
  readonly write: WriteItems
  readonly read: (about: {
    readonly dossier: string
    readonly article: string
  }) => Promise<{ readonly ok: true; readonly data: Omit<DeskData, 'me'> } | { readonly ok: false }>
  readonly drafts: DraftDoor
  readonly suggest: SuggestDoor
}

/** The annotation desk of one article, from its data to its columns. */
export function AnnotateDesk({
  data,
  reading,
  model,
  links,
  doors,
}: {
  readonly data: DeskData
  /** The sentences this person has read, as they were kept. */
  readonly reading: unknown
  /** Null where it is off, or not this person's to ask. */
  readonly model: AskableModel | null
  readonly links: ArticleLinks
  readonly doors: Doors
}) {
  const about = useMemo(
    () => ({ dossier: data.dossier.key, article: data.article.content.id }),
    [data.dossier.key, data.article.content.id],
  )
  const read = async () => {
    const answer = await doors.read(about)
    return answer.ok ? { ...answer.data, me: data.me } : null
  }
  return (
    <DeskProvider data={data} write={doors.write} read={read}>
      <Columns reading={reading} model={model} links={links} drafts={doors.drafts} suggest={doors.suggest} />
    </DeskProvider>
  )
}

function Columns({
  reading,
  model,
  links,
  drafts,
  suggest,
}: {
  readonly reading: unknown
  readonly model: AskableModel | null
  readonly links: ArticleLinks
  readonly drafts: DraftDoor
  readonly suggest: SuggestDoor
}) {
  const { hear } = useDeskStore()
  const { dossier, article, entry } = useDeskPart(({ base }) => base)
  useReading(reading, drafts)
  const place = `article:${article.content.id}`
  const { present } = useLive(dossier.key, entry, hear, place)
  return (
    <AnnotateScreen
      links={links}
      present={present.filter(({ at }) => at === place)}
      claims={<ClaimsPanel drafts={drafts} suggest={suggest} model={model} />}
      others={<OthersPanel />}
    />
  )
}
