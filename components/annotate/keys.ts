/**
 * The keys of the annotation desk. A key is taken by what it writes where that is a Latin letter or the sign itself, and
 * else by where it lies (`KeyboardEvent.code`): they work the same while the keyboard writes Arabic.
 */
export type KeyName =
  | 'nextSentence'
  | 'previousSentence'
  | 'claim'
  | 'addAnchor'
  | 'confirm'
  | 'edit'
  | 'reject'
  | 'locate'
  | 'boundary'
  | 'split'
  | 'read'
  | 'finish'
  | 'fold'
  | 'nextClaim'
  | 'previousClaim'
  | 'previousArticle'
  | 'nextArticle'
  | 'undo'
  | 'redo'
  | 'help'

interface Pressed {
  readonly code: string
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

interface Place {
  readonly code: string
  readonly shift?: boolean
  /** What it writes on layouts where it lies elsewhere. */
  readonly sign?: string
}

const places: Readonly<Record<Exclude<KeyName, 'undo' | 'redo'>, Place>> = {
  nextSentence: { code: 'KeyJ' },
  previousSentence: { code: 'KeyK' },
  claim: { code: 'KeyC' },
  addAnchor: { code: 'KeyC', shift: true },
  confirm: { code: 'Enter' },
  edit: { code: 'KeyE' },
  reject: { code: 'KeyX' },
  locate: { code: 'Slash', sign: '/' },
  boundary: { code: 'KeyS' },
  split: { code: 'KeyS', shift: true },
  read: { code: 'KeyR' },
  finish: { code: 'KeyR', shift: true },
  fold: { code: 'KeyO' },
  nextClaim: { code: 'KeyN' },
  previousClaim: { code: 'KeyP' },
  previousArticle: { code: 'BracketLeft', sign: '[' },
  nextArticle: { code: 'BracketRight', sign: ']' },
  help: { code: 'Slash', shift: true, sign: '?' },
}

/** What the key does at the desk; null: it is not ours. Undo and redo are the keys of every editor. */
export function keyName(event: Pressed): KeyName | null {
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) {
    if (letterOf(event) === 'KeyZ') return event.shiftKey ? 'redo' : 'undo'
    return letterOf(event) === 'KeyY' && event.ctrlKey ? 'redo' : null
  }
  const names = Object.keys(places) as (keyof typeof places)[]
  const signed = names.find(name => places[name].sign === event.key)
  const code = letterOf(event)
  return (
    signed ??
    names.find(name => places[name].code === code && (places[name].shift ?? false) === event.shiftKey) ??
    null
  )
}

const letterOf = ({ key, code }: Pressed) => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code)

/** Undo and redo have no single letter, and stay on where single letters are off (WCAG 2.1.4). */
export const isAlwaysOn = (name: KeyName) => name === 'undo' || name === 'redo'

const fields =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"], dialog, [role="dialog"]'
const buttons = 'button, a[href], summary, [role="button"], [role="radio"], [role="option"]'

/** Whether the desk may take the key here: never in a field or a dialog; Enter not from what Enter itself presses. */
export function isFree(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof Element)) return true
  if (target.closest(fields)) return false
  return !(code === 'Enter' && target.closest(buttons))
}
