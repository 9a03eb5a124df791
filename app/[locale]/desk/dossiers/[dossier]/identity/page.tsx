import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import '../../../../../styles/registry.css'
import '../../../../../styles/identity.css'
import { PageHead } from '@/components/desk/desk-frame'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import type { IdentityDoors } from '@/components/identity/doors'
import { IdentityScreen } from '@/components/identity/identity-screen'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { readIdentity } from '@/lib/services/identity-reading'
import { openDeskPage } from '@/lib/web/desk-page'
import { decideHere, partHere, partingHere, previewHere, undoHere, withdrawHere } from './actions'

const doors: IdentityDoors = {
  decide: decideHere,
  withdraw: withdrawHere,
  part: partHere,
  parting: partingHere,
  preview: previewHere,
  undo: undoHere,
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.identity' })
  return { title: t('title') }
}

/** Who is who and what is what: pairs that may be one, and what people decided about them. */
export default async function IdentityPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/identity'>) {
  const { actor, locale, place } = await openDeskPage(params, at => toDesk.identity(at))
  const { entry, canDecide, ...data } = await readIdentity(actor, { dossier: place.dossier })
  const t = await getTranslations({ locale, namespace: 'ui.identity' })
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={entry} />
      <PageHead
        title={t('title')}
        meta={
          <>
            <span>{t('lead')}</span>
            <span>{t('waiting', { count: data.pairs.length })}</span>
          </>
        }
      >
        <Link className="b" href={toDesk.move(place)} prefetch={false}>
          {t('move.title')}
        </Link>
      </PageHead>
      <IdentityScreen {...data} place={place} doors={canDecide ? doors : null} />
    </>
  )
}
