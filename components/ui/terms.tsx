import type { ReactNode } from 'react'

/** Words and what they mean, one sentence each. */
export function Terms({
  terms,
}: {
  readonly terms: readonly { readonly key: string; readonly term: ReactNode; readonly meaning: ReactNode }[]
}) {
  return (
    <dl className="terms">
      {terms.map(({ key, term, meaning }) => (
        <div key={key} className="term">
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
