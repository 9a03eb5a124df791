import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import { to } from '@/lib/i18n/routing'
import type { RowContext } from './row-context'

/** The questions before and after this one, in the order of the comparison. */
export async function RowPager({
  context,
  number,
}: {
  readonly context: RowContext
  readonly number: number
}) {
  const { rows, look, locale, place } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const neighbours = [
    { word: t('previous'), row: rows[number - 2], rel: 'prev' },
    { word: t('next'), row: rows[number], rel: 'next' },
  ]
  return (
    <nav className="pager" aria-label={t('neighbours')}>
      {neighbours.map(({ word, row, rel }) =>
        row ? (
          <a key={rel} className={rel} rel={rel} href={to.row(place, row.event, row.question)}>
            <span>{word}</span>{' '}
            <Name
              names={look.questions.get(row.question)?.text ?? {}}
              locale={locale}
              fallback={row.question}
            />
          </a>
        ) : null,
      )}
    </nav>
  )
}
