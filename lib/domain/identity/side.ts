import type { Entity, NewsEvent, Outlet } from '../dossier'
import type { QuestionItem } from '../item'
import { byCodePoint } from '../registry/search'
import { stableText } from '../stable-text'
import type { JoinKind, Side } from './speaks'

const texts: { readonly [K in JoinKind]: (side: never) => readonly unknown[] } = {
  entity: ({ kind, name, aliases = [], partOf }: Entity) => [
    kind,
    name,
    [...new Set(aliases)].sort(byCodePoint),
    partOf ?? null,
  ],
  event: ({ title, date }: NewsEvent) => [title, date ?? null],
  question: ({ text, type, options = [], unit, cumulative }: QuestionItem) => [
    text,
    type,
    options.map(({ label }) => label),
    unit ?? null,
    cumulative ?? false,
  ],
  outlet: ({ name, homepage }: Outlet) => [name, homepage ?? null],
}

/**
 * What an item says of itself, as a text to be hashed: a decision that two are not one holds as long as neither text changes.
 * Without its id, and whatever order its variants have.
 */
export function sideText(of: JoinKind, side: Side): string {
  const text: (side: never) => readonly unknown[] = texts[of]
  return stableText(text(side as never))
}
