import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActivityFilter } from '@/components/desk/activity-filter'
import { ActivityList } from '@/components/desk/activity-list'
import { PageHead } from '@/components/desk/desk-frame'
import { toNoun } from '@/components/desk/known-acts'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { VerifyButton } from '@/components/desk/verify-button'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readActivity } from '@/lib/services/audit'
import { openDeskPage } from '@/lib/web/desk-page'
import { verifyHere } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.desk.activity' })
  return { title: t('title') }
}

const pageSize = 50

/** The audit trail in words, and whether its chain holds. */
export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/activity'>) {
  const { actor, locale, place, line } = await openDeskPage(params, toDesk.activity)
  const t = await getTranslations({ locale, namespace: 'ui.desk.activity' })
  const { who, what, before } = await searchParams
  const chosen = { actor: typeof who === 'string' && who !== '' ? who : undefined, noun: toNoun(what) }
  const older = Number(before)
  const { entries, next, actors } = await readActivity(actor, {
    dossier: place.dossier,
    ...chosen,
    before: Number.isInteger(older) && older > 0 && older < 2 ** 31 ? older : undefined,
    limit: pageSize,
  })
  const query = {
    ...(chosen.actor ? { who: chosen.actor } : {}),
    ...(chosen.noun ? { what: chosen.noun } : {}),
  }
  const href = (more: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ ...query, ...more }).toString()
    return search ? `${toDesk.activity(place)}?${search}` : toDesk.activity(place)
  }
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={line.auditNumber} />
      <PageHead title={t('title')} meta={<span>{t('lead')}</span>} />
      <div className="wrap">
        <section>
          <h2 className="h">{t('chain')}</h2>
          <p className="hint">{t('headHash', { number: line.auditNumber })}</p>
          <p>
            <code className="ltr hash">{line.auditHash}</code>
          </p>
          <VerifyButton dossier={place.dossier} verify={verifyHere} />
        </section>
        <section>
          <ActivityFilter place={place} actors={actors} chosen={chosen} />
          {entries.length === 0 ? (
            <p className="dim">{t('none')}</p>
          ) : (
            <ActivityList
              place={place}
              entries={entries.map(entry => ({ ...entry, at: entry.at.toISOString() }))}
            />
          )}
          <nav className="row2" aria-label={t('title')}>
            {before ? <Link href={href({})}>{t('newest')}</Link> : null}
            {next === null ? null : <Link href={href({ before: String(next) })}>{t('older')}</Link>}
          </nav>
        </section>
      </div>
    </>
  )
}
