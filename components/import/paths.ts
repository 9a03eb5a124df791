import type { Id, Locale } from '@/lib/domain/dossier'
import { toDesk } from '@/lib/i18n/routing'

/** The page of an article for its editors. */
export function articlePath(locale: Locale, dossier: Id, article: Id): string {
  return toDesk.article({ locale, dossier }, article)
}
