import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/people/sign-in-form'
import { readLocale } from '@/lib/i18n/request-locale'
import { keepsCookies } from '@/lib/web/own-origin'
import { currentSession } from '@/lib/web/session'
import { localPath } from '@/lib/web/theme'
import { proveSecondFactorAction, signInAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.people' })
  return { title: t('signIn.title') }
}

export default async function SignIn({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}) {
  const locale = await readLocale()
  const asked = localPath((await searchParams).to)
  const to = asked === '/' ? `/${locale}/desk` : asked
  if (await currentSession()) redirect(to)
  const t = await getTranslations({ locale, namespace: 'ui.people' })
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      {keepsCookies(await headers()) ? null : <p className="warn">{t('signIn.insecure')}</p>}
      <SignInForm
        locale={locale}
        to={to}
        actions={{ signIn: signInAction, proveSecondFactor: proveSecondFactorAction }}
      />
    </>
  )
}
