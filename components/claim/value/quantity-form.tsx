'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { FieldFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { isVague } from '../value-input'
import { AmountInput, QualifierSelect } from './count-fields'

/** A figure, or a range, in the question's unit. */
export function QuantityForm({ unit }: { readonly unit: string }) {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const [shape, qualifier] = useWatch({ control, name: ['value.shape', 'value.qualifier'] })
  const vague = isVague(qualifier)
  return (
    <div>
      <fieldset className="seg-box" disabled={vague}>
        <legend className="sr">{t('shapeLabel')}</legend>
        <div className="seg">
          <label>
            <input type="radio" value="amount" {...register('value.shape')} />
            {t('oneFigure')}
          </label>
          <label>
            <input type="radio" value="range" {...register('value.shape')} />
            {t('aRange')}
          </label>
        </div>
      </fieldset>
      <div className="say">
        <QualifierSelect hasVague />
        {vague ? null : shape === 'range' ? (
          <>
            <span>{t('from')}</span>
            <AmountInput name="value.min" label={t('least')} />
            <span>{t('to')}</span>
            <AmountInput name="value.max" label={t('most')} />
          </>
        ) : (
          <AmountInput />
        )}
        <bdi dir="auto" className="unit">
          {unit}
        </bdi>
      </div>
      <FieldFault name="value.amount" />
      <FieldFault name="value.min" />
      <FieldFault name="value.max" />
    </div>
  )
}
