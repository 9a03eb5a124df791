import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/coding.css'
import { AllCodings, MyCodings } from '@/components/coding/coding-list'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { listCodingWork } from '@/lib/services/coding-reading'
import { openDeskPage } from '@/lib/web/desk-page'
import { withdrawOne } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.coding' })
  return { title: t('title') }
}

/** Second codings: one's own work, and how far that of others is. */
export default async function CodingsPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/codings'>) {
  const { actor, locale, place } = await openDeskPage(params, toDesk.codings)
  const { entry, dossier, mine, others, canAsk } = await listCodingWork(actor, { dossier: place.dossier })
  const t = await getTranslations({ locale, namespace: 'ui.coding' })
  const shown = { dossier, locale, place }
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={entry} />
      <PageHead title={t('title')} meta={<span>{t('lead')}</span>}>
        <Link className="b txt" href={toDesk.agreement(place)} prefetch={false}>
          {t('toAgreement')}
        </Link>
        {canAsk ? (
          <Link className="b pri" href={toDesk.askForCoding(place)} prefetch={false}>
            {t('ask')}
          </Link>
        ) : null}
      </PageHead>
      <div className="wrap">
        <section aria-labelledby="cod-mine">
          <h2 className="h" id="cod-mine">
            {t('mine')} <span className="end">{t('number', { count: mine.length })}</span>
          </h2>
          {mine.length === 0 ? <p className="dim">{t('mineNone')}</p> : <MyCodings lines={mine} {...shown} />}
        </section>
        <section aria-labelledby="cod-others">
          <h2 className="h" id="cod-others">
            {t('others')} <span className="end">{t('number', { count: others.length })}</span>
          </h2>
          {others.length === 0 ? (
            <p className="dim">{t('othersNone')}</p>
          ) : (
            <AllCodings
              lines={others}
              withdrawOf={canAsk ? coding => withdrawOne.bind(null, coding) : null}
              {...shown}
            />
          )}
        </section>
      </div>
    </>
  )
}
