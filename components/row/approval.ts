import type { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/dossier'
import type { ApprovalNotice } from '@/lib/domain/reconcile/approval'
import { formatEdtf } from '@/lib/i18n/format'

type Flagged = 'tainted' | 'stale'

/** What a reader is told where claims were edited or changed after a decision, by the flag that it explains. */
export function approvalWords(
  { decision, tainted, stale }: ApprovalNotice,
  locale: Locale,
  t: ReturnType<typeof useTranslations<'ui'>>,
): Partial<Record<Flagged, string>> {
  // A name of the other script would take the punctuation around it along.
  const who = { by: `\u2068${decision.by}\u2069`, date: formatEdtf(decision.at, locale) }
  return {
    ...(tainted === 'kept' ? { tainted: t('approval.kept', who) } : {}),
    ...(tainted === 'edited' ? { tainted: t('approval.edited', who) } : {}),
    ...(stale ? { stale: t('approval.stale', who) } : {}),
  }
}
