import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type FlagKind = 'self' | 'root' | 'party' | 'transmission' | 'coding' | 'tainted' | 'stale'

/** A remark beside a verdict. */
export function Flag({ kind, children }: { readonly kind: FlagKind; readonly children: ReactNode }) {
  return (
    <span className="flag">
      <Icon name={kind} />
      <span>{children}</span>
    </span>
  )
}

/** What an article does with a question where it gives no value: silent, unread, unknown, declined … */
export function State({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <span className="st">
      <Icon name={icon} />
      {children}
    </span>
  )
}
