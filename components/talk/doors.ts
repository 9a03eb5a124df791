import type { Id } from '@/lib/domain/dossier'
import type { Subject } from '@/lib/domain/talk/body'
import type { Mentionable } from '@/lib/domain/talk/seek'
import type { Comment } from '@/lib/domain/talk/threads'
import type { Outcome } from '@/lib/errors'

/** What is said about a subject, as the server tells it. */
export interface TalkData {
  readonly entry: number
  readonly comments: readonly Comment[]
  readonly names: Readonly<Record<string, string>>
  readonly people: readonly Mentionable[]
  readonly canWrite: boolean
}

/** What talking asks of the server. */
export interface TalkDoors {
  readonly write: (
    input: Subject & { dossier: Id; comment: string; parent: string | null; body: string },
  ) => Promise<Outcome<unknown>>
  readonly edit: (input: {
    dossier: Id
    comment: string
    seen: number
    body: string
  }) => Promise<Outcome<unknown>>
  readonly remove: (input: { dossier: Id; comment: string }) => Promise<Outcome<unknown>>
  readonly resolve: (input: { dossier: Id; comment: string; resolved: boolean }) => Promise<Outcome<unknown>>
}

/** Where in the site it is, and who looks. */
export interface TalkPlace extends Subject {
  readonly dossier: Id
  readonly me: Mentionable
}

const address = (dossier: Id, page: string) => `/api/v1/dossiers/${encodeURIComponent(dossier)}/${page}`

export async function readTalk({ dossier, subject, key }: TalkPlace): Promise<TalkData | null> {
  const query = new URLSearchParams({ subject, key })
  const answer = await fetch(`${address(dossier, 'comments')}?${query}`, { cache: 'no-store' }).catch(
    () => null,
  )
  return answer?.ok ? ((await answer.json()) as TalkData) : null
}

/** The page's other parts hear of it by the window: the bell counts anew. */
export const noticesChanged = 'isnad:notices'

/** What is said stands before somebody's eyes; a page that is left meanwhile still tells. */
export async function tellSeen({ dossier, subject, key }: TalkPlace): Promise<void> {
  const answer = await fetch(address(dossier, 'seen'), {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject, key }),
  }).catch(() => null)
  const { seen } = answer?.ok ? ((await answer.json()) as { seen: number }) : { seen: 0 }
  if (seen > 0) window.dispatchEvent(new Event(noticesChanged))
}
