import { makeContext } from '@/lib/domain/compare/context'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import { claimLabel } from '@/lib/domain/values/label'
import { formatEdtf } from '@/lib/i18n/format'
import { renderMessage } from '@/lib/i18n/render'
import type { Wording } from './view'

/** Values and dates of a dossier in one language. */
export function wordingOf(dossier: Dossier, locale: Locale): Wording {
  const context = makeContext(dossier)
  return {
    locale,
    value: claim => renderMessage(claimLabel(claim, context), locale),
    date: edtf => formatEdtf(edtf, locale),
  }
}
