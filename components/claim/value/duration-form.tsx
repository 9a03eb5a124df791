'use client'

import { useTranslations } from 'next-intl'
import { FieldFault } from '../field-fault'
import { AmountInput, QualifierSelect, TimeUnitSelect } from './count-fields'

/** A length of time. */
export function DurationForm() {
  const t = useTranslations('ui.claim')
  return (
    <div>
      <div className="say">
        <span>{t('lasted')}</span>
        <QualifierSelect />
        <AmountInput />
        <TimeUnitSelect />
      </div>
      <FieldFault name="value.amount" />
    </div>
  )
}
