import type { Comment } from '@/lib/domain/talk/threads'

/** Something that was done here and that the server has not told back yet. */
export interface Pending {
  readonly id: number
  readonly apply: (comments: readonly Comment[]) => readonly Comment[]
  /** The server has it: it goes with the next reading. */
  readonly isDone: boolean
}

export const shownNow = (comments: readonly Comment[], pending: readonly Pending[]): readonly Comment[] =>
  pending.reduce((now, { apply }) => apply(now), comments)

/** A comment is written once: what the server tells already is not added. */
export const added =
  (comment: Comment): Pending['apply'] =>
  comments => {
    if (comments.some(({ id }) => id === comment.id)) return comments
    const reopened = comments.map(one => (one.id === comment.parent ? { ...one, resolved: null } : one))
    return [...reopened, comment]
  }

export const changed =
  (id: string, change: Partial<Comment>): Pending['apply'] =>
  comments =>
    comments.map(one => (one.id === id ? { ...one, ...change } : one))
