import { mentionOf, partsOf } from './body'

/** What somebody is typing: the text as they see it, and which stretches of it (UTF-16) are mentions of whom. */
export interface Composed {
  readonly text: string
  readonly mentions: readonly Span[]
}

interface Span {
  readonly start: number
  readonly end: number
  readonly user: string
}

export const nothingComposed: Composed = { text: '', mentions: [] }

/** The same after the field holds another text: mentions before and after what changed stay, one that was touched is plain text. */
export function retyped({ text: before, mentions }: Composed, text: string): Composed {
  const shorter = Math.min(before.length, text.length)
  let head = 0
  while (head < shorter && before[head] === text[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1
  const changedTo = before.length - tail
  const moved = text.length - before.length
  return {
    text,
    mentions: mentions.flatMap(({ start, end, user }) => {
      if (end <= head) return { start, end, user }
      return start >= changedTo ? { start: start + moved, end: end + moved, user } : []
    }),
  }
}

/** Somebody is being looked for: the words after an `@`, which stands at `start`. */
export interface Asked {
  readonly start: number
  readonly query: string
}

const longestName = 60

/** Whom the person at `caret` is typing the name of; null where no `@` asks. An address of mail asks for nobody. */
export function askedAt({ text, mentions }: Composed, caret: number): Asked | null {
  const start = text.slice(0, caret).lastIndexOf('@')
  if (start < 0 || caret - start > longestName) return null
  if (/[\p{L}\p{N}._-]$/u.test(text.slice(Math.max(0, start - 2), start))) return null
  if (mentions.some(one => one.start <= start && start < one.end)) return null
  const query = text.slice(start + 1, caret)
  return /^\s|\n/u.test(query) ? null : { start, query }
}

/** The person put in the place of what was typed for their name, a space after it, and where the caret goes. */
export function withMention(
  composed: Composed,
  { start, query }: Asked,
  { user, name }: { readonly user: string; readonly name: string },
): { readonly composed: Composed; readonly caret: number } {
  const end = start + 1 + query.length
  const shown = `@${name}`
  const rest = composed.text.slice(end)
  const space = /^\s/u.test(rest) ? '' : ' '
  const caret = start + shown.length + 1
  const changed = retyped(composed, composed.text.slice(0, start) + shown + space + rest)
  const others = changed.mentions.filter(one => one.end <= start || one.start >= start + shown.length)
  const own = { start, end: start + shown.length, user }
  return {
    composed: { text: changed.text, mentions: [...others, own].sort((a, b) => a.start - b.start) },
    caret,
  }
}

/** What is stored of it: without the white space around it. */
export function bodyOf({ text, mentions }: Composed): string {
  let body = ''
  let from = 0
  for (const { start, end, user } of mentions) {
    body += text.slice(from, start) + mentionOf(user)
    from = end
  }
  return (body + text.slice(from)).trim()
}

/** A stored body, to be typed on. */
export function composedOf(body: string, nameOf: (user: string) => string): Composed {
  const mentions: Span[] = []
  let text = ''
  for (const part of partsOf(body)) {
    if (part.kind === 'text') {
      text += part.text
      continue
    }
    const shown = `@${nameOf(part.user)}`
    mentions.push({ start: text.length, end: text.length + shown.length, user: part.user })
    text += shown
  }
  return { text, mentions }
}
