import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { NewDossierForm } from '@/components/desk/new-dossier-form'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { listDeskDossiers } from '@/lib/services/dossiers-desk'
import { requireUser } from '@/lib/web/session'
import { makeDossier } from '../../dossier-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.desk.form' })
  return { title: t('title') }
}

export default async function NewDossierPage() {
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk.newDossier(locale))
  const t = await getTranslations({ locale, namespace: 'ui.desk.form' })
  const copyable = (await listDeskDossiers(actor))
    .filter(({ state, counts }) => state !== 'deleted' && counts.questions > 0)
    .map(({ key, title, counts }) => ({ key, title, questions: counts.questions }))
  return (
    <>
      <PageHead title={t('title')} meta={<span>{t('lead')}</span>} />
      <div className="wrap narrow">
        <NewDossierForm locale={locale} copyable={copyable} make={makeDossier} />
      </div>
    </>
  )
}
