'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'

/** Yes or no. */
export function BooleanForm() {
  const t = useTranslations('ui.claim')
  const { register } = useFormContext<ClaimFields>()
  const fault = useFault('value.truth')
  return (
    <fieldset className="seg-box" {...fault}>
      <legend className="sr">{t('answer')}</legend>
      <div className="seg">
        {(['yes', 'no'] as const).map(truth => (
          <label key={truth}>
            <input type="radio" value={truth} {...register('value.truth')} />
            {t(truth)}
          </label>
        ))}
      </div>
      <FieldFault name="value.truth" />
    </fieldset>
  )
}
