import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/people/password-forms'
import { readLocale } from '@/lib/i18n/request-locale'
import { sendsMail } from '@/lib/mail/transport'
import { forgotAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people.forgot' })
  return { title: t('title') }
}

export default async function Forgot() {
  const locale = await readLocale()
  const t = await getTranslations({ locale, namespace: 'ui.people.forgot' })
  return (
    <>
      <h1>{t('title')}</h1>
      {sendsMail() ? (
        <>
          <p className="lead">{t('lead')}</p>
          <ForgotForm locale={locale} action={forgotAction} />
        </>
      ) : (
        <>
          <p className="lead">{t('noMail')}</p>
          <p>
            <a href={`/${locale}/sign-in`}>{t('back')}</a>
          </p>
        </>
      )}
    </>
  )
}
