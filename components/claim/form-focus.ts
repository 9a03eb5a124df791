/** Where to begin, best first: what a person would change in what was filled in. */
const beginnings = [
  '.value .say select, .value .say input',
  '.value .edtf input',
  '.value input:checked',
  '.value input:not(:disabled), .value textarea, .value select',
  'button[type=submit]',
]

/** Puts the focus where a form begins: at the question while that is chosen, else at the value. */
export function focusFirst(box: HTMLFormElement | null, isPicking: boolean): void {
  for (const selector of isPicking ? ['.picker input'] : beginnings) {
    const found = [...(box?.querySelectorAll<HTMLElement>(selector) ?? [])].find(one => one.checkVisibility())
    if (!found) continue
    found.focus()
    break
  }
}
