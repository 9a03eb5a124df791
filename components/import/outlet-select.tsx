'use client'

import { useTranslations } from 'next-intl'
import { useLanguage } from '@/components/claim/use-language'
import { nameIn } from '@/lib/i18n/format'
import { useFrame } from './frame'

/** The outlet of many articles at once; empty: as each of them says. */
export function OutletSelect({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (outlet: string) => void
}) {
  const t = useTranslations('ui.import.many')
  const locale = useLanguage()
  const { dossier } = useFrame()
  return (
    <label className="field">
      <span className="lab">{t('outlet')}</span>
      <select className="f" value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{t('asEachSays')}</option>
        {dossier.outlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameIn(name, locale)}
          </option>
        ))}
      </select>
    </label>
  )
}
