'use client'

import { useTranslations } from 'next-intl'
import type { Import } from './use-import'

/** Words that are pasted or typed; what is proposed for them comes a moment later. */
export function Paste({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.paste')
  return (
    <label className="field">
      <span className="lab">{t('label')}</span>
      <textarea
        className="f"
        rows={9}
        dir="auto"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={desk.draft.pasted}
        onChange={event => desk.paste(event.target.value)}
      />
      <span className="hint">{t('hint')}</span>
    </label>
  )
}
