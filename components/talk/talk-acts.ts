import type { Mentionable } from '@/lib/domain/talk/seek'
import type { Comment, Thread } from '@/lib/domain/talk/threads'
import type { TalkPlace } from './doors'

/** What the lines of a talk know and may do; each act says whether it was done. */
export interface TalkActs {
  readonly place: TalkPlace
  readonly names: Readonly<Record<string, string>>
  readonly people: readonly Mentionable[]
  readonly canWrite: boolean
  /** Under which name what is typed here is kept. */
  readonly keptAs: string
  readonly write: (parent: string | null, body: string) => Promise<boolean>
  readonly edit: (comment: Comment, body: string) => Promise<boolean>
  readonly remove: (comment: Comment) => Promise<boolean>
  readonly resolve: (thread: Thread, resolved: boolean) => Promise<boolean>
}
