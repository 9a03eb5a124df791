import type { ReactNode } from 'react'

export interface Tab {
  readonly href: string
  readonly label: ReactNode
  readonly count?: string
  readonly current: boolean
}

/** Links of which one is where the reader stands. */
export function Tabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  return (
    <ul className="tabs">
      {tabs.map(tab => (
        <li key={tab.href}>
          <a href={tab.href} aria-current={tab.current ? 'true' : undefined}>
            {tab.label} {tab.count === undefined ? null : <b>{tab.count}</b>}
          </a>
        </li>
      ))}
    </ul>
  )
}
