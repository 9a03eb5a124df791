import type { Names } from '../dossier'
import { mentionsIn, type SubjectKind } from './body'
import type { Comment } from './threads'

/** What somebody is told of: they were named, answered, given a row, or what they began was settled. */
export const noticeKinds = ['mention', 'reply', 'assigned', 'resolved'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One notice as its owner's list shows it. */
export interface ListedNotice {
  readonly id: string
  readonly dossier: { readonly key: string; readonly title: Names }
  readonly kind: NoticeKind
  /** ISO 8601 instant. */
  readonly at: string
  readonly isRead: boolean
  /** null: the program. */
  readonly actor: string | null
  readonly subject: SubjectKind
  readonly key: string
  readonly comment: string | null
  /** The comment's words; null for a row that was assigned, and for what is covered. */
  readonly body: string | null
  /** Its words are kept back: it is about a row that the reader codes blind, or a claim of one. */
  readonly isCovered: boolean
  /** What the subject is called: the question of a row, the title of an article, or of the article of a claim. */
  readonly question: Names | null
  readonly article: string | null
}

export interface Told {
  readonly user: string
  readonly kind: NoticeKind
}

/** Nobody is told of what they did themselves. */
const others = (told: readonly Told[], author: string): readonly Told[] =>
  told.filter(({ user }) => user !== author)

/**
 * Who is told of a comment that was written: those it names; and those who are in its thread already, as one who wrote there
 * or was named there, once each. `thread`: what stood there before it, without what was deleted.
 */
export function toldOfComment(
  { author, body }: Pick<Comment, 'author' | 'body'>,
  thread: readonly Pick<Comment, 'author' | 'body'>[],
): readonly Told[] {
  const named = [...mentionsIn(body).keys()]
  const inThread = thread.flatMap(one => [one.author, ...mentionsIn(one.body).keys()])
  const answered = [...new Set(inThread)].filter(user => !named.includes(user))
  return others(
    [
      ...named.map((user): Told => ({ user, kind: 'mention' })),
      ...answered.map((user): Told => ({ user, kind: 'reply' })),
    ],
    author,
  )
}

/** Who an edit names that it did not name before, and whom it names no more. */
export function toldOfEdit(
  author: string,
  before: string,
  after: string,
): { readonly told: readonly Told[]; readonly untold: readonly string[] } {
  const [was, is] = [mentionsIn(before), mentionsIn(after)]
  const added = [...is.keys()].filter(user => !was.has(user))
  return {
    told: others(
      added.map((user): Told => ({ user, kind: 'mention' })),
      author,
    ),
    untold: [...was.keys()].filter(user => !is.has(user)),
  }
}

/** Whoever began a thread is told that somebody else settled it. */
export function toldOfResolving(first: Pick<Comment, 'author'>, by: string): readonly Told[] {
  return others([{ user: first.author, kind: 'resolved' }], by)
}
