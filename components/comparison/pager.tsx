/** Where the reader is among the pages, the next and the previous one, and the way to everything at once. */
export function Pager({
  label,
  position,
  previous,
  next,
  all,
}: {
  readonly label: string
  readonly position: string
  readonly previous: { readonly href: string; readonly word: string } | null
  readonly next: { readonly href: string; readonly word: string } | null
  readonly all: { readonly href: string; readonly word: string }
}) {
  return (
    <nav className="pages" aria-label={label}>
      {previous ? (
        <a href={previous.href} rel="prev">
          {previous.word}
        </a>
      ) : null}
      <span>{position}</span>
      {next ? (
        <a href={next.href} rel="next">
          {next.word}
        </a>
      ) : null}
      <a className="push" href={all.href}>
        {all.word}
      </a>
    </nav>
  )
}
