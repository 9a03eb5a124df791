import type { KeyboardEvent } from 'react'

export interface FormKeys {
  readonly changeQuestion: () => void
  readonly takeQuote: () => void
  readonly addLink: () => void
  readonly save: () => void
  readonly close: () => void
}

/**
 * The keys inside a form: Escape leaves it, Ctrl+Enter saves it from any field. Its letters act with Alt everywhere, and
 * alone where they would not be written, while single letters are on (WCAG 2.1.4).
 */
export function onFormKey(event: KeyboardEvent<HTMLElement>, keys: FormKeys, lettersOn: boolean): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  const act = actOf(event, keys, lettersOn)
  if (!act) return
  event.preventDefault()
  act()
}

function actOf(
  event: KeyboardEvent<HTMLElement>,
  keys: FormKeys,
  lettersOn: boolean,
): (() => void) | undefined {
  const withControl = event.ctrlKey || event.metaKey
  if (event.key === 'Escape') return keys.close
  if (event.key === 'Enter' && withControl) return keys.save
  const isLetter = event.altKey || (lettersOn && !isTyping(event.target))
  return withControl || !isLetter ? undefined : letterOf(event.code, keys)
}

function letterOf(code: string, { changeQuestion, takeQuote, addLink }: FormKeys): (() => void) | undefined {
  return { KeyQ: changeQuestion, KeyW: takeQuote, KeyA: addLink }[code]
}

/** Whether a key would be written where the focus is; letters never are in a number. */
function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement) || target.classList.contains('amt')) return false
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
}
