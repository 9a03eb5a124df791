import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/desk-frame'
import { readLocale } from '@/lib/i18n/request-locale'
import { countNotices } from '@/lib/services/notices'
import { currentTheme } from '@/lib/web/current-theme'
import { currentActor } from '@/lib/web/session'
import { signOutHere } from '../actions'

/** The bar of what belongs to no one dossier. */
export default async function StartLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor()
  return (
    <DeskFrame
      locale={await readLocale()}
      theme={await currentTheme()}
      user={actor.kind === 'user' ? { name: actor.name, isAdministrator: actor.isAdministrator } : null}
      dossier={null}
      unread={(await countNotices(actor)).unread}
      signOut={signOutHere}
    >
      {children}
    </DeskFrame>
  )
}
