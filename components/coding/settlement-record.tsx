import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/desk/moment'
import { Who } from '@/components/desk/who'
import type { Locale } from '@/lib/domain/dossier'

/** How a coding was settled, newest first, with what was taken back. */
export async function SettlementRecord({
  settlements,
  locale,
}: {
  readonly settlements: readonly {
    readonly id: string
    readonly way: 'first' | 'second' | 'anew'
    readonly reason: string
    readonly by: string
    readonly at: Date
    readonly undoneBy: string | null
    readonly undoneAt: Date | null
    readonly holds: boolean
  }[]
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.coding.settle' })
  if (settlements.length === 0) return null
  return (
    <section aria-labelledby="cod-history">
      <h2 className="h" id="cod-history">
        {t('history')}
      </h2>
      <ol className="cod-history">
        {settlements.toReversed().map(one => (
          <li key={one.id}>
            <p className="who">
              <b>
                <Who name={one.by} />
              </b>
              <Moment at={one.at.toISOString()} />
            </p>
            <p>{t(`said.${one.way}`)}</p>
            <blockquote>
              <p dir="auto">{one.reason}</p>
            </blockquote>
            {one.undoneBy && one.undoneAt ? (
              <p className="who">
                {t.rich('tookBack', { n: () => <Who name={one.undoneBy ?? ''} /> })}
                <Moment at={one.undoneAt.toISOString()} />
              </p>
            ) : null}
            {!one.undoneBy && !one.holds ? <p className="who">{t('takenBack')}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
