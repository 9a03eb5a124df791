import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import '../../../../../../styles/row.css'
import '../../../../../../styles/origins.css'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { ArticleCalled } from '@/components/origins/called'
import { DriftRows } from '@/components/origins/drift-rows'
import { originNames } from '@/components/origins/names'
import { Name } from '@/components/ui/name'
import { AppError } from '@/lib/errors'
import { nameIn } from '@/lib/i18n/format'
import { toDesk } from '@/lib/i18n/routing'
import { readDrift } from '@/lib/services/origins'
import { openDeskPage } from '@/lib/web/desk-page'
import { currentActor } from '@/lib/web/session'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/origins/[source]'>

const find = cache(async (dossier: string, source: string) => {
  try {
    return await readDrift(await currentActor(), { dossier, source })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dossier, source } = await params
  const key = decodeURIComponent(source)
  const found = await find(dossier, key)
  const named = found?.dossier.sources.find(({ id }) => id === key)
  return named ? { title: nameIn(named.name, locale === 'ar' ? 'ar' : 'en') || key } : {}
}

/** What became of one report: who rendered it, in what order, and where a word changed the claim. */
export default async function DriftPage({ params }: Props) {
  const source = decodeURIComponent((await params).source)
  const { locale, place, line } = await openDeskPage(params, at => toDesk.origins(at, source))
  const found = await find(place.dossier, source)
  if (!found) notFound()
  const { drift, dossier } = found
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  const names = originNames(dossier)
  const changed = drift.rows.filter(({ firstChange }) => firstChange !== null).length
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={line.auditNumber} />
      <PageHead
        title={t.rich('driftTitle', {
          n: () => <Name names={names.sources[source]?.name ?? {}} locale={locale} fallback={source} />,
        })}
        meta={
          <>
            <span>{t('driftMeta')}</span>
            <span>{t('renderings', { count: drift.renderings.length })}</span>
            {drift.rows.length > 0 ? <span>{t('changedOnly', { count: changed })}</span> : null}
          </>
        }
      >
        <Link className="b" href={toDesk.origins(place)} prefetch={false}>
          {t('back')}
        </Link>
      </PageHead>
      <div className="wrap og">
        <section aria-labelledby="og-renderings">
          <h2 className="h" id="og-renderings">
            {t('renderingsTitle')}
          </h2>
          <ol className="list og-renderings">
            {drift.renderings.map(({ article, basis }) => (
              <li key={article}>
                <Link href={toDesk.annotate(place, article)} prefetch={false}>
                  <ArticleCalled id={article} names={names} locale={locale} />
                </Link>
                <span className="tag">{t(`basisOf.${basis}`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="og-rows">
          <h2 className="h" id="og-rows">
            {t('rowsTitle')}
          </h2>
          {drift.rows.length === 0 ? <p className="dim">{t('noDrift')}</p> : null}
          <DriftRows rows={drift.rows} dossier={dossier} names={names} locale={locale} />
        </section>
      </div>
    </>
  )
}
