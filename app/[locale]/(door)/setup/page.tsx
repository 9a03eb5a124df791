import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/people/dead-link'
import { NewAccountForm } from '@/components/people/new-account-form'
import { readLocale } from '@/lib/i18n/request-locale'
import { isSetupLink } from '@/lib/services/setup'
import { openLink } from '@/lib/web/link-page'
import { setUpAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.setup' })
  return { title: t('title') }
}

/** Where the link that `npm start` prints leads: it makes the first administrator, once. */
export default async function Setup() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.people' })
  const link = await openLink('setup', isSetupLink)
  return (
    <>
      <h1>{t('setup.title')}</h1>
      {link.state === 'open' ? (
        <>
          <p className="lead">{t('setup.lead')}</p>
          <NewAccountForm
            locale={locale}
            token={link.token}
            email=""
            act={t('setup.act')}
            action={setUpAction}
          />
        </>
      ) : (
        <DeadLink locale={locale} state={link.state} none={t('setup.none')}>
          <a href={`/${locale}/sign-in`}>{t('signIn.title')}</a>
        </DeadLink>
      )}
    </>
  )
}
