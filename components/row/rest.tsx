import { getTranslations } from 'next-intl/server'
import { State } from '@/components/ui/flag'
import { stateIcons } from '@/components/ui/state-signs'
import type { Sentence } from '@/lib/domain/compare/comparison'
import type { Arrangement } from './arrange'
import { letters, Quotes } from './camps'
import { Outlet } from './outlet'
import type { RowContext } from './row-context'
import { RowQuote } from './row-quote'

interface Props {
  readonly context: RowContext
  readonly arranged: Arrangement<Sentence>
}

/** What stands beside the camps: claims that fit several, articles that contradict themselves, and who does not say. */
export async function BesideCamps({ context, arranged }: Props) {
  const { locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const state = await getTranslations({ locale, namespace: 'ui.state' })
  return (
    <>
      {arranged.fitting.length > 0 ? (
        <section className="beside">
          <h3>{t('fitsTitle')}</h3>
          <div className="pair">
            {arranged.fitting.map(({ claim, camps }) => (
              <div key={claim.id}>
                <p className="tally">{t.rich('fits', { c: () => <b>{letters(camps, locale)}</b> })}</p>
                <RowQuote claim={claim} context={context} />
              </div>
            ))}
          </div>
        </section>
      ) : null}
      {arranged.selfContradicting.map(({ article, claims }) => (
        <section key={article} className="beside is-self">
          <h3>
            <State icon="self">
              <span>{t.rich('selfTitle', { n: () => <Outlet article={article} context={context} /> })}</span>
            </State>
          </h3>
          <div className="pair">
            {claims.map(claim => (
              <RowQuote key={claim.id} claim={claim} context={context} />
            ))}
          </div>
        </section>
      ))}
      {arranged.aside.length > 0 ? (
        <section className="beside">
          <h3>
            <State icon="unresolved">{t('asideTitle')}</State>
          </h3>
          <Quotes claims={arranged.aside} context={context} />
        </section>
      ) : null}
      {arranged.withoutPosition.map(group => (
        <section key={group.state} className="beside">
          <h3>
            <State icon={stateIcons[group.state]}>{state(group.state)}</State>
          </h3>
          <Quotes claims={group.claims} context={context} />
        </section>
      ))}
      <QuietLine context={context} arranged={arranged} />
    </>
  )
}

async function QuietLine({ context, arranged }: Props) {
  const state = await getTranslations({ locale: context.locale, namespace: 'ui.state' })
  if (arranged.quiet.length === 0) return null
  return (
    <ul className="rest">
      {arranged.quiet.map(group => (
        <li key={group.state}>
          <State icon={stateIcons[group.state]}>{state(group.state)}:</State>{' '}
          {group.articles.map((article, index) => (
            <span key={article}>
              {index > 0 ? (context.locale === 'ar' ? '، ' : ', ') : null}
              <b>
                <Outlet article={article} context={context} />
              </b>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
