import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/people/dead-link'
import { ResetForm } from '@/components/people/password-forms'
import { readLocale } from '@/lib/i18n/request-locale'
import { isResetLink } from '@/lib/services/password-reset'
import { openLink } from '@/lib/web/link-page'
import { resetAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.reset' })
  return { title: t('title') }
}

export default async function Reset() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.people' })
  const link = await openLink('reset', isResetLink)
  return (
    <>
      <h1>{t('reset.title')}</h1>
      {link.state === 'open' ? (
        <>
          <p className="lead">{t('reset.lead')}</p>
          <ResetForm locale={locale} token={link.token} action={resetAction} />
        </>
      ) : (
        <DeadLink locale={locale} state={link.state} none={t('reset.none')}>
          <a href={`/${locale}/forgot`}>{t('reset.askAgain')}</a>
        </DeadLink>
      )}
    </>
  )
}
