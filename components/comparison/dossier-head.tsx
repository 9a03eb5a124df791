import type { ReactNode } from 'react'
import type { Locale, Names } from '@/lib/domain/dossier'
import { Name } from '../ui/name'

/** A dossier's title, what it is made of, and which edition of it is being read. */
export function DossierHead({
  title,
  id,
  locale,
  counts,
  remark,
  children,
}: {
  readonly title: Names
  readonly id: string
  readonly locale: Locale
  readonly counts: readonly string[]
  /** What a reader must know of all of it: that it is synthetic. */
  readonly remark: string | null
  /** The edition, its date, and the ways onward. */
  readonly children: ReactNode
}) {
  return (
    <div className="head">
      <h1>
        <Name names={title} locale={locale} fallback={id} />
      </h1>
      {remark ? <p className="sub">{remark}</p> : null}
      <p className="meta">
        {counts.map(count => (
          <span key={count}>{count}</span>
        ))}
        <span className="push">{children}</span>
      </p>
    </div>
  )
}
