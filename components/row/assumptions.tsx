import { getTranslations } from 'next-intl/server'
import type { RowContext } from './row-context'

/** Each assumption under which the answers would meet: what it re-reads, its sentence, and whether a person took it. */
export async function Assumptions({ context: { row, locale } }: { readonly context: RowContext }) {
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  return (
    <ul className="assumptions">
      {row.assumptions.map(({ claim, kind, to, status, sentence }) => (
        <li key={`${claim}/${kind}/${to}`}>
          <p className="assumption-h">
            <b>{t(`assumption.${kind}`)}</b>
            <span className={`status ${status}`}>{t(`status.${status}`)}</span>
          </p>
          <p>{sentence[locale]}</p>
        </li>
      ))}
    </ul>
  )
}
