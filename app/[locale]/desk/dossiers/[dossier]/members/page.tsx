import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { Invitations } from '@/components/desk/invitations'
import { MemberList } from '@/components/desk/member-list'
import { RefreshOnChange } from '@/components/desk/refresh-on-change'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import { listInvitations } from '@/lib/services/invitations'
import { listMembers } from '@/lib/services/members'
import { openDeskPage } from '@/lib/web/desk-page'
import { changeRoleHere, inviteHere, removeMemberHere, resendHere, revokeHere } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.desk.members' })
  return { title: t('title') }
}

/** Who works on a dossier, and who is invited to. */
export default async function MembersPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/members'>) {
  const { actor, locale, place, line } = await openDeskPage(params, toDesk.members)
  const { dossier } = place
  const t = await getTranslations({ locale, namespace: 'ui.desk.members' })
  const { members, canManage } = await listMembers(actor, { dossier })
  const invitations = canManage ? await listInvitations(actor, { dossier }) : []
  return (
    <>
      <RefreshOnChange dossier={place.dossier} after={line.auditNumber} />
      <PageHead title={t('title')} meta={<span>{t('count', { count: members.length })}</span>} />
      <div className="wrap">
        <section>
          <MemberList
            dossier={dossier}
            members={members}
            canManage={canManage}
            doors={{ change: changeRoleHere, remove: removeMemberHere }}
          />
        </section>
        {canManage ? (
          <Invitations
            locale={locale}
            dossier={dossier}
            invitations={invitations}
            doors={{ invite: inviteHere, revoke: revokeHere, resend: resendHere }}
          />
        ) : null}
      </div>
    </>
  )
}
