import type { Id, Locale } from '@/lib/domain/dossier'

/** The address of an article's annotation desk; without an article, of the next one to be done. */
export function annotatePath(locale: Locale, dossier: Id, article?: Id): string {
  const desk = `/${locale}/desk/dossiers/${encodeURIComponent(dossier)}/annotate`
  return article === undefined ? desk : `${desk}/${encodeURIComponent(article)}`
}
