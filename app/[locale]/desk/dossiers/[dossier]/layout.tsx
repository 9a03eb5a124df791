import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { DeskFrame, type FrameDossier } from '@/components/desk/desk-frame'
import { LiveNotice } from '@/components/desk/live-notice'
import type { Id } from '@/lib/domain/dossier'
import { readLocale } from '@/lib/i18n/request-locale'
import { countMyCodings } from '@/lib/services/coding-reading'
import { countNotices } from '@/lib/services/notices'
import { countWaiting } from '@/lib/services/reconcile-reading'
import { currentTheme } from '@/lib/web/current-theme'
import { currentDossier } from '@/lib/web/frame'
import { currentActor } from '@/lib/web/session'
import { signOutHere } from '../../actions'

/** The bar of a dossier. It shows what the service shows; whether one may be here, each page asks for itself. */
export default async function DossierLayout({
  params,
  children,
}: LayoutProps<'/[locale]/desk/dossiers/[dossier]'>) {
  const actor = await currentActor()
  const line = await currentDossier((await params).dossier)
  const dossier: FrameDossier | null = line && {
    key: line.key,
    title: line.title,
    state: line.state,
    counts: {
      articles: line.counts.articles,
      read: line.counts.read,
      toCode: line.state === 'deleted' ? 0 : await countMyCodings(actor, { dossier: line.key }),
    },
  }
  return (
    <DeskFrame
      locale={await readLocale()}
      theme={await currentTheme()}
      user={actor.kind === 'user' ? { name: actor.name, isAdministrator: actor.isAdministrator } : null}
      dossier={dossier}
      live={
        line && actor.kind === 'user' && line.state !== 'deleted' ? (
          <LiveNotice dossier={line.key} after={line.auditNumber} />
        ) : null
      }
      waiting={
        line && line.state !== 'deleted' ? (
          <Suspense fallback={null}>
            <Waiting dossier={line.key} />
          </Suspense>
        ) : null
      }
      unread={(await countNotices(actor)).unread}
      heard={
        line && actor.kind === 'user' && line.state !== 'deleted'
          ? { dossier: line.key, after: line.auditNumber }
          : null
      }
      signOut={signOutHere}
    >
      {children}
    </DeskFrame>
  )
}

/** The count comes after the page: to know it, the dossier is compared. */
async function Waiting({ dossier }: { readonly dossier: Id }) {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.reconcile' })
  const count = await countWaiting(await currentActor(), { dossier })
  return count === 0 ? null : <small>{t('number', { count })}</small>
}
