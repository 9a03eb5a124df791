import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { SiteInvitations } from '@/components/people/site-invitations'
import { UserList } from '@/components/people/user-list'
import { EmptyState } from '@/components/ui/empty-state'
import { readLocale } from '@/lib/i18n/request-locale'
import { listInvitations } from '@/lib/services/invitations'
import { listUsers, usersOnAPage } from '@/lib/services/users'
import type { SearchParams } from '@/lib/web/link-page'
import { requireUser } from '@/lib/web/session'
import {
  disableUserAction,
  enableUserAction,
  endUserSessionsAction,
  inviteToSiteAction,
  makeAdministratorAction,
  removeTwoFactorAction,
  resendInvitationAction,
  resetLinkAction,
  revokeInvitationAction,
  unmakeAdministratorAction,
} from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.admin' })
  return { title: t('title') }
}

const userActions = {
  disable: disableUserAction,
  enable: enableUserAction,
  makeAdministrator: makeAdministratorAction,
  unmakeAdministrator: unmakeAdministratorAction,
  endSessions: endUserSessionsAction,
  removeTwoFactor: removeTwoFactorAction,
  resetLink: resetLinkAction,
}

/** The people of the site. For whoever does not look after it, there is no such page. */
export default async function Admin({ searchParams }: { readonly searchParams: SearchParams }) {
  const locale = await readLocale()
  const actor = await requireUser(locale, `/${locale}/admin`)
  if (!actor.isAdministrator) notFound()
  const params = await searchParams
  const search = typeof params.q === 'string' ? params.q.slice(0, 100) : ''
  const page = Math.max(1, Math.trunc(Number(params.page)) || 1)
  const { users, total } = await listUsers(actor, { search, page })
  const invitations = await listInvitations(actor, {})
  const t = await getTranslations({ locale, namespace: 'ui.people.admin' })
  const pageLink = (number: number) =>
    `?${new URLSearchParams({ ...(search ? { q: search } : {}), page: `${number}` })}`
  return (
    <>
      <PageHead title={t('title')} meta={<span>{t('count', { count: total })}</span>}>
        <a className="b" href="#invitations">
          {t('invitations')}
        </a>
      </PageHead>
      <div className="wrap">
        <section>
          <search>
            <form method="get" className="act people-search">
              <input
                className="f"
                type="search"
                name="q"
                defaultValue={search}
                aria-label={t('search')}
                placeholder={t('search')}
                dir="auto"
              />
              <button type="submit" className="b">
                {t('searchAct')}
              </button>
            </form>
          </search>
          {users.length > 0 ? (
            <UserList users={users} actions={userActions} />
          ) : (
            <EmptyState title={t('noneTitle')} text={t('noneText')}>
              <a className="b" href={`/${locale}/admin`}>
                {t('all')}
              </a>
            </EmptyState>
          )}
          {total > usersOnAPage ? (
            <nav className="act" aria-label={t('pages')}>
              {page > 1 ? <a href={pageLink(page - 1)}>{t('before')}</a> : null}
              {page * usersOnAPage < total ? <a href={pageLink(page + 1)}>{t('after')}</a> : null}
            </nav>
          ) : null}
        </section>
        <section id="invitations">
          <h2 className="h">{t('invitations')}</h2>
          <p className="hint">{t('invitationsText')}</p>
          <SiteInvitations
            locale={locale}
            invitations={invitations}
            actions={{
              invite: inviteToSiteAction,
              revoke: revokeInvitationAction,
              resend: resendInvitationAction,
            }}
          />
        </section>
      </div>
    </>
  )
}
