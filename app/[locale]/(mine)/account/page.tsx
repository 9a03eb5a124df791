import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/desk/desk-frame'
import { LettersForm } from '@/components/notices/letters-form'
import { PasswordForm } from '@/components/people/password-forms'
import { ProfileForm } from '@/components/people/profile-form'
import { SessionList } from '@/components/people/session-list'
import { TwoFactor } from '@/components/people/two-factor'
import { readLocale } from '@/lib/i18n/request-locale'
import { myLetters } from '@/lib/services/account'
import { listSessions } from '@/lib/services/sessions'
import { requireSignedIn } from '@/lib/web/session'
import { currentVisitor } from '@/lib/web/visitor'
import {
  beginTwoFactorAction,
  changeLettersAction,
  changePasswordAction,
  changeProfileAction,
  confirmTwoFactorAction,
  disableTwoFactorAction,
  renewRecoveryCodesAction,
  revokeSessionsAction,
} from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.account' })
  return { title: t('title') }
}

export default async function Account() {
  const locale = await readLocale()
  const { actor, email, language, twoFactorEnabled } = await requireSignedIn(locale, `/${locale}/account`)
  const visitor = await currentVisitor()
  const sessions = await listSessions(visitor)
  const { sendsMail, ...letters } = await myLetters(visitor)
  const t = await getTranslations({ locale, namespace: 'ui.people.account' })
  return (
    <>
      <PageHead title={t('title')} meta={<bdi className="ltr">{email}</bdi>} />
      <div className="wrap narrow account">
        <section>
          <h2 className="h">{t('profile')}</h2>
          <ProfileForm name={actor.name} language={language} action={changeProfileAction} />
        </section>
        <section id="letters">
          <h2 className="h">{t('letters')}</h2>
          <LettersForm letters={letters} sendsMail={sendsMail} action={changeLettersAction} />
        </section>
        <section>
          <h2 className="h">{t('password')}</h2>
          <PasswordForm action={changePasswordAction} />
        </section>
        <section>
          <h2 className="h">{t('twoFactor')}</h2>
          <TwoFactor
            isOn={twoFactorEnabled}
            actions={{
              begin: beginTwoFactorAction,
              confirm: confirmTwoFactorAction,
              disable: disableTwoFactorAction,
              renew: renewRecoveryCodesAction,
            }}
          />
        </section>
        <section>
          <h2 className="h">{t('sessions')}</h2>
          <SessionList sessions={sessions} revoke={revokeSessionsAction} />
        </section>
      </div>
    </>
  )
}
