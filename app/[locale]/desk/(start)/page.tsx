import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { DossierShelf, type ShelfLine } from '@/components/desk/dossier-shelf'
import { EmptyState } from '@/components/ui/empty-state'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { type DeskDossierLine, listDeskDossiers, purgedAt } from '@/lib/services/dossiers-desk'
import { requireUser } from '@/lib/web/session'
import { restoreIt } from '../dossier-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.desk.home' })
  return { title: t('title') }
}

const asLine = (line: DeskDossierLine): ShelfLine => ({
  ...line,
  lastChange: line.lastChange && { at: line.lastChange.at.toISOString(), by: line.lastChange.by },
  goesAt: line.deletedAt && purgedAt(line.deletedAt).toISOString(),
})

/** The dossiers whose desk is open to whoever is signed in. */
export default async function DeskHome() {
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk.home(locale))
  const t = await getTranslations({ locale, namespace: 'ui.desk.home' })
  const lines = (await listDeskDossiers(actor)).map(asLine)
  const make = (
    <Link className="b pri" href={toDesk.newDossier(locale)}>
      {t('make')}
    </Link>
  )
  if (lines.length === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <div className="wrap">
          <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
            {make}
          </EmptyState>
        </div>
      </>
    )
  }
  const live = lines.filter(({ state }) => state === 'draft' || state === 'published')
  const sections = [
    { title: t('live', { count: live.length }), lines: live },
    { title: t('archived'), lines: lines.filter(({ state }) => state === 'archived') },
    { title: t('deleted'), lines: lines.filter(({ state }) => state === 'deleted') },
  ]
  return (
    <>
      <PageHead title={t('title')}>{make}</PageHead>
      <div className="wrap">
        {sections
          .filter(section => section.lines.length > 0)
          .map(section => (
            <section key={section.title}>
              <h2 className="h">{section.title}</h2>
              <DossierShelf locale={locale} lines={section.lines} restore={restoreIt} />
            </section>
          ))}
      </div>
    </>
  )
}
