/** What was typed into a form and not saved, kept in this tab: another line, a reload or a lost session loses nothing. */
export interface KeptDraft {
  /** The revision it was typed over. */
  readonly seen: number
  readonly fields: unknown
}

const nameOf = (place: string) => `isnad-draft:${place}`

export function readKept(place: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(place)) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'seen' in kept && 'fields' in kept
      ? { seen: Number(kept.seen), fields: kept.fields }
      : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing (private, full) takes nothing away from the form itself. */
export function keep(place: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(nameOf(place), JSON.stringify(draft))
  } catch {}
}

export function forget(place: string): void {
  try {
    sessionStorage.removeItem(nameOf(place))
  } catch {}
}
