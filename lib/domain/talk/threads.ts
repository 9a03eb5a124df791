/** One comment of a subject. A reply names the comment that began its thread. */
export interface Comment {
  readonly id: string
  readonly parent: string | null
  readonly author: string
  /** Empty once it was deleted. */
  readonly body: string
  /** ISO 8601 instants. */
  readonly at: string
  readonly editedAt: string | null
  readonly deletedAt: string | null
  /** Counts its edits: one carries the number it saw. */
  readonly revision: number
  /** Of the first of a thread: who settled it, and when. */
  readonly resolved: { readonly by: string; readonly at: string } | null
}

export interface Thread<C extends Comment = Comment> {
  readonly first: C
  readonly replies: readonly C[]
}

/** The threads of comments given in the order they were written; a deleted comment is in them only where replies hang on it. */
export function threadsOf<C extends Comment>(comments: readonly C[]): readonly Thread<C>[] {
  const replies = new Map<string, C[]>()
  for (const comment of comments) {
    if (comment.parent === null || comment.deletedAt !== null) continue
    const list = replies.get(comment.parent)
    if (list) list.push(comment)
    else replies.set(comment.parent, [comment])
  }
  return comments.flatMap(first => {
    const own = replies.get(first.id) ?? []
    const isThread = first.parent === null && (first.deletedAt === null || own.length > 0)
    return isThread ? { first, replies: own } : []
  })
}

export const isResolved = ({ first }: Thread): boolean => first.resolved !== null

/** Which threads are shown. */
export const shownThreads = ['open', 'resolved', 'all'] as const
export type ShownThreads = (typeof shownThreads)[number]

export function shownOf<T extends Thread>(threads: readonly T[], shown: ShownThreads): readonly T[] {
  return shown === 'all' ? threads : threads.filter(thread => isResolved(thread) === (shown === 'resolved'))
}
