import type { ReactNode } from 'react'

/** The key that does the same as the button it stands on; said to a screen reader by `aria-keyshortcuts`. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <span aria-hidden="true" className="key">
      <kbd>{children}</kbd>
    </span>
  )
}
