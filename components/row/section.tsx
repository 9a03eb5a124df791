import type { ReactNode } from 'react'

/** A part of the page: its name at the start side, what it holds beside it. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly note?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <section className="sec" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {note ? <small>{note}</small> : null}
      </h2>
      <div className="sec-body">{children}</div>
    </section>
  )
}
