import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { alternates } from './alternates'

/** Title, description and the other language of a dossier's page; `path` follows the locale. */
export async function dossierMetadata(
  locale: Locale,
  dossier: Dossier,
  path: string,
  edition?: number,
): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'ui.common' })
  const { title: names, id } = dossier.dossier
  const name = names[locale] ?? names.ar ?? names.en ?? id
  const title = edition === undefined ? name : `${name} · ${t('edition', { number: edition })}`
  const description = t('description')
  return {
    title,
    description,
    alternates: alternates(locale, path),
    openGraph: { title, description, type: 'article', locale: locale === 'ar' ? 'ar' : 'en_GB' },
  }
}
