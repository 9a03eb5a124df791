import type { Locale, Names } from '@/lib/domain/dossier'

/** A name in the page's language, or in the other where it has none; `null` stands for neither. */
export function pickName(names: Names, locale: Locale): { text: string; language: Locale } | null {
  const other = locale === 'ar' ? 'en' : 'ar'
  const own = names[locale]
  if (own) return { text: own, language: locale }
  const foreign = names[other]
  return foreign ? { text: foreign, language: other } : null
}

/** A name from a dossier: isolated, and marked with its language where that is not the page's. */
export function Name({
  names,
  locale,
  fallback = '',
}: {
  readonly names: Names
  readonly locale: Locale
  /** Shown where neither language has a name: the id. */
  readonly fallback?: string
}) {
  const name = pickName(names, locale)
  if (!name) return <bdi>{fallback}</bdi>
  return <bdi lang={name.language === locale ? undefined : name.language}>{name.text}</bdi>
}
