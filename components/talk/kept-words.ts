import type { Composed } from '@/lib/domain/talk/composing'

/** What was typed and not sent, kept in this browser for the person who typed it: a reload or a lost session loses nothing. */
const nameOf = (place: string) => `isnad-talk/${place}`

export function wordsKept(place: string): Composed | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null')
    return isComposed(kept) ? kept : null
  } catch {
    return null
  }
}

/** Nothing typed keeps nothing. A browser that keeps nothing takes nothing away from the field itself. */
export function keepWords(place: string, composed: Composed): void {
  try {
    if (composed.text.trim() === '') localStorage.removeItem(nameOf(place))
    else localStorage.setItem(nameOf(place), JSON.stringify(composed))
  } catch {}
}

function isComposed(kept: unknown): kept is Composed {
  if (typeof kept !== 'object' || kept === null || !('text' in kept && 'mentions' in kept)) return false
  const { text, mentions } = kept
  return (
    typeof text === 'string' &&
    Array.isArray(mentions) &&
    mentions.every(
      ({ start, end, user }) =>
        typeof user === 'string' && 0 <= start && start < end && end <= text.length && text[start] === '@',
    )
  )
}
