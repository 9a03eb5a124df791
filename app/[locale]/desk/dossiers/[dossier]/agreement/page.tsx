import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/coding.css'
import { AgreementTable } from '@/components/coding/agreement-table'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readAgreement } from '@/lib/services/coding-agreement'
import { openDeskPage } from '@/lib/web/desk-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.coding.agreement' })
  return { title: t('title') }
}

/** How far coders agree, beside how far outlets do: two columns, and never one number. */
export default async function AgreementPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/agreement'>) {
  const { actor, locale, place } = await openDeskPage(params, toDesk.agreement)
  const { entry, dossier, lines, sameHand, opened } = await readAgreement(actor, { dossier: place.dossier })
  const t = await getTranslations({ locale, namespace: 'ui.coding.agreement' })
  const list = await getTranslations({ locale, namespace: 'ui.coding' })
  const file = `/api/v1/dossiers/${encodeURIComponent(place.dossier)}/export/codings.csv`
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={entry} />
      <PageHead title={t('title')} meta={<span>{t('lead')}</span>}>
        <Link className="b txt" href={toDesk.codings(place)} prefetch={false}>
          {list('toList')}
        </Link>
        <a className="b" href={file} download>
          {list('export')}
        </a>
      </PageHead>
      <div className="wrap">
        {lines.length === 0 ? (
          <p className="dim">{t('none')}</p>
        ) : (
          <AgreementTable lines={lines} dossier={dossier} locale={locale} />
        )}
        {sameHand + opened > 0 ? <p className="sm">{t('left', { same: sameHand, opened })}</p> : null}
        <section aria-labelledby="agr-words">
          <h2 className="h" id="agr-words">
            {t('wordsTitle')}
          </h2>
          <div className="cod-words">
            <div>
              <h3>{t('coders')}</h3>
              <p>{t('wordCoders')}</p>
            </div>
            <div>
              <h3>{t('sources')}</h3>
              <p>{t('wordSources')}</p>
            </div>
          </div>
        </section>
      </div>
    </>
  )
}
