import type { Locale } from '@/lib/domain/dossier'
import { languageOf as byScript } from '@/lib/domain/suggest/language'

/**
 * The language of a document: null where it declares one that the project does not know, since the letters of Persian
 * are Arabic's; otherwise by its letters, which are surer than a label that came with a page's template.
 */
export function languageOf(text: string, declared: string | null): Locale | null {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  if (!['', 'und', 'ar', 'en'].includes(tag)) return null
  return byScript(text.slice(0, 20_000))?.language ?? (tag === 'ar' || tag === 'en' ? tag : null)
}
