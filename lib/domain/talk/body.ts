import type { Id } from '../dossier'

/** What a comment may be about. A row is named by the keys of its event and question with a space between (`rowName`). */
export const subjectKinds = ['row', 'article', 'claim'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface Subject {
  readonly subject: SubjectKind
  readonly key: string
}

/** The keys of the row that a subject's key names; null where it names none. */
export function rowOf(key: string): { readonly event: Id; readonly question: Id } | null {
  const [event = '', question = '', ...more] = key.split(' ')
  return event === '' || question === '' || more.length > 0 ? null : { event, question }
}

/** A comment as it is stored, piece by piece. `at`: where a mention begins, in UTF-16 units of the body. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly user: string; readonly at: number }

const mention = /@\{([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}/gu

/** How a mention stands in a body: by the person's id, so that it follows them when their name changes. */
export const mentionOf = (user: string): string => `@{${user}}`

/** The parts of a body in their order; together they are all of it. Linear in its length. */
export function partsOf(body: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  const text = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: body.slice(from, to) })
  }
  for (const { 0: token, 1: user, index } of body.matchAll(mention)) {
    text(index)
    parts.push({ kind: 'mention', user: user as string, at: index })
    from = index + token.length
  }
  text(body.length)
  return parts
}

/** Who is mentioned, each once with the place of their first mention, in the order of the body. */
export function mentionsIn(body: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const part of partsOf(body))
    if (part.kind === 'mention' && !found.has(part.user)) found.set(part.user, part.at)
  return found
}
