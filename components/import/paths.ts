import type { Id, Locale } from '@/lib/domain/dossier'

/** The page of an article for its editors. */
export function articlePath(locale: Locale, dossier: Id, article: Id): string {
  return `/${locale}/desk/dossiers/${encodeURIComponent(dossier)}/articles/${encodeURIComponent(article)}`
}
