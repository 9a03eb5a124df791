import type { ReactNode } from 'react'

/** Nothing to show, or nothing to be had: what happened, and the next step. */
export function EmptyState({
  title,
  text,
  level = 2,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly level?: 1 | 2
  /** The next step, a link or a button. */
  readonly children?: ReactNode
}) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="empty">
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </section>
  )
}
