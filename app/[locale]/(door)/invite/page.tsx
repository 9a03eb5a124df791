import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/people/dead-link'
import { JoinForm } from '@/components/people/join-form'
import { NewAccountForm } from '@/components/people/new-account-form'
import { Name } from '@/components/ui/name'
import { readLocale } from '@/lib/i18n/request-locale'
import { type OpenInvitation, readInvitation } from '@/lib/services/accepting'
import { openLink } from '@/lib/web/link-page'
import { currentSession } from '@/lib/web/session'
import { acceptInvitationAction, joinAction, signOutAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.invite' })
  return { title: t('title') }
}

/** Where an invitation leads: somebody new makes an account, whoever has one joins. */
export default async function Invite() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.people.invite' })
  const link = await openLink('invite', readInvitation)
  return (
    <>
      <h1>{t('title')}</h1>
      {link.state === 'open' ? (
        <Open token={link.token} invitation={link.found} />
      ) : (
        <DeadLink locale={locale} state={link.state} none={t('none')}>
          {t('askAgain')}
        </DeadLink>
      )}
    </>
  )
}

async function Open({ token, invitation }: { readonly token: string; readonly invitation: OpenInvitation }) {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.people' })
  const role = await getTranslations({ locale, namespace: 'ui.desk.role' })
  const { dossier, email, inviterName } = invitation
  const signedIn = await currentSession()
  const inviter = () => <bdi>{inviterName ?? '…'}</bdi>
  return (
    <>
      <p className="lead">
        {dossier && invitation.role
          ? t.rich('invite.toDossier', {
              inviter,
              dossier: () => <Name names={dossier.title} locale={locale} fallback={dossier.key} />,
              role: role(invitation.role),
            })
          : t.rich('invite.toSite', { inviter })}
      </p>
      {signedIn ? (
        <JoinForm
          locale={locale}
          token={token}
          name={signedIn.actor.name}
          join={joinAction}
          signOut={signOutAction}
        />
      ) : (
        <>
          <NewAccountForm
            locale={locale}
            token={token}
            email={email ?? ''}
            act={t('invite.act')}
            action={acceptInvitationAction}
          />
          <p className="other-way">
            <a href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/invite`)}`}>
              {t('invite.haveAccount')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
